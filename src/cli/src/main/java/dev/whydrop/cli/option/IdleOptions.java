package dev.whydrop.cli.option;

import dev.whydrop.cli.terminal.WrongUsage;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Options that were given and would do nothing beside the others. Each is refused, as somebody expects something of it. */
public final class IdleOptions {
    private static final List<Rule> RULES = List.of(
            new Rule(
                    List.of("--endpoint", "--rate", "--timeout"),
                    given -> has(given, "--cloud") && !on(given, "--cloud") && !on(given, "--verify"),
                    "is for asking the platform. Maybe add --cloud, or leave it out."),
            new Rule(
                    List.of("--columns", "--no-header", "--encoding", "--callback-key-file"),
                    given -> on(given, "--cloud"),
                    "is for files, and --cloud reads none. Maybe leave it out."),
            new Rule(
                    List.of(
                            "--annotate",
                            "--bom",
                            "--evidence",
                            "--fail-on",
                            "--max-rejects",
                            "--short",
                            "--top",
                            "--verify"),
                    given -> on(given, "--why-not"),
                    "is for the report, and --why-not takes its place. Maybe leave one of them out."),
            new Rule(
                    List.of("--rank"),
                    given -> on(given, "--harmless"),
                    "is for advice, and --harmless for what needs none. Maybe leave one of them out."),
            new Rule(
                    List.of("--color"),
                    given -> alwaysColoured(given) && (on(given, "--out") || !text(given)),
                    "always is for text on standard output. Maybe leave it out."));

    private IdleOptions() {}

    /**
     * Options that can do nothing for the same reason.
     *
     * @param options their names
     * @param idle whether the reason is there
     * @param why the reason, and what to do
     */
    private record Rule(List<String> options, Predicate<ParseResult> idle, String why) {
        Stream<String> complaints(ParseResult given) {
            return idle.test(given)
                    ? options.stream().filter(option -> on(given, option)).map(option -> option + " " + why)
                    : Stream.of();
        }
    }

    /**
     * Refuses options that would do nothing.
     *
     * @throws WrongUsage if one was given to a command
     */
    public static void refuse(ParseResult given) {
        RULES.stream().flatMap(rule -> rule.complaints(given)).findFirst().ifPresent(complaint -> {
            throw new WrongUsage(complaint);
        });
    }

    private static boolean has(ParseResult given, String option) {
        return given.commandSpec().findOption(option) != null;
    }

    private static boolean on(ParseResult given, String option) {
        return has(given, option) && given.hasMatchedOption(option);
    }

    private static boolean alwaysColoured(ParseResult given) {
        return value(given, "--color", "auto").equals("always");
    }

    private static boolean text(ParseResult given) {
        return value(given, "--format", "text").equals("text");
    }

    private static String value(ParseResult given, String option, String otherwise) {
        OptionSpec spec = given.commandSpec().findOption(option);
        return spec == null
                ? otherwise
                : String.valueOf(given.matchedOptionValue(option, (Object) otherwise))
                        .toLowerCase(Locale.ROOT);
    }
}
