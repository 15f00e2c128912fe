package dev.whydrop.engine.internal.surprise.search;

import dev.whydrop.engine.internal.surprise.Activity;
import dev.whydrop.engine.internal.surprise.Exposure;
import dev.whydrop.engine.internal.surprise.Fleet;
import dev.whydrop.engine.internal.surprise.Members;
import dev.whydrop.engine.internal.surprise.NegativeBinomial;
import dev.whydrop.engine.internal.surprise.SurpriseSettings;
import dev.whydrop.engine.internal.surprise.SwarmContext;
import dev.whydrop.engine.internal.surprise.place.Moment;
import dev.whydrop.rules.sweep.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Finds addresses of which streams are cut together again and again: too small each, too many together. */
final class RepeatedCoincidences {
    /** Milliseconds in which cuts are together: a switch takes all at once, a bad line within as long as the slowest pusher waits. */
    private static final long[] TOGETHER = {3_000, 15_000, 60_000, 150_000, 300_000};

    private static final int FEWEST_CUTS = 6;
    /** A pair has to meet more often than three streams, and at once: any two are together within minutes. */
    private static final int FEWEST_TIMES_OF_PAIRS = 3;

    private static final int FEWEST_TIMES = 2;
    /** Many more than there are threads, as one address of many streams takes as long as all others. */
    private static final int PARTS = 64;

    private final Fleet fleet;
    private final Parallel parallel;
    private final Exposure log;
    private final MomentsNear known;
    /** By the name of the address. */
    private final Map<String, MomentsNear> ofAddress = new HashMap<>();

    RepeatedCoincidences(Fleet fleet, List<Moment> known, Parallel parallel) {
        this.fleet = fleet;
        this.parallel = parallel;
        this.log = fleet.log();
        this.known = new MomentsNear(known);
        known.stream()
                .filter(each -> each.place() == Place.ADDRESS)
                .collect(Collectors.groupingBy(Moment::name))
                .forEach((address, moments) -> ofAddress.put(address, new MomentsNear(moments)));
    }

    /** An address whose streams were cut. The cuts are those that no moment has but one of the address itself. */
    private static final class Line {
        private final int key;
        private final int[] cuts;
        private final int streams;

        Line(int key, int[] cuts, int streams) {
            this.key = key;
            this.cuts = cuts;
            this.streams = streams;
        }
    }

    /** Cuts of so many streams within so many milliseconds of each other. */
    private record Manner(long together, int streams) {
        int fewestTimes() {
            return streams == 2 ? FEWEST_TIMES_OF_PAIRS : FEWEST_TIMES;
        }
    }

    /** The times that cuts of a line fell together in one manner, and how little chance there is for that. */
    private static final class Times {
        private final List<int[]> cuts = new ArrayList<>();
        private double mean;
        private double logChance;
        private double surprise;

        int count() {
            return cuts.stream().mapToInt(each -> each.length).sum();
        }
    }

    List<Moment> find() {
        if (!fleet.model().looksAt(Place.ADDRESS)) {
            return List.of();
        }
        List<Line> lines = lines();
        double places = lines.size() * (double) fleet.model().places();
        int ofPart = lines.size() / PARTS + 1;
        List<Integer> parts = IntStream.range(0, PARTS).boxed().toList();
        List<Moment> found = new ArrayList<>();
        parallel.each(parts, part -> {
                    int from = Math.min(lines.size(), part * ofPart);
                    return moments(lines.subList(from, Math.min(lines.size(), from + ofPart)), places);
                })
                .forEach(found::addAll);
        return found;
    }

    private List<Moment> moments(List<Line> lines, double places) {
        int[] cutsOfStream = new int[log.streams()];
        List<Moment> found = new ArrayList<>();
        for (Line line : lines) {
            Times times = times(line, places, cutsOfStream);
            if (times != null) {
                times.cuts.removeIf(each -> Arrays.stream(each).anyMatch(cut -> known.count(log.end[cut]) > 0));
                if (!times.cuts.isEmpty()) {
                    found.add(moment(line, times));
                }
            }
        }
        return found;
    }

