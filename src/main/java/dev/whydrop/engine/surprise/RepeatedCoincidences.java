package dev.whydrop.engine.surprise;

import dev.whydrop.rules.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds addresses of which two or more streams are cut in the same seconds again and again: too small each, too many together. */
final class RepeatedCoincidences {
    /** Seconds apart at most, in milliseconds; more where the log's times are rounder. */
    private static final long TOGETHER = 3_000;

    private static final int FEWEST_TIMES = 3;
    private static final int FEWEST_CUTS = 6;
    private static final long NEXT_TO = 60_000;

    private final Fleet fleet;
    private final Exposure log;
    private final List<Moment> known;

    RepeatedCoincidences(Fleet fleet, List<Moment> known) {
        this.fleet = fleet;
        this.log = fleet.log();
        this.known = known;
    }

    /** The cuts of one address that no moment has. */
    private static final class Line {
        private final int key;
        private final int[] cuts;

        Line(int key, int[] cuts) {
            this.key = key;
            this.cuts = cuts;
        }
    }

    List<Moment> find() {
        if (!fleet.model().looksAt(Place.ADDRESS)) {
            return List.of();
        }
        List<Line> lines = lines();
        List<Moment> found = new ArrayList<>();
        for (Line line : lines) {
            add(line, lines.size(), found);
        }
        return found;
    }

    private List<Line> lines() {
        int[] cutsOf = new int[log.keys(Place.ADDRESS)];
        for (int i = 0; i < log.size(); i++) {
            if (log.counted(i) && log.addressKnown(i)) {
                cutsOf[log.key(Place.ADDRESS, i)]++;
            }
        }
        boolean[] wanted = new boolean[cutsOf.length];
        for (int key = 0; key < wanted.length; key++) {
            wanted[key] = cutsOf[key] >= FEWEST_CUTS;
        }
        fleet.lookAt(Place.ADDRESS, wanted);
        List<Line> lines = new ArrayList<>();
        for (int key = 0; key < wanted.length; key++) {
            if (wanted[key]) {
                int[] cuts = Arrays.stream(fleet.of(Place.ADDRESS, key).cuts())
                        .filter(this::outsideMoments)
                        .toArray();
                if (cuts.length >= FEWEST_CUTS
                        && Arrays.stream(cuts)
                                        .map(cut -> log.stream[cut])
                                        .distinct()
                                        .count()
                                > 1) {
                    lines.add(new Line(key, cuts));
                }
            }
        }
        return lines;
    }

    private boolean outsideMoments(int cut) {
        long at = log.end[cut];
        return known.stream().noneMatch(each -> at >= each.from() - NEXT_TO && at <= each.to() + NEXT_TO);
    }

    private void add(Line line, int lines, List<Moment> found) {
        Activity scope = fleet.of(Place.ADDRESS, line.key);
        long together = Math.max(TOGETHER, log.precision());
        double mean = 0;
        long until = Long.MIN_VALUE;
        List<Long> times = new ArrayList<>();
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < line.cuts.length; i++) {
            long at = log.end[line.cuts[i]];
            mean -= StrictMath.expm1(-fleet.expected(scope, at, at + together).mean());
            if (at <= until) {
                continue;
            }
            List<Integer> with = with(line.cuts, i, at + together);
            if (with.stream().map(cut -> log.stream[cut]).distinct().count() > 1) {
                times.add(at);
                members.addAll(with);
                until = at + log.quiet();
            }
        }
        double logExpected = new NegativeBinomial(Math.max(1e-9, mean), SurpriseModel.STRAY).logTail(times.size())
                + StrictMath.log(lines * (double) fleet.model().places());
        if (times.size() >= FEWEST_TIMES
                && logExpected <= StrictMath.log(fleet.model().expected())) {
            found.add(moment(line, times, members, -logExpected / StrictMath.log(10), mean));
        }
    }

    private List<Integer> with(int[] cuts, int first, long until) {
        List<Integer> with = new ArrayList<>();
        for (int i = first; i < cuts.length && log.end[cuts[i]] <= until; i++) {
            with.add(cuts[i]);
        }
        return with;
    }

    private Moment moment(Line line, List<Long> times, List<Integer> members, double surprise, double mean) {
        Set<Integer> cut = new HashSet<>();
        members.forEach(each -> cut.add(log.stream[each]));
        Set<Integer> air = new HashSet<>();
        for (int push : fleet.of(Place.ADDRESS, line.key).pushes()) {
            air.add(log.stream[push]);
        }
        return new Moment(
                Place.ADDRESS,
                log.name(Place.ADDRESS, line.key),
                List.of(),
                Place.ADDRESS,
                List.of(),
                log.end[members.get(0)],
                log.end[members.get(members.size() - 1)],
                surprise,
                cut.size(),
                air.size(),
                mean,
                (int) (TOGETHER / 1_000),
                1,
                0,
                0,
                0,
                0,
                cut.size(),
                members.stream().allMatch(log::startKnown),
                false,
                fleet.plannedSeen(),
                times,
                members.stream().map(log::origin).toList());
    }
}
