package dev.whydrop.intake;

import dev.whydrop.intake.TimesOfSources.Span;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.TimePrecision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds two exports of one evening whose times are a whole number of hours apart, such as an answer of the API and what the console shows. Equal to
 * the second in stream, code and address, twenty times over and nearly everywhere, at one distance and no other: that is no chance. A schedule
 * that repeats every night could be; therefore both have to lie within a day.
 */
final class ShiftedExports {
    private static final int LEAST_EQUAL = 20;
    private static final double LEAST_SHARE = 0.9;
    private static final int MOST_HOURS = 14;
    private static final long LONGEST_MILLIS = Duration.ofHours(24).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();

    /** One evening of one platform has no more; and no more pairs are compared than that. */
    private static final int MOST_RECORDS = 100_000;

    private static final int MOST_SOURCES = 20;

    /**
     * Two exports that tell the same at other times.
     *
     * @param moved the one whose times need a zone
     * @param hours that its times are later
     * @param equal how many of its records the other has too, then
     * @param moment one of the times of the moved one
     * @param mended whether it is certain which of the two is wrong
     */
    record Shift(Span moved, Span other, int hours, int equal, Instant moment, boolean mended) {}

    private record Key(StreamId stream, ErrorCode code, String address, long second) {}

    private ShiftedExports() {}

    static List<Shift> in(List<Span> spans, List<Disconnect> disconnects) {
        List<Span> eligible =
                spans.stream().filter(span -> oneEvening(span, disconnects)).toList();
        List<Shift> found = new ArrayList<>();
        if (eligible.size() > MOST_SOURCES || eligible.stream().noneMatch(Span::assumed)) {
            return found;
        }
        for (int i = 0; i < eligible.size(); i++) {
            for (int k = i + 1; k < eligible.size(); k++) {
                between(eligible.get(i), eligible.get(k), disconnects).ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean oneEvening(Span span, List<Disconnect> disconnects) {
        if (span.size() < LEAST_EQUAL
                || span.size() > MOST_RECORDS
                || span.told().precision() == TimePrecision.MINUTE) {
            return false;
        }
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int i = span.from(); i < span.to(); i++) {
            first = Math.min(first, disconnects.get(i).endMillis());
            last = Math.max(last, disconnects.get(i).endMillis());
        }
        return last - first <= LONGEST_MILLIS;
    }

    private static Optional<Shift> between(Span one, Span other, List<Disconnect> disconnects) {
        if (!one.assumed() && !other.assumed()) {
            return Optional.empty();
        }
        boolean second = !one.assumed();
        Span moved = second ? other : one;
        Span fixed = second ? one : other;
        Map<Key, Integer> known = new HashMap<>();
        for (int i = fixed.from(); i < fixed.to(); i++) {
            known.merge(key(disconnects.get(i), 0), 1, Integer::sum);
        }
        int needed = (int) Math.ceil(Math.max(LEAST_EQUAL, LEAST_SHARE * Math.min(moved.size(), fixed.size())));
        Shift only = null;
        for (int hours = -MOST_HOURS; hours <= MOST_HOURS; hours++) {
            int equal = equal(moved, disconnects, hours, known);
            if (equal >= needed) {
                if (only != null || hours == 0) {
                    return Optional.empty();
                }
                Instant moment =
                        Instant.ofEpochMilli(disconnects.get(moved.from()).endMillis());
                only = new Shift(moved, fixed, hours, equal, moment, !fixed.assumed());
            }
        }
        return Optional.ofNullable(only);
    }

    private static int equal(Span moved, List<Disconnect> disconnects, int hours, Map<Key, Integer> known) {
        Map<Key, Integer> left = new HashMap<>(known);
        int equal = 0;
        for (int i = moved.from(); i < moved.to(); i++) {
            Key key = key(disconnects.get(i), hours * HOUR);
            if (left.getOrDefault(key, 0) > 0) {
                left.merge(key, -1, Integer::sum);
                equal++;
            }
        }
        return equal;
    }

    private static Key key(Disconnect each, long laterMillis) {
        return new Key(
                each.stream(), each.code(), each.clientIp(), Math.floorDiv(each.endMillis() - laterMillis, 1000));
    }
}