    private List<Line> lines() {
        Members cuts = new Members(log, Place.ADDRESS, log::counted);
        UnitCounter counter = new UnitCounter(log);
        List<Line> lines = new ArrayList<>();
        for (int key = 0; key < log.keys(Place.ADDRESS); key++) {
            if (cuts.size(key) >= FEWEST_CUTS && counter.different(Place.ADDRESS, cuts.of(key)) > 1) {
                Line line = line(key);
                if (line.cuts.length >= FEWEST_CUTS && line.streams > 1) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private Line line(int key) {
        String address = log.name(Place.ADDRESS, key);
        MomentsNear own = ofAddress.getOrDefault(address, new MomentsNear(List.of()));
        int[] cuts = Arrays.stream(fleet.of(Place.ADDRESS, key).cuts())
                .filter(cut -> known.count(log.end[cut]) == own.count(log.end[cut]))
                .toArray();
        return new Line(key, cuts, log.streamsOf(cuts).size());
    }

    /** {@return what the address did around each cut, which is the same for every manner} */
    private SwarmContext[] around(Line line) {
        Activity scope = fleet.of(Place.ADDRESS, line.key);
        return Arrays.stream(line.cuts)
                .mapToObj(cut -> scope.around(log.end[cut], log.end[cut]))
                .toArray(SwarmContext[]::new);
    }

    /** {@return pairs within seconds; half, or all, of its streams, three or more, within any of the times} */
    private List<Manner> manners(Line line) {
        Set<Integer> many = new TreeSet<>(List.of(Math.max(3, (line.streams + 1) / 2), Math.max(3, line.streams)));
        List<Manner> manners = new ArrayList<>();
        LongStream.of(TOGETHER)
                .map(each -> Math.max(each, log.precision()))
                .distinct()
                .forEach(together -> {
                    if (manners.isEmpty()) {
                        manners.add(new Manner(together, 2));
                    }
                    many.stream()
                            .filter(each -> each <= line.streams)
                            .forEach(each -> manners.add(new Manner(together, each)));
                });
        return manners;
    }

    /** {@return the times of the manner that holds most cuts of those that are no chance, as surprising as the most surprising; null where all may be} */
    private @Nullable Times times(Line line, double places, int[] cutsOfStream) {
        List<Manner> manners = manners(line);
        SwarmContext[] around = around(line);
        double most = 0;
        Times widest = null;
        for (Manner manner : manners) {
            Times times = times(line, manner, around, cutsOfStream);
            double surprise = -(times.logChance + StrictMath.log(places * manners.size())) / StrictMath.log(10);
            if (times.cuts.size() >= manner.fewestTimes()
                    && surprise >= -StrictMath.log10(fleet.model().expected())) {
                most = Math.max(most, surprise);
                widest = widest == null || times.count() > widest.count() ? times : widest;
            }
        }
        if (widest != null) {
            widest.surprise = most;
        }
        return widest;
    }

    /**
     * {@return the times that the streams of the line were cut in that manner}
     *
     * <p>From each cut that does not follow such a time at once, chance has to bring the others in time; so many successes are expected as the chances
     * add up to.
     *
     * @param cutsOfStream nothing but zeros, here and when it is done
     */
    private Times times(Line line, Manner manner, SwarmContext[] around, int[] cutsOfStream) {
        Activity scope = fleet.of(Place.ADDRESS, line.key);
        Times times = new Times();
        long quiet = Math.max(log.quiet(), manner.together + 1);
        long until = Long.MIN_VALUE;
        int next = 0;
        int streams = 0;
        for (int i = 0; i < line.cuts.length; i++) {
            long at = log.end[line.cuts[i]];
            for (; next < line.cuts.length && log.end[line.cuts[next]] <= at + manner.together; next++) {
                streams += cutsOfStream[log.stream[line.cuts[next]]]++ == 0 ? 1 : 0;
            }
            if (at > until) {
                times.mean += StrictMath.exp(
                        expected(scope, at, at + manner.together, around[i]).logTail(manner.streams - 1));
                if (streams >= manner.streams) {
                    times.cuts.add(Arrays.copyOfRange(line.cuts, i, next));
                    until = at + quiet;
                }
            }
            streams -= --cutsOfStream[log.stream[line.cuts[i]]] == 0 ? 1 : 0;
        }
        times.logChance =
                new NegativeBinomial(Math.max(1e-9, times.mean), SurpriseSettings.STRAY).logTail(times.cuts.size());
        return times;
    }

    private NegativeBinomial expected(Activity scope, long from, long to, SwarmContext around) {
        double hazard = scope.hazard(from, to + log.precision());
        return fleet.expected(scope, from, to, fleet.running(from, to, hazard, around));
    }

    private Moment moment(Line line, Times times) {
        int[] cuts = times.cuts.stream().flatMapToInt(Arrays::stream).toArray();
        Set<Integer> cut = log.streamsOf(cuts);
        Set<Integer> air = new HashSet<>(cut);
        List<Long> starts = new ArrayList<>();
        long spread = 0;
        for (int[] each : times.cuts) {
            long from = log.end[each[0]];
            long to = log.end[each[each.length - 1]];
            starts.add(from);
            spread = Math.max(spread, to - from);
            for (int push :
                    fleet.members(Place.ADDRESS).onAir(line.key, from, to).toArray()) {
                air.add(log.stream[push]);
            }
        }
        return new Moment(
                Place.ADDRESS,
                log.name(Place.ADDRESS, line.key),
                List.of(),
                Place.ADDRESS,
                List.of(),
                log.end[cuts[0]],
                log.end[cuts[cuts.length - 1]],
                times.surprise,
                cut.size(),
                air.size(),
                times.mean,
                (int) (spread / 1_000),
                1,
                0,
                0,
                0,
                // Who was on air one time was maybe not another.
                false,
                false,
                fleet.plannedSeen(),
                starts,
                Arrays.stream(cuts).map(log::origin).boxed().toList());
    }
}
