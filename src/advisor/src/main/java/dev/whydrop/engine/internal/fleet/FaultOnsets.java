package dev.whydrop.engine.internal.fleet;

import dev.whydrop.engine.internal.column.Counts;
import dev.whydrop.engine.internal.column.PlaceNumbers;
import dev.whydrop.engine.internal.column.Places;
import dev.whydrop.engine.internal.column.PushColumns;
import dev.whydrop.engine.internal.log.TimeOrder;
import dev.whydrop.engine.internal.numbers.IntColumn;
import dev.whydrop.engine.internal.session.CodeMeanings;
import dev.whydrop.engine.internal.surprise.NegativeBinomial;
import dev.whydrop.model.AddressBlock;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.FaultOnset;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.sweep.FaultSweep;
import dev.whydrop.rules.sweep.Reach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds faults of pushing software that begin on many streams of one place within hours. */
public final class FaultOnsets {
    private static final long HOUR = 3_600_000L;
    /** Before the log says more, one loop begins in a place in a day of use. */
    private static final double HOURS_OF_A_DAY = 24;

    /** Loops of different streams hardly depend on each other; a busy day has more of them. */
    private static final double SPREAD = 4;

    /** What lies in a part to that share lies in the part. */
    private static final double NEARLY_ALL = 0.9;

    private final PushColumns log;
    private final CodeMeanings meanings;
    private final Counts counts;

    public FaultOnsets(PushColumns log, CodeMeanings meanings, Counts counts) {
        this.log = log;
        this.meanings = meanings;
        this.counts = counts;
    }

    /** The first loop of one stream. */
    private static final class Loop {
        /** The short pushes of the loop and all that follow, in order of time. */
        private final int[] rows;
        /** The end of the first of them, in epoch milliseconds. */
        private final long from;

        private final StreamId stream;
        /** Whether a push of the stream lasted before it. */
        private final boolean ranBefore;

        Loop(int[] rows, long from, StreamId stream, boolean ranBefore) {
            this.rows = rows;
            this.from = from;
            this.stream = stream;
            this.ranBefore = ranBefore;
        }

        long from() {
            return from;
        }

        StreamId stream() {
            return stream;
        }
    }

    /** {@return what all sweeps find; of a domain and an app in it that have loops in common, the one that tells more} */
    public List<FaultOnset> of(List<FaultSweep> sweeps) {
        List<FaultOnset> all =
                sweeps.stream().flatMap(sweep -> of(sweep).stream()).toList();
        // Those that overlap have a stream in common, and a stream is in one at most for each sweep.
        Map<StreamId, Set<FaultOnset>> holding = new HashMap<>();
        all.forEach(each -> PatternContents.pushes(each)
                .forEach(push -> holding.computeIfAbsent(push.episode().stream(), any -> new HashSet<>(4))
                        .add(each)));
        return all.stream()
                .filter(one -> besides(one, holding).stream()
                        .noneMatch(other -> overlap(one, other) && !tellsMore(one, other)))
                .toList();
    }

    /** {@return those that have a stream in common with that one} */
    private static Set<FaultOnset> besides(FaultOnset one, Map<StreamId, Set<FaultOnset>> holding) {
        Set<FaultOnset> besides = new HashSet<>();
        PatternContents.pushes(one)
                .forEach(push -> besides.addAll(holding.getOrDefault(push.episode().stream(), Set.of())));
        return besides;
    }

    private static boolean overlap(FaultOnset one, FaultOnset other) {
        return one.kind() != other.kind()
                && one.meaning() == other.meaning()
                && (holdsFirst(one, other) || holdsFirst(other, one));
    }

    private static boolean holdsFirst(FaultOnset one, FaultOnset other) {
        Push first = PatternContents.pushes(other).get(0);
        return PatternContents.holds(one, first.episode().stream())
                && PatternContents.pushes(one).stream()
                        .anyMatch(push -> push.number() == first.number()
                                && push.episode().stream().equals(first.episode().stream()));
    }

    /** What lies nearly all in one app, or is no more surprising in the whole domain, is a matter of the app. */
    private static boolean tellsMore(FaultOnset one, FaultOnset other) {
        return one.kind() == ScopeKind.APP ? ofApp(one, other) : !ofApp(other, one);
    }

    private static boolean ofApp(FaultOnset app, FaultOnset domain) {
        return app.streams() >= NEARLY_ALL * domain.streams() || app.surprise() >= domain.surprise();
    }

