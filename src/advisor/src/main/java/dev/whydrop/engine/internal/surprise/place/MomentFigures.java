package dev.whydrop.engine.internal.surprise.place;

import dev.whydrop.engine.internal.numbers.Marks;
import dev.whydrop.engine.internal.surprise.ByScope;
import dev.whydrop.engine.internal.surprise.Exposure;
import dev.whydrop.engine.internal.surprise.Fleet;
import dev.whydrop.engine.internal.surprise.Members;
import dev.whydrop.rules.sweep.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Counts what there is to tell of a moment whose place is known. */
final class MomentFigures {
    private final Fleet fleet;
    private final Exposure log;
    private final ByScope byScope;
    private final Marks cut;
    private final Marks air;
    private final Marks others;
    private final Marks sites;
    /** Scopes of the kind that was hit. */
    private final Marks quiet;

    MomentFigures(Fleet fleet, ByScope byScope) {
        this.fleet = fleet;
        this.log = fleet.log();
        this.byScope = byScope;
        this.cut = new Marks(log.streams());
        this.air = new Marks(log.streams());
        this.others = new Marks(log.streams());
        this.sites = new Marks(log.sites());
        this.quiet = new Marks(
                Arrays.stream(Place.values()).mapToInt(log::keys).max().orElse(0));
    }

    /** What was hit. */
    static final class Hit {
        private final Place place;
        private final Set<Integer> keys;
        private final Stretch around;
        private final int[] mine;

        /**
         * @param place the kind of place
         * @param keys the places of the kind, one or more
         * @param around its minutes
         * @param mine the cuts that it takes, in order of ends, one or more
         */
        Hit(Place place, Set<Integer> keys, Stretch around, int[] mine) {
            this.place = place;
            this.keys = keys;
            this.around = around;
            this.mine = mine;
        }

        private boolean is(Place kind, int key) {
            return kind == place && keys.equals(Set.of(key));
        }
    }

    /**
     * {@return the moment}
     *
     * @param seed the most surprising window of it
     * @param named the kind of place that it is told of
     * @param name what that place is called
     * @param joined whether its places are parts of that one
     */
    Moment moment(Hit hit, Window seed, Place named, String name, boolean joined) {
        int[] mine = hit.mine;
        long from = log.end[mine[0]];
        long to = log.end[mine[mine.length - 1]];
        markCutAndOnAir(hit, from, to);
        double mean = 0;
        for (int key : hit.keys) {
            mean += fleet.expected(fleet.of(hit.place, key), from, to).mean();
        }
        return new Moment(
                named,
                name,
                joined
                        ? hit.keys.stream()
                                .map(key -> log.name(hit.place, key))
                                .sorted()
                                .toList()
                        : List.of(),
                hit.place,
                same(hit, from, to),
                from,
                to,
                -seed.logExpected() / StrictMath.log(10),
                cut.size(),
                air.size(),
                mean,
                spread(mine),
                sites(mine),
                quietSiblings(hit, from, to),
                outside(from, to),
                Math.max(0, fleet.expected(fleet.everything(), from, to).mean() - mean),
                Arrays.stream(mine).allMatch(log::startKnown),
                to > log.end[log.size() - 1] - log.usualLength(),
                fleet.plannedSeen(),
                List.of(from),
                Arrays.stream(mine).map(log::origin).boxed().toList());
    }

    private void markCutAndOnAir(Hit hit, long from, long to) {
        cut.cleared();
        air.cleared();
        for (int key : hit.keys) {
            fleet.members(hit.place).allOnAir(key, from, to, push -> {
                air.add(log.stream[push]);
                return true;
            });
        }
        for (int push : hit.mine) {
            cut.add(log.stream[push]);
            air.add(log.stream[push]);
        }
    }

    /** {@return the kinds of other scopes that had the very same streams on air} */
    private List<Place> same(Hit hit, long from, long to) {
        List<Place> same = new ArrayList<>();
        for (Place each : Place.values()) {
            if (byScope.of(each, hit.mine).keySet().stream()
                    .anyMatch(key -> !hit.is(each, key) && hasTheSame(fleet.members(each), key, from, to))) {
                same.add(each);
            }
        }
        return same;
    }

    private boolean hasTheSame(Members members, int key, long from, long to) {
        others.cleared();
        return members.allOnAir(key, from, to, push -> {
                    others.add(log.stream[push]);
                    return air.has(log.stream[push]);
                })
                && others.size() == air.size();
    }

    private int outside(long from, long to) {
        others.cleared();
        for (int push : fleet.everything().cutsWithin(from, to)) {
            if (!cut.has(log.stream[push])) {
                others.add(log.stream[push]);
            }
        }
        return others.size();
    }

    private int sites(int[] mine) {
        sites.cleared();
        for (int push : mine) {
            sites.add(log.site(push));
        }
        return sites.size();
    }

    private int spread(int[] mine) {
        int most = (int) Math.ceil(0.8 * mine.length);
        long least = Long.MAX_VALUE;
        for (int i = 0; i + most <= mine.length; i++) {
            least = Math.min(least, log.end[mine[i + most - 1]] - log.end[mine[i]]);
        }
        return (int) (least / 1_000);
    }

    private int quietSiblings(Hit hit, long from, long to) {
        quiet.cleared();
        fleet.members(Place.EVERYTHING).allOnAir(0, from, to, push -> {
            int key = log.key(hit.place, push);
            if (key >= 0 && log.start[push] < from && log.end[push] > to) {
                quiet.add(key);
            }
            return true;
        });
        for (int push : hit.around.hits) {
            int key = log.key(hit.place, push);
            if (key >= 0) {
                quiet.remove(key);
            }
        }
        return quiet.size();
    }
}
