package dev.whydrop.cli;

import dev.whydrop.cli.terminal.WrongUsage;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** What is wrong with a command line by its letters alone: another dash than that of options, a value without a letter, a folder for a file. */
final class TypingMistakes {
    /** What word processors and chats make of hyphens. */
    private static final Pattern OTHER_DASH =
            Pattern.compile("(?s)[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]+-?([A-Za-z].*)");

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,9}://");

    private static final String STANDARD_OUTPUT = "-";

    private TypingMistakes() {}

    /** @throws WrongUsage if one of the arguments is an option with a dash that is none here */
    static void refuseDashes(String... arguments) {
        for (String argument : List.of(arguments)) {
            Matcher dash = OTHER_DASH.matcher(argument);
            if (dash.matches() && !exists(argument)) {
                String option = (dash.group(1).length() > 1 ? "--" : "-") + dash.group(1);
                throw new WrongUsage("'" + argument
                        + "' begins with another dash than options do, as a word processor or a chat makes it. Maybe: "
                        + option);
            }
        }
    }

    /** @throws WrongUsage if an option has a value that cannot be meant, or a file is none of this machine */
    static void refuseValues(ParseResult given) {
        for (PositionalParamSpec file : given.matchedPositionals()) {
            file.originalStringValues().stream()
                    .filter(value -> file.paramLabel().equals("FILE")
                            && ADDRESS.matcher(value).lookingAt())
                    .findFirst()
                    .ifPresent(value -> {
                        throw new WrongUsage("'" + value
                                + "' is an address, and whydrop reads files. Maybe download it first, and give"
                                + " the file.");
                    });
        }
        for (OptionSpec option : given.matchedOptions()) {
            for (String value : option.originalStringValues()) {
                refuse(option, value);
            }
        }
    }

    private static void refuse(OptionSpec option, String value) {
        if (value.isEmpty() && option.arity().max() > 0) {
            throw new WrongUsage(option.longestName() + " is empty. Maybe leave it out.");
        }
        if (option.paramLabel().equals("FILE") && value.matches(".+[/\\\\]")) {
            throw new WrongUsage(option.longestName() + " '" + value + "' is a folder. Maybe name a file in it.");
        }
    }

    /** Takes {@code --out -} as it is meant: standard output, where the result goes without the option. */
    static void settleOutput(ParseResult given) {
        OptionSpec out = given.commandSpec().findOption("--out");
        if (out != null
                && out.paramLabel().equals("FILE")
                && out.originalStringValues().contains(STANDARD_OUTPUT)) {
            out.setValue(null);
        }
    }

    private static boolean exists(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