    private List<FaultOnset> of(FaultSweep sweep) {
        Map<String, List<Loop>> byPlace = new TreeMap<>();
        PlaceNumbers places = log.in(sweep.place());
        FaultLoops loops = new FaultLoops(log, sweep, log.codesThatMean(sweep.meaning(), meanings));
        for (int stream = 0; stream < log.streams(); stream++) {
            int[] rows = loops.first(log.firstOf(stream), log.firstOf(stream + 1));
            if (rows.length > 0) {
                Loop loop = new Loop(
                        rows, log.end(rows[0]), log.id(stream), loops.ranBefore(log.firstOf(stream), log.end(rows[0])));
                byPlace.computeIfAbsent(places.name(rows[0]), any -> new ArrayList<>())
                        .add(loop);
            }
        }
        byPlace.values().removeIf(together -> together.size() < 2);
        Map<String, long[]> hours = byPlace.isEmpty() ? Map.of() : hours(places, byPlace.keySet());
        List<FaultOnset> found = new ArrayList<>();
        byPlace.forEach(
                (name, together) -> addOnsets(sweep, name, together, hours.getOrDefault(name, new long[0]), found));
        return found;
    }

    /** Takes the loops in order of their beginnings, those together that begin within the sweep's time of the first. */
    private void addOnsets(FaultSweep sweep, String name, List<Loop> loops, long[] hours, List<FaultOnset> found) {
        List<Loop> inOrder = loops.stream()
                .sorted(Comparator.comparingLong(Loop::from).thenComparing(Loop::stream))
                .toList();
        for (int from = 0, to; from < inOrder.size(); from = to) {
            to = from + 1;
            long until = inOrder.get(from).from() + sweep.within() * 1000L;
            while (to < inOrder.size() && inOrder.get(to).from() <= until) {
                to++;
            }
            if (to - from > 1) {
                double surprise = surprise(sweep, hours, inOrder, from, to);
                found.add(onset(sweep, name, inOrder.subList(from, to), surprise, from, until));
            }
        }
    }

    /** What began outside that time over the hours in which the place was in use, and one more in a day, says what is usual. */
    private static double surprise(FaultSweep sweep, long[] hours, List<Loop> loops, int from, int to) {
        long first = loops.get(from).from();
        long until = first + sweep.within() * 1000L;
        int inside = firstFrom(hours, until / HOUR + 1) - firstFrom(hours, first / HOUR);
        double usual = (loops.size() - (to - from) + 1.0) / (HOURS_OF_A_DAY + hours.length);
        double tail = new NegativeBinomial(usual * inside, SPREAD).logTail(to - from);
        return -tail / StrictMath.log(10);
    }

    /** {@return the place of the first hour that is that one or later; all are different} */
    private static int firstFrom(long[] hours, long hour) {
        int found = Arrays.binarySearch(hours, hour);
        return found < 0 ? -found - 1 : found;
    }

    /** {@return for each of these places the hours in which a push ended there, counted from 1970, in order} */
    private Map<String, long[]> hours(PlaceNumbers places, Set<String> names) {
        IntColumn rows = new IntColumn();
        boolean[] wanted = new boolean[places.count()];
        for (int place = 0; place < wanted.length; place++) {
            wanted[place] = names.contains(places.names().get(place));
        }
        for (int row = 0; row < log.size(); row++) {
            if (wanted[places.of(row)]) {
                rows.add(row);
            }
        }
        Map<String, long[]> hours = new HashMap<>();
        places.apart(rows).forEach((name, together) -> hours.put(name, hours(together)));
        return hours;
    }

    private long[] hours(IntColumn rows) {
        long[] hours = new long[rows.size()];
        for (int i = 0; i < hours.length; i++) {
            hours[i] = log.end(rows.get(i)) / HOUR;
        }
        Arrays.sort(hours);
        int different = 0;
        for (long hour : hours) {
            if (different == 0 || hours[different - 1] != hour) {
                hours[different++] = hour;
            }
        }
        return Arrays.copyOf(hours, different);
    }

    private FaultOnset onset(FaultSweep sweep, String name, List<Loop> loops, double surprise, int before, long until) {
        Set<String> sites = new HashSet<>();
        IntColumn together = new IntColumn();
        int ranBefore = 0;
        for (Loop loop : loops) {
            String address = log.address(loop.rows[0]);
            sites.add(address.isEmpty() ? "stream " + loop.stream() : AddressBlock.site(address));
            ranBefore += loop.ranBefore ? 1 : 0;
            for (int i = 0; i < loop.rows.length && log.end(loop.rows[i]) <= until; i++) {
                together.add(loop.rows[i]);
            }
        }
        int[] byTime = TimeOrder.of(together, log::end);
        return new FaultOnset(
                new FleetPattern.Core(
                        sweep.meaning(),
                        Places.scope(sweep.place(), name, log.id(log.stream(byTime[0]))),
                        log.pushes(byTime),
                        List.of(new Reach(sweep.place(), name, log.end(byTime[0]), log.end(byTime[byTime.length - 1]))),
                        counts.of(byTime)),
                new FaultOnset.Figures(surprise, sites.size(), ranBefore, before));
    }
}
