package dev.whydrop.report.html.drawing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of time laid along the width of a chart, cut into buckets of equal, round length that begin at round times of the reader's zone.
 * Positions are per cents of the width.
 */
public final class TimeAxis {
    /**
     * A place with a name under the chart.
     *
     * @param x where, in per cent of the width
     * @param label the time of day, or the day of an axis of days
     * @param below the day, or the year of an axis of days, where it begins; empty where it is the same as before
     */
    public record Tick(String x, String label, String below) {}

    private static final int MOST_BUCKETS = 84;
    private static final int MOST_TICKS = 8;
    /** Names with seconds are longer: on a phone no more of them have room. */
    private static final int MOST_TICKS_WITH_SECONDS = 5;

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final List<Duration> ROUND = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(5),
            Duration.ofDays(10),
            Duration.ofDays(30),
            Duration.ofDays(90),
            Duration.ofDays(365),
            Duration.ofDays(3_650),
            Duration.ofDays(36_500));

    private final long from;
    private final long to;
    private final long bucket;
    private final ZoneId zone;

    private TimeAxis(long from, long to, long bucket, ZoneId zone) {
        this.from = from;
        this.to = to;
        this.bucket = bucket;
        this.zone = zone;
    }

    /** {@return the axis of whole buckets that holds both times} */
    public static TimeAxis inBuckets(long from, long to, ZoneId zone) {
        long bucket = round(to - from + 1, MOST_BUCKETS);
        long begin = roundDown(from, bucket, zone);
        long end = begin + ((to - begin) / bucket + 1) * bucket;
        return new TimeAxis(begin, end, bucket, zone);
    }

    /** {@return the axis from one time to a later one, with a little room on both sides} */
    static TimeAxis around(long from, long to, ZoneId zone) {
        long room = Math.max(30_000, (to - from) / 25);
        long bucket = round(to - from + 2 * room, MOST_BUCKETS);
        return new TimeAxis(from - room, to + room, bucket, zone);
    }

    long from() {
        return from;
    }

    long to() {
        return to;
    }

    public int buckets() {
        return (int) ((to - from + bucket - 1) / bucket);
    }

    /** {@return the length of a bucket in seconds} */
    public long bucketSeconds() {
        return bucket / 1000;
    }

    /** {@return the bucket of a time, 0 or more; the nearest one for a time outside} */
    int bucket(long millis) {
        return (int) Math.max(0, Math.min(buckets() - 1L, Math.floorDiv(millis - from, bucket)));
    }

    /** {@return how far along the axis a time is, 0 to 1; the nearest end for a time outside} */
    double share(long millis) {
        return Math.max(0, Math.min(1, (double) (millis - from) / (to - from)));
    }

    String x(long millis) {
        return percent(share(millis));
    }

    /** {@return a share of the width, such as {@code 12.34%}} */
    public static String percent(double share) {
        long hundredths = Math.round(share * 10_000);
        long rest = hundredths % 100;
        return hundredths / 100 + (rest == 0 ? "" : (rest < 10 ? ".0" : ".") + rest) + "%";
    }

    /** {@return round times along the axis, none so close to an end that its name would not fit} */
    public List<Tick> ticks() {
        long step = round(to - from, MOST_TICKS);
        boolean seconds = step < MINUTE;
        if (seconds) {
            step = round(to - from, MOST_TICKS_WITH_SECONDS);
        }
        double room = seconds ? 0.08 : 0.055;
        DateTimeFormatter label = form(step >= DAY ? "MM-dd" : step < MINUTE ? "HH:mm:ss" : "HH:mm");
        DateTimeFormatter below = form(step >= DAY ? "uuuu" : "MM-dd");
        // Where all of an axis is one day or one year, the page says elsewhere which.
        String before = oneOf(below) ? at(from, below) : "";
        List<Tick> ticks = new ArrayList<>();
        for (long at = roundDown(from, step, zone); at < to; at += step) {
            if (share(at) > room && share(at) < 1 - room) {
                String day = at(at, below);
                ticks.add(new Tick(x(at), at(at, label), day.equals(before) ? "" : day));
                before = day;
            }
        }
        return ticks;
    }

    /** Whether any tick says more than fits in one line. */
    public boolean ofSeveralDays() {
        return ticks().stream().anyMatch(each -> !each.below().isEmpty());
    }

    /** {@return when a bucket begins, as short as the axis allows} */
    public String nameOf(int number) {
        String pattern = bucket >= DAY
                ? "MM-dd"
                : bucket < MINUTE ? "HH:mm:ss" : oneOf(form("uuuu-MM-dd")) ? "HH:mm" : "MM-dd HH:mm";
        return at(from + number * bucket, form(pattern));
    }

    /** Whether the whole axis lies in one day or year, whichever the form writes. */
    private boolean oneOf(DateTimeFormatter form) {
        return at(from, form).equals(at(to - 1, form));
    }

    private String at(long millis, DateTimeFormatter form) {
        return form.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    private static long round(long span, int most) {
        for (Duration each : ROUND) {
            if (span <= each.toMillis() * most) {
                return each.toMillis();
            }
        }
        return span / most + 1;
    }

    private static long roundDown(long millis, long step, ZoneId zone) {
        ZonedDateTime local = Instant.ofEpochMilli(millis).atZone(zone);
        long offset = local.getOffset().getTotalSeconds() * 1000L;
        return Math.floorDiv(millis + offset, step) * step - offset;
    }
}
