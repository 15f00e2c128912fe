package dev.whydrop.intake.internal.time;

import dev.whydrop.intake.internal.time.TimesOfSources.Ends;
import dev.whydrop.intake.internal.time.TimesOfSources.Records;
import dev.whydrop.intake.internal.time.TimesOfSources.Span;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds two exports of one evening whose times are a whole number of hours apart, such as an answer of the API and what the console shows. Equal in
 * stream, and in code and address where both know them, with ends that two clocks tell of one moment, twenty times over and nearly everywhere, at one
 * distance and no other: that is no chance. Fewer, or times without seconds, make it likely enough to be told. A schedule that repeats every night
 * could be; therefore both have to lie within a day.
 */
final class ShiftedExports {
    private static final int LEAST_EQUAL = 20;
    private static final double LEAST_SHARE = 0.9;

    /** Of fewer than so many records nothing is said, and of fewer than are proof all must be equal. */
    private static final int LEAST_TOLD = 5;

    private static final int MOST_HOURS = 14;
    private static final long LONGEST_MILLIS = Duration.ofHours(24).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long SECOND = 1000;
    private static final long MINUTE = 60_000;

    /** Seconds by which two exports tell one end differently. */
    private static final int CLOCKS_DIFFER = 2;

    /** One evening of one platform has no more; and no more pairs are compared than that. */
    private static final int MOST_RECORDS = 100_000;

    private static final int MOST_SOURCES = 20;

    /** What can be done about two exports that tell the same. */
    enum Verdict {
        /** One of them names its zone: the other is read in the one that fits. */
        MENDED,
        /** Neither names its zone. */
        NO_ZONE,
        /** One names its zone, but too little is equal to be sure. */
        UNSURE,
        /** The times are those of one zone, and one of the two lacks the seconds that would tell which record is which. */
        NO_SECONDS
    }

    /**
     * Two exports that tell the same at other times, or more finely.
     *
     * @param moved the one whose times need a zone, or lack their seconds
     * @param hours that its times are later
     * @param equal how many of its records the other has too, then
     * @param moment one of the times of the moved one
     */
    record Shift(Span moved, Span other, int hours, int equal, Instant moment, Verdict verdict) {
        boolean mended() {
            return verdict == Verdict.MENDED;
        }
    }

    private record Key(StreamId stream, long slot) {}

    private final Map<Integer, List<Disconnect>> records;

    private ShiftedExports(Map<Integer, List<Disconnect>> records) {
        this.records = records;
    }

    static List<Shift> in(List<Span> spans, Records records) {
        List<Span> eligible = spans.stream().filter(ShiftedExports::oneEvening).toList();
        List<Shift> found = new ArrayList<>();
        if (eligible.size() > MOST_SOURCES || eligible.stream().noneMatch(each -> each.assumed() || each.coarse())) {
            return found;
        }
        ShiftedExports exports = new ShiftedExports(new HashMap<>());
        if (eligible.size() > 1) {
            eligible.forEach(each -> exports.records.put(each.place(), records.of(each)));
        }
        for (int i = 0; i < eligible.size(); i++) {
            for (int k = i + 1; k < eligible.size(); k++) {
                exports.between(eligible.get(i), eligible.get(k)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean oneEvening(Span span) {
        Ends ends = span.ends();
        return span.size() >= LEAST_TOLD
                && span.size() <= MOST_RECORDS
                && ends.latest() - ends.earliest() <= LONGEST_MILLIS;
    }

    private Optional<Shift> between(Span one, Span other) {
        boolean any = one.assumed() || other.assumed();
        boolean minutes = one.coarse() || other.coarse();
        if (!any && !minutes) {
            return Optional.empty();
        }
        boolean second = any ? !one.assumed() : !one.coarse();
        Span moved = second ? other : one;
        Span fixed = second ? one : other;
        boolean fewer = moved.size() <= fixed.size();
        Span small = fewer ? moved : fixed;
        Map<Key, List<Disconnect>> known = bySlot(fewer ? fixed : moved, minutes ? MINUTE : SECOND);
        int most = any ? MOST_HOURS : 0;
        Shift only = null;
        for (int hours = -most; hours <= most; hours++) {
            int equal = equal(small, (fewer ? -hours : hours) * HOUR, known, minutes);
            if (equal >= needed(small)) {
                Optional<Verdict> verdict = verdict(moved, fixed, hours);
                if (only != null || verdict.isEmpty()) {
                    return Optional.empty();
                }
                only = new Shift(
                        moved,
                        fixed,
                        hours,
                        equal,
                        Instant.ofEpochMilli(moved.ends().first()),
                        verdict.get());
            }
        }
        return Optional.ofNullable(only);
    }

    private static int needed(Span small) {
        return small.size() < LEAST_EQUAL
                ? small.size()
                : (int) Math.ceil(Math.max(LEAST_EQUAL, LEAST_SHARE * small.size()));
    }

    /** {@return what to do when both are equal at that distance; empty when nothing need be done} */
    private static Optional<Verdict> verdict(Span moved, Span fixed, int hours) {
        boolean minutes = moved.coarse() || fixed.coarse();
        if (hours == 0) {
            return moved.coarse() == fixed.coarse() ? Optional.empty() : Optional.of(Verdict.NO_SECONDS);
        }
        if (fixed.assumed()) {
            return Optional.of(Verdict.NO_ZONE);
        }
        boolean proof = !minutes && Math.min(moved.size(), fixed.size()) >= LEAST_EQUAL;
        return Optional.of(proof ? Verdict.MENDED : Verdict.UNSURE);
    }

    private List<Disconnect> records(Span span) {
        return Objects.requireNonNull(records.get(span.place()));
    }

    private Map<Key, List<Disconnect>> bySlot(Span span, long slot) {
        Map<Key, List<Disconnect>> known = new HashMap<>();
        for (Disconnect each : records(span)) {
            known.computeIfAbsent(
                            new Key(each.stream(), Math.floorDiv(each.endMillis(), slot)), any -> new ArrayList<>(1))
                    .add(each);
        }
        return known;
    }

    /** {@return how many of the records are among the known ones when they are moved; fewer when they are not enough anyway} */
    private int equal(Span span, long laterMillis, Map<Key, List<Disconnect>> known, boolean minutes) {
        Set<Disconnect> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        int around = minutes ? 0 : CLOCKS_DIFFER;
        int least = needed(span);
        int left = span.size();
        for (Disconnect each : records(span)) {
            if (taken.size() + left-- < least) {
                break;
            }
            long slot = Math.floorDiv(each.endMillis() + laterMillis, minutes ? MINUTE : SECOND);
            // The same second first, then those before and after it: 0, -1, 1, -2, 2.
            boolean found = false;
            for (int k = 0; k <= 2 * around && !found; k++) {
                long at = slot + (k % 2 == 0 ? k / 2 : -(k + 1) / 2);
                found = take(known.getOrDefault(new Key(each.stream(), at), List.of()), each, taken);
            }
        }
        return taken.size();
    }

    private static boolean take(List<Disconnect> others, Disconnect each, Set<Disconnect> taken) {
        for (Disconnect other : others) {
            if (!taken.contains(other) && each.code().fits(other.code()) && sameAddress(each, other)) {
                return taken.add(other);
            }
        }
        return false;
    }

    private static boolean sameAddress(Disconnect one, Disconnect other) {
        return one.clientIp().isEmpty()
                || other.clientIp().isEmpty()
                || one.clientIp().equals(other.clientIp());
    }
}
