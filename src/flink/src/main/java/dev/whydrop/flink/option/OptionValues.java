package dev.whydrop.flink.option;

import dev.whydrop.catalog.near.NearNames;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.util.ParameterTool;

/** Options as they are given. What is wrong with one is told with its name and value. */
public final class OptionValues {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    /** What {@link ParameterTool} puts where an option has no value. */
    private static final String NO_VALUE = "__NO_VALUE_KEY";

    /** Options that need no value. */
    private static final Set<String> FLAGS = Set.of("no-header");

    private final ParameterTool given;

    /**
     * {@return the options that are given so}
     *
     * @param arguments {@code --name value}, again and again; those of a file that {@code --params} names count where they are not given here
     * @param known names of those there are
     * @param prefix how names begin that are passed through; empty where there are none
     * @throws IllegalArgumentException if one is not known or has no value; the message names it and says what to do
     */
    public static OptionValues of(String[] arguments, Set<String> known, String prefix) {
        if (Arrays.stream(arguments).anyMatch(each -> each.startsWith("-") && !each.startsWith("--"))) {
            throw new IllegalArgumentException(
                    "Something behind the options " + names(arguments)
                            + " begins with one dash, and Flink takes it for an option. Maybe write two, or put a value that begins so into the file of --params.");
        }
        ParameterTool given;
        try {
            given = ParameterTool.fromArgs(arguments);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The options " + names(arguments) + " are no pairs. Maybe write each like --lookback 24h.");
        }
        if (given.has("params")) {
            String file = given.get("params");
            try {
                given = ParameterTool.fromPropertiesFile(file).mergeWith(given);
            } catch (IOException | RuntimeException e) {
                throw new IllegalArgumentException(
                        "--params is '" + file + "', which cannot be read. Maybe give a file with lines lookback=24h.",
                        e);
            }
        }
        return new OptionValues(given, known, prefix);
    }

    /** {@return the names alone: a value may be a password, and Flink's own message has all of them} */
    private static List<String> names(String... arguments) {
        return Arrays.stream(arguments)
                .filter(each -> each.startsWith("--"))
                .map(OptionValues::nameAlone)
                .toList();
    }

    private static String nameAlone(String name) {
        return name.replaceFirst("=.*", "");
    }

    private OptionValues(ParameterTool given, Set<String> known, String prefix) {
        this.given = given;
        for (String name : given.toMap().keySet()) {
            String plain = nameAlone(name);
            boolean joined = !plain.equals(name);
            boolean passed = !prefix.isEmpty() && plain.startsWith(prefix);
            if (joined || !(known.contains(name) || passed)) {
                String hint = joined
                        ? "Maybe write --" + plain + " and its value with a blank between."
                        : NearNames.of(known.stream().map(each -> "--" + each).toList())
                                .maybe("--" + name, "Maybe the name is written otherwise.");
                throw new IllegalArgumentException(
                        "There is no option '--" + plain + (joined ? "=…" : "") + "'. " + hint);
            }
            if (NO_VALUE.equals(given.get(name)) && !FLAGS.contains(name)) {
                throw new IllegalArgumentException(
                        "Option --" + name + " has no value. Maybe write one behind it, or leave it out.");
            }
        }
    }

    public boolean has(String name) {
        return given.has(name);
    }

    public String text(String name, String otherwise) {
        return given.get(name, otherwise).strip();
    }

    /** {@return what stands between commas, without blanks; none where the option is not given} */
    public List<String> list(String name) {
        return Arrays.stream(text(name, "").split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Whether an option that needs no value is given; {@code false} as its value takes it back, as a file of options may say it. */
    public boolean flag(String name) {
        return given.has(name) && !given.get(name).equals("false");
    }

    /** {@return the value of an option that has to be there} */
    public String needed(String name) {
        String text = text(name, "");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("Option --" + name + " is missing. Maybe write it with its value.");
        }
        return text;
    }

    /** {@return a whole number} */
    public int number(String name, int otherwise, int least, int most) {
        if (!given.has(name)) {
            return otherwise;
        }
        String text = text(name, "");
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) { // told below
        }
        throw new IllegalArgumentException("--" + name + " is '" + text + "', and it is a whole number from " + least
                + " to " + most + ". Maybe write " + otherwise + ".");
    }

    public Duration duration(String name, Duration otherwise) {
        if (!given.has(name)) {
            return otherwise;
        }
        String text = text(name, "");
        Matcher form = DURATION.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("--" + name + " is '" + text + "'. Maybe write 24h, 90m or 30s.");
        }
        long number = Long.parseLong(form.group(1));
        Duration duration = switch (form.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
        if (duration.isZero() || duration.compareTo(Duration.ofDays(366)) > 0) {
            throw new IllegalArgumentException(
                    "--" + name + " is '" + text + "', and it is above 0 and up to 366d. Maybe write 24h, 90m or 30s.");
        }
        return duration;
    }

    /** {@return options whose names begin so, without that beginning} */
    public Map<String, String> beginning(String prefix) {
        Map<String, String> all = new HashMap<>();
        given.toMap().forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                all.put(name.substring(prefix.length()), value);
            }
        });
        return all;
    }
}
