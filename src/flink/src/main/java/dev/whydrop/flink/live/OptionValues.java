package dev.whydrop.flink.live;

import dev.whydrop.catalog.near.NearNames;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.util.ParameterTool;

/** Options as they are given. What is wrong with one is told with its name and value. */
final class OptionValues {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    /** What {@link ParameterTool} puts where an option has no value. */
    private static final String NO_VALUE = "__NO_VALUE_KEY";

    private final ParameterTool given;

    /**
     * @param given all options
     * @param known names of those there are
     * @param prefix how names begin that are passed through
     * @throws IllegalArgumentException if there is no such option
     */
    OptionValues(ParameterTool given, Set<String> known, String prefix) {
        this.given = given;
        for (String name : given.toMap().keySet()) {
            if (!known.contains(name) && !name.startsWith(prefix)) {
                String hint = name.contains("=")
                        ? "Maybe write --" + name.replaceFirst("=.*", "") + " and its value with a blank between."
                        : NearNames.of(known).maybe(name, "Maybe the name is written otherwise.");
                throw new IllegalArgumentException("There is no option '--" + name + "'. " + hint);
            }
            if (NO_VALUE.equals(given.get(name))) {
                throw new IllegalArgumentException(
                        "Option --" + name + " has no value. Maybe write one behind it, or leave it out.");
            }
        }
    }

    boolean has(String name) {
        return given.has(name);
    }

    String text(String name, String otherwise) {
        return given.get(name, otherwise).strip();
    }

    Duration duration(String name, Duration otherwise) {
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
    Map<String, String> beginning(String prefix) {
        Map<String, String> all = new HashMap<>();
        given.toMap().forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                all.put(name.substring(prefix.length()), value);
            }
        });
        return all;
    }
}
