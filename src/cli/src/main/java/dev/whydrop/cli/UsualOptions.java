package dev.whydrop.cli;

import dev.whydrop.cli.input.ZoneName;
import dev.whydrop.cli.option.DisableOption;
import dev.whydrop.cli.option.LanguageName;
import dev.whydrop.cli.terminal.ProcessEnvironment;
import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.intake.IntakeOptions;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** What a user wants every time: options that are not given are taken from the environment, then from the config file. */
public final class UsualOptions {
    /** What can be usual, called as the options are, without their dashes. */
    static final List<String> NAMES =
            List.of("lang", "zone", "columns", "push-keys", "callback-key-file", "redact-key-file", "disable");

    private static final String CONFIG = "--config";
    private static final Set<String> IGNORED = Set.of("-", "none");

    private final ProcessEnvironment process;
    private final ParseResult given;

    private UsualOptions(ProcessEnvironment process, ParseResult given) {
        this.process = process;
        this.given = given;
    }

    /**
     * Sets the options of a command that were not given.
     *
     * @param given what was given
     * @throws WrongUsage if there is something in the environment or the config file that cannot be used
     */
    static void settle(ParseResult given, ProcessEnvironment process) {
        if (given.commandSpec().findOption(CONFIG) != null) {
            new UsualOptions(process, given).settle();
        }
    }

    private void settle() {
        Map<String, ConfigFile.Value> values = new LinkedHashMap<>();
        Path file = file();
        if (file != null) {
            values.putAll(ConfigFile.read(file).values());
        }
        NAMES.forEach(name -> {
            String variable = variable(name);
            String text = process.environment().getOrDefault(variable, "").strip();
            if (!text.isEmpty()) {
                values.put(name, new ConfigFile.Value(text, variable + ": ", Path.of("")));
            }
        });
        values.forEach(this::settle);
    }

    /** {@return the config file; null where none is to be read} */
    private @Nullable Path file() {
        String named = given.matchedOptionValue(CONFIG, "");
        if (named.isEmpty()) {
            named = process.environment().getOrDefault(variable("config"), "");
        }
        if (IGNORED.contains(named)) {
            return null;
        }
        if (!named.isEmpty()) {
            return path(named, Path.of(""), "");
        }
        Path usual = process.configFile();
        return usual != null && Files.exists(usual) ? usual : null;
    }

    private void settle(String name, ConfigFile.Value value) {
        OptionSpec option = given.commandSpec().findOption("--" + name);
        boolean forMasksOnly = name.equals("redact-key-file") && !given.hasMatchedOption("--redact");
        if (option == null || given.hasMatchedOption(option) || forMasksOnly) {
            return;
        }
        try {
            option.setValue(converted(name, value));
        } catch (TypeConversionException e) {
            throw new WrongUsage(value.where() + name + " '" + value.text() + "' " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(value.where() + e.getMessage());
        }
        if (name.equals("disable")) {
            mark(given.commandSpec(), value.where());
        }
    }

    /** What is wrong with ids is found out only when the rules are loaded, and is then told with where they stand. */
    private static void mark(CommandSpec spec, String where) {
        if (spec.userObject() instanceof DisableOption disable) {
            disable.where = where;
        }
        spec.mixins().values().forEach(each -> mark(each, where));
    }

    private Object converted(String name, ConfigFile.Value value) {
        return switch (name) {
            case "lang" -> new LanguageName().convert(value.text());
            case "zone" -> new ZoneName().convert(value.text()).getId();
            case "columns" -> columns(value.text());
            case "disable" -> new LinkedHashSet<>(parts(value.text()));
            default -> path(value.text(), value.folder(), value.where());
        };
    }

    private static Map<String, String> columns(String text) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String each : parts(text)) {
            int equals = each.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("columns '" + each
                        + "' has no '='. Maybe write it like: columns: errcode=code, end_time=ended");
            }
            columns.put(
                    each.substring(0, equals).strip(),
                    each.substring(equals + 1).strip());
        }
        new IntakeOptions(ZoneOffset.UTC, columns, null, null); // refuses columns that nobody knows
        return columns;
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private Path path(String text, Path folder, String where) {
        try {
            Path home = process.home();
            return text.startsWith("~/") && home != null ? home.resolve(text.substring(2)) : folder.resolve(text);
        } catch (InvalidPathException e) {
            throw new WrongUsage(where + "'" + text + "' is no file name here. Maybe it is misspelt.");
        }
    }

    private static String variable(String name) {
        return "WHYDROP_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
