package dev.whydrop.engine.internal.log;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which disconnects of one stream tell the end of one push: the same row twice, or the same push as two exports have it, whose clocks differ. */
final class SameEnds {
    /** Milliseconds by which the clocks of two exports differ. */
    private static final long SAME_WITHIN = 2_000;

    /** The codes of the platform that say little without a sub-code. */
    private static final Set<Integer> WITH_SUB_CODES = Set.of(18, 21);

    /** What two records of one push agree in, whatever they know of its code. One address does not push one stream twice at a time. */
    private record Moment(long start, long end, String address) {}

    /** Two records of another source do not tell one event. */
    private record Taken(int event, String source) {}

    private final List<Disconnect> all;
    private final int[] events;

    /** Which events were given something that a source lacked. */
    private final Set<Taken> taken = new HashSet<>();

    private SameEnds(List<Disconnect> all) {
        this.all = all;
        this.events = new int[all.size()];
    }

    /**
     * {@return for each of all of them the place of the one that stands for its event: the first of those that are equal, or that two exports tell of one
     * push with times a second or two apart; for one without a code, or without a sub-code or a start, the one that has it and is like it otherwise; for a
     * refused start the nearest of another source that each may have one of}
     *
     * @param all of one stream, in order
     * @param manySources whether they are of more than one source
     */
    static int[] in(List<Disconnect> all, boolean manySources) {
        SameEnds ends = new SameEnds(all);
        ends.equalOnes();
        if (manySources) {
            ends.lackingOnes();
            ends.refusedOnes();
        }
        return ends.events;
    }

    /** Whether a record ends so soon after another that both may tell the same end. */
    static boolean close(Disconnect each, Disconnect earlier) {
        return each.endMillis() - earlier.endMillis() <= SAME_WITHIN;
    }

    /** {@return the place of the first record, of those a moment before, that tells the same end; its own place where none does} */
    static int first(List<Disconnect> all, int place) {
        int event = place;
        Disconnect each = all.get(place);
        for (int i = place - 1; i >= 0 && close(each, all.get(i)); i--) {
            event = repeats(each, all.get(i)) ? i : event;
        }
        return event;
    }

    /** Whether a record of another source may tell the same end with other times, or more of it. */
    static boolean toldElsewhere(Disconnect each) {
        return each.code().refused()
                || each.startMillis() == Disconnect.UNKNOWN
                || !each.code().known()
                || (each.code().sub() == 0
                        && WITH_SUB_CODES.contains(each.code().main()));
    }

    private void equalOnes() {
        Map<Moment, Integer> withCode = new HashMap<>();
        boolean mixed = all.stream().anyMatch(each -> !each.code().known());
        int first = 0;
        for (int i = 0; i < events.length; i++) {
            Disconnect each = all.get(i);
            // What repeats one of two equal records repeats the other; there may be a million of them.
            first = i > 0 && each.sameEvent(all.get(i - 1)) ? first : first(all, i);
            events[i] = first == i ? i : events[first];
            if (mixed && each.startMillis() != Disconnect.UNKNOWN) {
                Moment moment = new Moment(each.startMillis(), each.endMillis(), each.clientIp());
                if (each.code().known()) {
                    withCode.putIfAbsent(moment, events[i]);
                } else {
                    events[i] = withCode.getOrDefault(moment, events[i]);
                }
            }
        }
    }

    /** Gives what lacks something to the nearest record of another source that has it. */
    private void lackingOnes() {
        int[] own = Arrays.copyOf(events, events.length);
        for (int i = 0; i < own.length; i++) {
            Disconnect each = all.get(i);
            if (own[i] == i && toldElsewhere(each)) {
                int best = nearest(i, own);
                if (best >= 0) {
                    events[i] = own[best];
                    taken.add(new Taken(own[best], each.source()));
                }
            }
        }
        for (int i = 0; i < own.length; i++) {
            for (int steps = 0; steps < own.length && events[i] != events[events[i]]; steps++) {
                events[i] = events[events[i]];
            }
        }
    }

