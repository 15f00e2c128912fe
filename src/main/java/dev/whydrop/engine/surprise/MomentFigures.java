package dev.whydrop.engine.surprise;

import dev.whydrop.rules.Place;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Counts what there is to tell of a moment whose place is known. */
final class MomentFigures {
    private final Fleet fleet;
    private final Exposure log;
    private final OnAir onAir;
    private final int[] hits;
    private final Place place;
    private final Set<Integer> keys;
    /** The cuts in the places of the moment, in order of ends. */
    private final int[] mine;

    /**
     * @param hits the cuts of its minutes that no other moment has, in order of ends
     * @param mine those of them that it takes, one or more
     * @param place the kind of place that was hit
     * @param keys the places of the kind that were hit, one or more
     */
    MomentFigures(Fleet fleet, OnAir onAir, int[] hits, int[] mine, Place place, Set<Integer> keys) {
        this.fleet = fleet;
        this.log = fleet.log();
        this.onAir = onAir;
        this.hits = hits;
        this.place = place;
        this.keys = keys;
        this.mine = mine;
    }

    /**
     * {@return the moment}
     *
     * @param seed the most surprising window of it
     * @param named the kind of place that it is told of
     * @param name what that place is called
     * @param joined whether its places are parts of that one
     */
    Moment moment(Window seed, Place named, String name, boolean joined) {
        long from = log.end[mine[0]];
        long to = log.end[mine[mine.length - 1]];
        int[] during = onAir.during(from, to);
        Set<Integer> cut = log.streamsOf(mine);
        Set<Integer> air = log.streamsOf(place, keys, during);
        air.addAll(cut);
        double mean = 0;
        for (int key : keys) {
            mean += fleet.expected(fleet.of(place, key), from, to).mean();
        }
        Set<Integer> outside = log.streamsOf(fleet.everything().cutsWithin(from, to));
        outside.removeAll(cut);
        return new Moment(
                named,
                name,
                joined ? keys.stream().map(key -> log.name(place, key)).sorted().toList() : List.of(),
                place,
                same(during, air),
                from,
                to,
                -seed.logExpected() / StrictMath.log(10),
                cut.size(),
                air.size(),
                mean,
                spread(),
                (int) Arrays.stream(mine).map(log::site).distinct().count(),
                quietSiblings(from, to, during),
                outside.size(),
                Math.max(0, fleet.expected(fleet.everything(), from, to).mean() - mean),
                Arrays.stream(mine).allMatch(log::startKnown),
                to > log.end[log.size() - 1] - log.usualLength(),
                fleet.plannedSeen(),
                List.of(from),
                Arrays.stream(mine).map(log::origin).boxed().toList());
    }

    /** {@return the kinds of other scopes that had the very same streams on air} */
    private List<Place> same(int[] during, Set<Integer> air) {
        Set<Place> same = new LinkedHashSet<>();
        for (Place each : Place.values()) {
            Set<Integer> others = new TreeSet<>();
            for (int hit : mine) {
                if (log.key(each, hit) >= 0) {
                    others.add(log.key(each, hit));
                }
            }
            for (int key : others) {
                boolean itself = each == place && keys.equals(Set.of(key));
                if (!itself && log.streamsOf(each, Set.of(key), during).equals(air)) {
                    same.add(each);
                }
            }
        }
        return List.copyOf(same);
    }

    private int spread() {
        int most = (int) Math.ceil(0.8 * mine.length);
        long least = Long.MAX_VALUE;
        for (int i = 0; i + most <= mine.length; i++) {
            least = Math.min(least, log.end[mine[i + most - 1]] - log.end[mine[i]]);
        }
        return (int) (least / 1_000);
    }

    private int quietSiblings(long from, long to, int[] during) {
        Set<Integer> quiet = new HashSet<>();
        for (int push : during) {
            if (log.start[push] < from && log.end[push] > to && log.key(place, push) >= 0) {
                quiet.add(log.key(place, push));
            }
        }
        for (int hit : hits) {
            quiet.remove(log.key(place, hit));
        }
        return quiet.size();
    }
}
