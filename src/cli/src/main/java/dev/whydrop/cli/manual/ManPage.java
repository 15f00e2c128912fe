package dev.whydrop.cli.manual;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** All commands and options as one manual page in the language of man(7), made from what {@code --help} shows. */
final class ManPage {
    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    /** {@return the page; the same for the same version} */
    static String of(CommandSpec root) {
        ManPage page = new ManPage();
        page.request("TH", root.name().toUpperCase(Locale.ROOT), "1", "", String.join(" ", root.version()), "");
        page.request("SH", "NAME");
        page.text(root.name() + " - " + sentence(root.usageMessage().description()));
        page.request("SH", "SYNOPSIS");
        page.text(root.name() + " COMMAND [OPTION...] [FILE...]");
        page.request("SH", "COMMANDS");
        root.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .distinct()
                .forEach(page::command);
        page.section("CONFIG FILE", ManualParts.config(), ManualParts.configLines());
        page.section("EXIT STATUS", List.of(), ManualParts.exitStatus());
        page.section("ENVIRONMENT", List.of(), ManualParts.environment());
        page.section("FILES", List.of(), ManualParts.files());
        page.section("EXAMPLES", List.of(), ManualParts.examples());
        return page.page.toString();
    }

    private void section(String title, List<String> paragraphs, List<ManualParts.Item> items) {
        request("SH", title);
        paragraphs.forEach(this::text);
        items.forEach(each -> item(each.term(), new String[] {each.text()}, ""));
    }

    private void command(CommandSpec command) {
        request("SS", command.name());
        text(sentence(command.usageMessage().description()));
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            item(parameter.paramLabel(), parameter.description(), parameter.defaultValueString());
        }
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                String names = String.join(", ", option.names());
                boolean flag = option.typeInfo().isBoolean();
                item(
                        flag ? names : names + " " + option.paramLabel(),
                        option.description(),
                        option.defaultValueString());
            }
        }
        footer(command);
    }

    /** The examples, line by line as they stand. */
    private void footer(CommandSpec command) {
        List<String> lines = List.of(command.usageMessage().footer());
        if (!lines.isEmpty()) {
            request("PP");
            request("nf");
            lines.stream().skip(lines.get(0).isEmpty() ? 1 : 0).forEach(this::text);
            request("fi");
        }
    }

    private void item(String term, String[] description, String defaultValue) {
        request("TP");
        page.append("\\fB").append(escaped(term)).append("\\fR\n");
        text(sentence(description).replace("${DEFAULT-VALUE}", defaultValue));
    }

    private void request(String name, String... arguments) {
        page.append('.').append(name);
        for (String argument : arguments) {
            page.append(" \"").append(escaped(argument)).append('"');
        }
        page.append('\n');
    }

    private void text(String line) {
        // A line that begins with a dot or a quote would be taken for a request.
        page.append(line.startsWith(".") || line.startsWith("'") ? "\\&" : "")
                .append(escaped(line))
                .append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    }

    private static String sentence(String[] lines) {
        return String.join(" ", lines).replace("%n", " ").strip();
    }
}
