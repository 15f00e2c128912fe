package dev.whydrop.report.html;

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
final class TimeAxis {
    /** A place with a name under the chart. */
    record Tick(String x, String label) {}

    private static final int MOST_BUCKETS = 84;
    private static final int MOST_TICKS = 8;
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final List<Duration> ROUND = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
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
    static TimeAxis inBuckets(long from, long to, ZoneId zone) {
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

    int buckets() {
        return (int) ((to - from + bucket - 1) / bucket);
    }

    /** {@return the length of a bucket in seconds} */
    long bucketSeconds() {
        return bucket / 1000;
    }

    /** {@return the bucket of a time, 0 or more; the nearest one for a time outside} */
    int bucket(long millis) {
        return (int) Math.max(0, Math.min(buckets() - 1L, Math.floorDiv(millis - from, bucket)));
    }

    /** {@return when a bucket begins} */
    Instant begin(int number) {
        return Instant.ofEpochMilli(from + number * bucket);
    }

    /** {@return how far along the axis a time is, 0 to 1; the nearest end for a time outside} */
    double share(long millis) {
        return Math.max(0, Math.min(1, (double) (millis - from) / (to - from)));
    }

    String x(long millis) {
        return percent(share(millis));
    }

    /** {@return a share of the width, such as {@code 12.34%}} */
    static String percent(double share) {
        long hundredths = Math.round(share * 10_000);
        long rest = hundredths % 100;
        return hundredths / 100 + (rest == 0 ? "" : (rest < 10 ? ".0" : ".") + rest) + "%";
    }

    /** {@return round times along the axis, none so close to an end that its name would not fit} */
    List<Tick> ticks() {
        long step = round(to - from, MOST_TICKS);
        DateTimeFormatter form = DateTimeFormatter.ofPattern(
                step >= DAY ? "MM-dd" : to - from > DAY ? "MM-dd HH:mm" : step < 60_000 ? "HH:mm:ss" : "HH:mm",
                Locale.ROOT);
        List<Tick> ticks = new ArrayList<>();
        for (long at = roundDown(from, step, zone); at < to; at += step) {
            if (share(at) > 0.04 && share(at) < 0.96) {
                ticks.add(new Tick(x(at), form.format(Instant.ofEpochMilli(at).atZone(zone))));
            }
        }
        return ticks;
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