    private int nearest(int place, int[] own) {
        Disconnect each = all.get(place);
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int step = -1; step <= 1; step += 2) {
            for (int i = place + step;
                    i >= 0 && i < all.size() && Math.abs(all.get(i).endMillis() - each.endMillis()) <= SAME_WITHIN;
                    i += step) {
                Disconnect other = all.get(i);
                long apart = Math.abs(other.endMillis() - each.endMillis());
                if (apart < least && own[i] != place && tellsMore(other, own[i], each)) {
                    best = i;
                    least = apart;
                }
            }
        }
        return best;
    }

    /** Whether another source tells of the same push what the one lacks: its code, its sub-code or its start. */
    private boolean tellsMore(Disconnect other, int event, Disconnect each) {
        return !other.source().equals(each.source())
                && !taken.contains(new Taken(event, each.source()))
                && sameAddress(other, each)
                && sameStart(other, each)
                && (moreOfTheCode(other.code(), each.code())
                        || (other.code().equals(each.code())
                                && !each.code().refused()
                                && other.startMillis() != Disconnect.UNKNOWN
                                && each.startMillis() == Disconnect.UNKNOWN));
    }

    /** Joins refused starts that different sources tell, in order of time, one of each: within one source two a second apart are two. */
    private void refusedOnes() {
        Map<Integer, Set<String>> sources = new HashMap<>();
        for (int i = 0; i < events.length; i++) {
            sources.computeIfAbsent(events[i], any -> new HashSet<>())
                    .add(all.get(i).source());
        }
        int[] joined = new int[events.length];
        for (int i = 0; i < events.length; i++) {
            joined[i] = i;
            if (events[i] == i && all.get(i).code().refused()) {
                joined[i] = earliest(i, joined, sources);
                if (joined[i] != i) {
                    sources.getOrDefault(joined[i], Set.of()).addAll(sources.getOrDefault(i, Set.of()));
                }
            }
        }
        for (int i = 0; i < events.length; i++) {
            events[i] = joined[events[i]];
        }
    }

    /** {@return the place of the earliest refused start that may be the same, told by other sources alone; its own place where there is none} */
    private int earliest(int place, int[] joined, Map<Integer, Set<String>> sources) {
        Disconnect each = all.get(place);
        int earliest = place;
        for (int i = place - 1; i >= 0 && each.endMillis() - all.get(i).endMillis() <= SAME_WITHIN; i--) {
            Disconnect other = all.get(i);
            boolean same = events[i] == i
                    && joined[i] == i
                    && other.code().equals(each.code())
                    && sameAddress(other, each)
                    && sameStart(other, each)
                    && Collections.disjoint(sources.getOrDefault(i, Set.of()), sources.getOrDefault(place, Set.of()));
            earliest = same ? i : earliest;
        }
        return earliest;
    }

    private static boolean moreOfTheCode(ErrorCode other, ErrorCode each) {
        return other.known() && (!each.known() || (other.main() == each.main() && each.sub() == 0 && other.sub() != 0));
    }

    private static boolean sameStart(Disconnect other, Disconnect each) {
        return other.startMillis() == Disconnect.UNKNOWN
                || each.startMillis() == Disconnect.UNKNOWN
                || Math.abs(other.startMillis() - each.startMillis()) <= SAME_WITHIN;
    }

    private static boolean sameAddress(Disconnect other, Disconnect each) {
        return other.clientIp().equals(each.clientIp())
                || other.clientIp().isEmpty()
                || each.clientIp().isEmpty();
    }

    /** Whether both tell the end of one push, and know the same of it. Of refused starts two a second apart are two. */
    private static boolean repeats(Disconnect each, Disconnect earlier) {
        if (each.sameEvent(earlier)) {
            return true;
        }
        boolean started = each.startMillis() != Disconnect.UNKNOWN && earlier.startMillis() != Disconnect.UNKNOWN;
        return started
                && each.code().known()
                && !each.code().refused()
                && each.code().equals(earlier.code())
                && each.endMillis() - earlier.endMillis() <= SAME_WITHIN
                && Math.abs(each.startMillis() - earlier.startMillis()) <= SAME_WITHIN
                // A push that begins after the other ended is another one, however short both are.
                && each.startMillis() < earlier.endMillis()
                && sameAddress(each, earlier);
    }
}
