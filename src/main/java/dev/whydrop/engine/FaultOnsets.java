package dev.whydrop.engine;

import dev.whydrop.engine.surprise.NegativeBinomial;
import dev.whydrop.model.AddressBlock;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.rules.Contents;
import dev.whydrop.rules.FaultOnset;
import dev.whydrop.rules.FaultSweep;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.Place;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.Reach;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds faults of pushing software that begin on many streams of one place within hours. */
final class FaultOnsets {
    private static final long HOUR = 3_600_000L;
    /** Before the log says more, one loop begins in a place in a day of use. */
    private static final double HOURS_OF_A_DAY = 24;

    /** Loops of different streams hardly depend on each other; a busy day has more of them. */
    private static final double SPREAD = 4;

    /** What lies in a part to that share lies in the part. */
    private static final double NEARLY_ALL = 0.9;

    private final List<Push> pushes;
    private final CodeMeanings meanings;
    private final Counts counts;

    /** @param pushes every push of the log, in order of stream and time */
    FaultOnsets(List<Push> pushes, CodeMeanings meanings, Counts counts) {
        this.pushes = pushes;
        this.meanings = meanings;
        this.counts = counts;
    }

    /**
     * The first loop of one stream.
     *
     * @param pushes the short pushes of the loop and all that follow, in order of time
     * @param ranBefore whether a push of the stream lasted before it
     */
    private record Loop(List<Push> pushes, boolean ranBefore) {
        long from() {
            return pushes.get(0).at();
        }
    }

    /** {@return what all sweeps find; of a domain and an app in it that have loops in common, the one that tells more} */
    List<FaultOnset> of(List<FaultSweep> sweeps) {
        List<FaultOnset> all =
                sweeps.stream().flatMap(sweep -> of(sweep).stream()).toList();
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> overlap(one, other) && !tellsMore(one, other)))
                .toList();
    }

    private static boolean overlap(FaultOnset one, FaultOnset other) {
        return one.kind() != other.kind()
                && one.meaning() == other.meaning()
                && (holdsFirst(one, other) || holdsFirst(other, one));
    }

    private static boolean holdsFirst(FaultOnset one, FaultOnset other) {
        Push first = Contents.pushes(other).get(0);
        return Contents.holds(one, first.episode().stream())
                && Contents.pushes(one).stream()
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
        for (int from = 0, to; from < pushes.size(); from = to) {
            to = from + 1;
            while (to < pushes.size() && pushes.get(to).number() != 0) {
                to++;
            }
            addLoop(sweep, pushes.subList(from, to), byPlace);
        }
        List<FaultOnset> found = new ArrayList<>();
        byPlace.values().removeIf(loops -> loops.size() < 2);
        Map<String, NavigableSet<Long>> hours = byPlace.isEmpty() ? Map.of() : hours(sweep.place(), byPlace.keySet());
        byPlace.forEach(
                (name, loops) -> addOnsets(sweep, name, loops, hours.getOrDefault(name, new TreeSet<>()), found));
        return found;
    }

    private void addLoop(FaultSweep sweep, List<Push> stream, Map<String, List<Loop>> byPlace) {
        List<Push> faulty = stream.stream()
                .filter(push -> meanings.means(push.code(), sweep.meaning()) && push.lastedAtMost(sweep.shortSession()))
                .toList();
        List<Push> admitted = stream.stream()
                .filter(push -> StreamHistory.admitted(push.disconnect()))
                .toList();
        for (int first = 0; first + sweep.turns() <= faulty.size(); first++) {
            Push last = faulty.get(first + sweep.turns() - 1);
            Push begins = faulty.get(first);
            if (last.at() - begins.at() <= sweep.turnsWithin() * 1000L
                    && mostly(sweep, admitted, faulty, begins.at())) {
                boolean ranBefore = stream.stream()
                        .anyMatch(push -> push.at() < begins.at()
                                && StreamHistory.admitted(push.disconnect())
                                && !push.lastedAtMost(sweep.shortSession()));
                byPlace.computeIfAbsent(Places.name(sweep.place(), begins), any -> new ArrayList<>())
                        .add(new Loop(faulty.subList(first, faulty.size()), ranBefore));
                return;
            }
        }
    }

    /** Whether most admitted pushes of the stream in that time end by the fault: among cuts of a bad line some look like it. */
    private static boolean mostly(FaultSweep sweep, List<Push> admitted, List<Push> faulty, long from) {
        long until = from + sweep.turnsWithin() * 1000L;
        return within(faulty, from, until) >= sweep.share() * within(admitted, from, until);
    }

    private static int within(List<Push> pushes, long from, long until) {
        return TimeOrder.within(pushes, Push::at, from, until).size();
    }

    /** Takes the loops in order of their beginnings, those together that begin within the sweep's time of the first. */
    private void addOnsets(
            FaultSweep sweep, String name, List<Loop> loops, NavigableSet<Long> hours, List<FaultOnset> found) {
        List<Loop> inOrder = loops.stream()
                .sorted(Comparator.comparingLong(Loop::from)
                        .thenComparing(loop -> loop.pushes().get(0).episode().stream()))
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
    private static double surprise(FaultSweep sweep, NavigableSet<Long> hours, List<Loop> loops, int from, int to) {
        long first = loops.get(from).from();
        long until = first + sweep.within() * 1000L;
        int inside = hours.subSet(first / HOUR, true, until / HOUR, true).size();
        double usual = (loops.size() - (to - from) + 1.0) / (HOURS_OF_A_DAY + hours.size());
        double tail = new NegativeBinomial(usual * inside, SPREAD).logTail(to - from);
        return -tail / StrictMath.log(10);
    }

    /** {@return for each of these places the hours in which a push ended there, counted from 1970} */
    private Map<String, NavigableSet<Long>> hours(Place place, Set<String> names) {
        Map<String, NavigableSet<Long>> hours = new HashMap<>();
        for (Push push : pushes) {
            String name = Places.name(place, push);
            if (names.contains(name)) {
                hours.computeIfAbsent(name, any -> new TreeSet<>()).add(push.at() / HOUR);
            }
        }
        return hours;
    }

    private FaultOnset onset(FaultSweep sweep, String name, List<Loop> loops, double surprise, int before, long until) {
        Set<String> sites = new HashSet<>();
        List<Push> together = new ArrayList<>();
        int ranBefore = 0;
        for (Loop loop : loops) {
            Push first = loop.pushes().get(0);
            sites.add(
                    first.address().isEmpty()
                            ? "stream " + first.episode().stream()
                            : AddressBlock.site(first.address()));
            ranBefore += loop.ranBefore() ? 1 : 0;
            loop.pushes().stream().filter(push -> push.at() <= until).forEach(together::add);
        }
        List<Push> byTime = TimeOrder.of(together.toArray(Push[]::new), Push::at);
        Push first = byTime.get(0);
        long last = byTime.get(byTime.size() - 1).at();
        return new FaultOnset(
                new FleetPattern.Core(
                        sweep.meaning(),
                        Places.scope(sweep.place(), name, first.episode().stream()),
                        byTime,
                        List.of(new Reach(sweep.place(), name, first.at(), last)),
                        counts.of(byTime)),
                new FaultOnset.Figures(surprise, sites.size(), ranBefore, before));
    }
}
