package dev.whydrop.cli;

import dev.whydrop.catalog.near.NearNames;
import dev.whydrop.intake.Secrets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what may have been meant. */
final class WrongArguments {
    /** How the message begins where no command is given. */
    static final String NO_COMMAND = "No command was given.";

    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);

    /** What picocli says of {@code whydrop help NAME}. */
    private static final Pattern HELPED = Pattern.compile("Unknown subcommand '(.*)'\\.");

    private final ParameterException wrong;
    private final CommandSpec command;

    private final Map<String, Supplier<Object>> commands;

    private WrongArguments(ParameterException wrong, Map<String, Supplier<Object>> commands) {
        this.wrong = wrong;
        this.commands = commands;
        this.command = wrong.getCommandLine().getCommandSpec();
    }

    /**
     * {@return the message: what is wrong and, after "Maybe", what to write instead; a push secret in it is masked}
     *
     * @param commands what makes each command, by name
     */
    static String message(ParameterException wrong, Map<String, Supplier<Object>> commands) {
        return Secrets.masked(new WrongArguments(wrong, commands).message());
    }

    private String message() {
        ArgSpec argument = wrong.getArgSpec();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched());
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing(missing.getMissing());
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " is given twice. Maybe leave one out.";
        }
        Matcher helped = HELPED.matcher(said());
        if (helped.matches()) {
            return noCommand(helped.group(1), command.parent() == null ? command : command.root());
        }
        return argument == null ? said() : value(argument);
    }

    private String unmatched(List<String> arguments) {
        String first = arguments.stream()
                .filter(WrongArguments::optionLike)
                .findFirst()
                .orElse(arguments.get(0));
        boolean whole = command.parent() == null;
        if (optionLike(first)) {
            return option(first.replaceFirst("=.*", ""), whole);
        }
        if (!whole) {
            return "'" + first + "' is one argument too many for " + command.name() + ". " + help();
        }
        return file(first)
                ? "'" + first + "' is no command. Maybe: whydrop report " + first
                : noCommand(first, command);
    }

    private static String noCommand(String name, CommandSpec whole) {
        return "'" + name + "' is no command. "
                + NearNames.of(whole.subcommands().keySet()).maybe(name, "Maybe read: whydrop --help");
    }

    private String option(String name, boolean whole) {
        boolean ofCommand = command.subcommands().values().stream()
                .anyMatch(each -> each.getCommandSpec().findOption(name) != null);
        if (whole && ofCommand) {
            return name + " stands before the command. Maybe write it after: whydrop report FILE " + name;
        }
        String others = String.join(", ", whole ? List.of() : commandsWith(name));
        List<String> near = others.isEmpty() ? nearOptions(name) : List.of();
        return "'" + name + "' is no option of " + command.name()
                + (others.isEmpty() ? ". " : ", but of " + others + ". ")
                + (near.isEmpty() ? help() : "Maybe: " + String.join(", ", near) + ".");
    }

    private List<String> commandsWith(String option) {
        return commands.entrySet().stream()
                .filter(each ->
                        CommandSpec.forAnnotatedObject(each.getValue().get()).findOption(option) != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** {@return the options a slip away, else those that the name begins with, such as {@code --lang} of {@code --langauge}} */
    private List<String> nearOptions(String name) {
        List<String> names = command.options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .filter(each -> each.startsWith("--"))
                .toList();
        List<String> near = NearNames.of(names).to(name);
        return near.isEmpty() ? names.stream().filter(name::startsWith).toList() : near;
    }

    private String missing(List<ArgSpec> missing) {
        ArgSpec first = missing.get(0);
        if (first instanceof OptionSpec option) {
            boolean withoutValue = said().contains("parameter for option");
            return withoutValue
                    ? name(option) + " has no value. Maybe write " + name(option) + " " + option.paramLabel() + "; see "
                            + command.qualifiedName() + " --help"
                    : name(option) + " " + option.paramLabel() + " is missing. " + help();
        }
        String maybe = first.paramLabel().contains("|")
                ? Stream.of(command.usageMessage().footer())
                        .map(String::strip)
                        .filter(line -> line.startsWith(command.qualifiedName()))
                        .findFirst()
                        .orElse(command.qualifiedName())
                : command.qualifiedName() + " " + first.paramLabel();
        return first.paramLabel() + " is missing. Maybe: " + maybe;
    }

    private String value(ArgSpec argument) {
        String value = wrong.getValue() == null ? "" : " '" + wrong.getValue() + "'";
        if (argument.converters().length > 0) {
            return name(argument) + value + " " + said().replaceFirst("(?s)^Invalid value for [^:]*: ", "");
        }
        Class<?> type = argument.auxiliaryTypes()[0];
        if (type.isEnum()) {
            List<String> names = Stream.of(type.getEnumConstants())
                    .map(each -> each.toString().toLowerCase(Locale.ROOT))
                    .toList();
            List<String> near = NearNames.of(names).to(String.valueOf(wrong.getValue()));
            if (names.size() == 1) {
                return name(argument) + value + " is not known. Maybe: " + names.get(0) + ".";
            }
            return name(argument) + value + " is none of " + String.join(", ", names) + ". "
                    + (near.isEmpty() ? help() : "Maybe: " + near.get(0) + ".");
        }
        if (WHOLE_NUMBERS.contains(type)) {
            return name(argument)
                    + value
                    + (digits()
                            ? " is too large a number. Maybe give a smaller one."
                            : " is no whole number. Maybe write it in digits, such as 3.");
        }
        if (type == double.class) {
            return name(argument) + value + " is no number. Maybe write it in digits, such as 2.5.";
        }
        if (type == boolean.class) {
            return name(argument) + " takes no value. Maybe leave" + value.replace(" '", " '=") + " out.";
        }
        return argument.typeInfo().isMap()
                ? name(argument) + value + " has no '='. Maybe write " + argument.paramLabel() + "."
                : name(argument) + value + " cannot be used. " + help();
    }

    private boolean digits() {
        return String.valueOf(wrong.getValue()).matches("\\d+");
    }

    private String said() {
        return String.valueOf(wrong.getMessage());
    }

    private String help() {
        return "Maybe read: " + command.qualifiedName() + " --help";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static boolean optionLike(String argument) {
        return argument.startsWith("-") && argument.length() > 1;
    }

    private static boolean file(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Whether the whole of the help belongs under the message: nobody who gives no command knows the commands. */
    static boolean unaware(ParameterException wrong) {
        CommandLine at = wrong.getCommandLine();
        return at.getParent() == null && String.valueOf(wrong.getMessage()).startsWith(NO_COMMAND);
    }
}
