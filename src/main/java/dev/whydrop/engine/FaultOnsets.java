package dev.whydrop.engine;

import dev.whydrop.engine.surprise.NegativeBinomial;
import dev.whydrop.model.AddressBlock;
import dev.whydrop.rules.FaultOnset;
import dev.whydrop.rules.FaultSweep;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.Reach;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds faults of pushing software that begin on many streams of one place within hours. */
final class FaultOnsets {
    private static final long HOUR = 3_600_000L;
    /** Loops of different streams hardly depend on each other; a busy day has more of them. */
    private static final double SPREAD = 4;

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

    List<FleetPattern> of(FaultSweep sweep) {
        Map<String, List<Loop>> byPlace = new TreeMap<>();
        for (int from = 0, to; from < pushes.size(); from = to) {
            to = from + 1;
            while (to < pushes.size() && pushes.get(to).number() != 0) {
                to++;
            }
            addLoop(sweep, pushes.subList(from, to), byPlace);
        }
        List<FleetPattern> found = new ArrayList<>();
        byPlace.forEach((name, loops) -> addOnsets(sweep, name, loops, found));
        return found;
    }

    private void addLoop(FaultSweep sweep, List<Push> stream, Map<String, List<Loop>> byPlace) {
        List<Push> faulty = stream.stream()
                .filter(push -> meanings.means(push.code(), sweep.meaning()) && push.lastedAtMost(sweep.shortSession()))
                .toList();
        for (int first = 0; first + sweep.turns() <= faulty.size(); first++) {
            Push last = faulty.get(first + sweep.turns() - 1);
            Push begins = faulty.get(first);
            if (last.at() - begins.at() <= sweep.turnsWithin() * 1000L && mostly(sweep, stream, faulty, begins.at())) {
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

    /** Whether most pushes of the stream in that time end by the fault: among cuts of a bad line some look like it. */
    private static boolean mostly(FaultSweep sweep, List<Push> stream, List<Push> faulty, long from) {
        long until = from + sweep.turnsWithin() * 1000L;
        long all = stream.stream()
                .filter(push -> push.at() >= from && push.at() <= until && StreamHistory.admitted(push.disconnect()))
                .count();
        return within(faulty, from, until) >= sweep.share() * all;
    }

    private static long within(List<Push> pushes, long from, long until) {
        return pushes.stream()
                .filter(push -> push.at() >= from && push.at() <= until)
                .count();
    }

    /** Takes the loops in order of their beginnings, those together that begin within the sweep's time of the first. */
    private void addOnsets(FaultSweep sweep, String name, List<Loop> loops, List<FleetPattern> found) {
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
                double surprise = surprise(sweep, name, inOrder, from, to);
                found.add(onset(sweep, name, inOrder.subList(from, to), surprise, from, until));
            }
        }
    }

    /** What began outside that time, and one more, over the hours in which the place was in use, says what is usual. */
    private double surprise(FaultSweep sweep, String name, List<Loop> loops, int from, int to) {
        long first = loops.get(from).from();
        long until = first + sweep.within() * 1000L;
        Set<Long> inside = new HashSet<>();
        Set<Long> outside = new HashSet<>();
        for (Push push : pushes) {
            if (name.equals(Places.name(sweep.place(), push))) {
                (push.at() >= first && push.at() <= until ? inside : outside).add(push.at() / HOUR);
            }
        }
        outside.removeAll(inside);
        double usual = (loops.size() - (to - from) + 1.0) / (outside.size() + inside.size());
        double tail = new NegativeBinomial(usual * inside.size(), SPREAD).logTail(to - from);
        return -tail / StrictMath.log(10);
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
