package dev.whydrop.cli.input;

import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.intake.TimeReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what users write for a point in time: a time, a day, or how long ago. */
public final class PointInTime {
    private static final Pattern AGO = Pattern.compile(
            "(?i)(\\d{1,5})\\s*(?:(s)(?:ec|ecs|econds?)?|(m)(?:in|ins|inutes?)?|(h)(?:rs?|ours?)?|(d)(?:ays?)?)(?:\\s+ago)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}([-/])\\d{1,2}\\1\\d{1,2}");

    private final ZoneId zone;
    private final Clock clock;

    public PointInTime(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * {@return the time meant}
     *
     * @param option the option it was given for, for the message
     * @throws WrongUsage if it is none
     */
    public Instant of(String option, String text) {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            return clock.instant().minus(length(Long.parseLong(ago.group(1)), unit(ago)));
        }
        boolean dayOnly = DAY.matcher(text).matches();
        long millis = new TimeReader(zone).millis(dayOnly ? text + " 00:00:00" : text);
        if (millis == TimeReader.UNREADABLE || millis == TimeReader.AMBIGUOUS) {
            throw new WrongUsage(option + " '" + text
                    + "' is no time. Maybe write it like 24h, '2026-11-20 19:00:00' or 2026-11-20T19:00:00Z.");
        }
        return Instant.ofEpochMilli(millis);
    }

    /**
     * Says of two times in the wrong order what the user wrote, not what it came to.
     *
     * @param until what was written for the later one; null where it is the time that it is now
     * @throws WrongUsage if the first is not before the second
     */
    public static void refuseSwapped(String since, Instant from, @Nullable String until, Instant to) {
        if (!from.isBefore(to)) {
            throw new WrongUsage("--since " + since
                    + (until == null
                            ? " is not in the past. Maybe the year or the zone is another."
                            : " is not before --until " + until + ". Maybe the two are swapped."));
        }
    }

    private static String unit(Matcher ago) {
        return Stream.of(2, 3, 4, 5)
                .map(ago::group)
                .filter(Objects::nonNull)
                .map(each -> each.toLowerCase(Locale.ROOT))
                .findFirst()
                .orElseThrow();
    }

    private static Duration length(long number, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
