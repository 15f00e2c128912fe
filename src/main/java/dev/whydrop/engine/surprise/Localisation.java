package dev.whydrop.engine.surprise;

import dev.whydrop.model.AddressBlock;
import dev.whydrop.rules.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place of a moment: the tightest scope that best says which streams were cut and which stayed on air. Scopes of one kind that were hit
 * together are joined.
 */
final class Localisation {
    /** What each part more has to say for itself. */
    private static final double PART = 2;
    /** What holds nearly all that was cut is their parent. */
    private static final double NEARLY_ALL = 0.9;
    /** So many bits shorter may a block be that holds neighbouring ones. */
    private static final int NEIGHBOURS = 4;

    private static final long LEAST_PAD = 30_000;
    private static final long MOST_PAD = 150_000;
    private static final long ONE_MOMENT = 300_000;

    private final Fleet fleet;
    private final Exposure log;
    private final OnAir onAir;
    private final List<Window> found;
    /** Cuts that a moment has already. */
    private final Set<Integer> taken;

    Localisation(Fleet fleet, List<Window> found, Set<Integer> taken) {
        this.fleet = fleet;
        this.log = fleet.log();
        this.onAir = new OnAir(log);
        this.found = found;
        this.taken = taken;
    }

    /** Whether moments found before hold half of the streams of a window. */
    boolean explained(Window window) {
        Set<Integer> streams = new HashSet<>();
        Set<Integer> explained = new HashSet<>();
        for (int cut : fleet.of(window.place(), window.key()).cutsWithin(window.from(), window.to())) {
            streams.add(log.stream[cut]);
            if (taken.contains(cut)) {
                explained.add(log.stream[cut]);
            }
        }
        return 2 * explained.size() >= streams.size();
    }

    /**
     * A scope and what it has of a moment.
     *
     * @param score by how much the scope explains the cuts better than chance does: the logarithm of a ratio
     */
    private record Scored(Place place, int key, double score, int cut, NegativeBinomial chance) {}

    /** The time of a moment and what was cut in it. */
    private static final class Stretch {
        private final long from;
        private final long to;
        private final int[] hits;
        private final int[] air;
        private final double busy;

        Stretch(long from, long to, int[] hits, int[] air, double busy) {
            this.from = from;
            this.to = to;
            this.hits = hits;
            this.air = air;
            this.busy = busy;
        }
    }

    /** {@return the moment around the most surprising window left, which takes its cuts; null where too little of it is left} */
    @Nullable
    Moment of(Window seed, List<Window> left) {
        Stretch stretch = stretch(seed, left);
        int inSeed = 0;
        for (int hit : stretch.hits) {
            inSeed += log.key(seed.place(), hit) == seed.key() ? 1 : 0;
        }
        if (inSeed < 2) {
            return null;
        }
        double join = StrictMath.log(SurpriseModel.JOIN / Math.max(1, moments(seed)));
        Scored single = null;
        List<Scored> siblings = List.of();
        double bestOfSiblings = Double.NEGATIVE_INFINITY;
        for (Place place : fleet.model().fewest().keySet()) {
            List<Scored> scored = scored(place, stretch, seed, join);
            if (!scored.isEmpty() && (single == null || scored.get(0).score() > single.score() + 1e-9)) {
                single = scored.get(0);
            }
            double many = StrictMath.log(Math.max(2, log.keys(place)));
            List<Scored> standOut = scored.stream()
                    .filter(each -> each.chance().logTail(each.cut()) + many < StrictMath.log(SurpriseModel.JOIN))
                    .toList();
            double total = standOut.stream().mapToDouble(Scored::score).sum() - PART * standOut.size();
            if (standOut.size() > 1 && total > bestOfSiblings + 1e-9) {
                bestOfSiblings = total;
                siblings = standOut;
            }
        }
        if (single == null) {
            return null;
        }
        Moment moment = bestOfSiblings > single.score() ? joined(siblings, stretch, join, seed) : null;
        return moment != null
                ? moment
                : moment(
                        seed,
                        stretch,
                        single.place(),
                        Set.of(single.key()),
                        single.place(),
                        log.name(single.place(), single.key()),
                        false);
    }

    private Stretch stretch(Window seed, List<Window> left) {
        long from = seed.from();
        long to = seed.to();
        for (Window each : left) {
            if (each.from() <= seed.to() && each.to() >= seed.from()) {
                from = Math.min(from, each.from());
                to = Math.max(to, each.to());
            }
        }
        int[] own = fleet.of(seed.place(), seed.key()).cutsWithin(seed.from(), seed.to());
        long first = log.end[own[0]];
        long last = log.end[own[own.length - 1]];
        // The fault sets the pace.
        long pad = Math.min(MOST_PAD, Math.max(LEAST_PAD, 2 * (last - first)));
        from = Math.max(from, first - pad);
        to = Math.min(to, last + pad);
        int[] hits = Arrays.stream(fleet.everything().cutsWithin(from, to))
                .filter(cut -> !taken.contains(cut))
                .toArray();
        double hazard = fleet.everything().hazard(from, to + log.precision());
        double busy = Math.max(0.5, fleet.expected(fleet.everything(), from, to).mean() / Math.max(1e-12, hazard));
        return new Stretch(from, to, hits, onAir.during(from, to), busy);
    }

    /** {@return how many moments there are of the seed's kind within half a day: so many may meet by chance} */
    private int moments(Window seed) {
        List<Window> ofKind = found.stream()
                .filter(each ->
                        each.place() == seed.place() && Math.abs(each.from() - seed.from()) < SurpriseModel.HALF_DAY)
                .sorted(Comparator.comparingLong(Window::from).thenComparing(Window::name))
                .toList();
        Map<Integer, Long> last = new HashMap<>();
        int moments = 0;
        for (Window each : ofKind) {
            Long before = last.put(each.key(), each.from());
            moments += before == null || each.from() - before > ONE_MOMENT ? 1 : 0;
        }
        return moments;
    }

    /** {@return the scopes of a kind that explain something, best first} */
    private List<Scored> scored(Place place, Stretch stretch, Window seed, double join) {
        Map<Integer, IntColumn> byKey = new TreeMap<>();
        for (int hit : stretch.hits) {
            int key = log.key(place, hit);
            if (key >= 0) {
                byKey.computeIfAbsent(key, any -> new IntColumn()).add(hit);
            }
        }
        List<Scored> scored = new ArrayList<>();
        byKey.forEach((key, column) -> {
            int[] mine = column.toArray();
            if (mine.length < 2) {
                return;
            }
            NegativeBinomial chance = fleet.expected(fleet.of(place, key), stretch.from, stretch.to);
            double score = score(place, key, mine, stretch, chance);
            boolean seeds = place == seed.place() && key == seed.key();
            if (score > 0 && (seeds || chance.logTail(units(place, mine) - 1) < join)) {
                scored.add(new Scored(place, key, score, streams(mine).size(), chance));
            }
        });
        scored.sort(Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(each -> log.name(place, each.key())));
        return scored;
    }

    /**
     * One share of the scope was cut together, against each of its cuts by chance at the rate of its own stream. The second is the same for the same
     * streams whatever the scope, so scopes differ by which streams stayed on air, and by cuts elsewhere that chance has to explain.
     */
    private double score(Place place, int key, int[] mine, Stretch stretch, NegativeBinomial chance) {
        Set<Integer> exposed = new HashSet<>();
        for (int push : stretch.air) {
            if (log.key(place, push) == key && log.risk[push] <= Math.min(stretch.to, log.end[push])) {
                exposed.add(log.stream[push]);
            }
        }
        Map<Integer, Integer> cut = new HashMap<>();
        for (int push : mine) {
            cut.put(log.stream[push], push);
            exposed.add(log.stream[push]);
        }
        int n = exposed.size();
        int k = cut.size();
        if (k <= chance.mean()) {
            return 0;
        }
        double share = (double) k / n;
        double score = k * StrictMath.log(share) + (k < n ? (n - k) * StrictMath.log(1 - share) : 0);
        double seconds = (stretch.to - stretch.from + log.precision()) / 1_000.0;
        for (int push : new TreeMap<>(cut).values()) {
            double hazard = fleet.rates().hazard(log.stream[push], Rates.age(log.end[push] - log.start[push]));
            score -= StrictMath.log(Math.min(0.5, -StrictMath.expm1(-hazard * seconds * stretch.busy)));
        }
        return score;
    }

    /** {@return what a kind of scope counts: streams, sites, or of a tight block two streams for each address at most} */
    private int units(Place place, int[] cuts) {
        if (place == Place.ADDRESS) {
            return streams(cuts).size();
        }
        Map<Integer, Set<Integer>> byUnit = new HashMap<>();
        for (int cut : cuts) {
            int unit = place == Place.BLOCK ? log.key(Place.ADDRESS, cut) : log.site(cut);
            byUnit.computeIfAbsent(unit, any -> new HashSet<>()).add(log.stream[cut]);
        }
        if (place != Place.BLOCK) {
            return byUnit.size();
        }
        return byUnit.size() < 2
                ? 0
                : byUnit.values().stream()
                        .mapToInt(each -> Math.min(2, each.size()))
                        .sum();
    }

    private Set<Integer> streams(int[] pushes) {
        Set<Integer> streams = new HashSet<>();
        for (int push : pushes) {
            streams.add(log.stream[push]);
        }
        return streams;
    }

    /** {@return siblings as one moment in what holds them; null where they met by chance and each is a moment of its own} */
    private @Nullable Moment joined(List<Scored> siblings, Stretch stretch, double join, Window seed) {
        Place place = siblings.get(0).place();
        Set<Integer> keys = new TreeSet<>();
        siblings.forEach(each -> keys.add(each.key()));
        String block = neighbours(place, keys);
        int[] mine = Arrays.stream(stretch.hits)
                .filter(hit -> keys.contains(log.key(place, hit)))
                .toArray();
        Set<Integer> all = streams(mine);
        Place parent = null;
        int parentKey = 0;
        int fewest = Integer.MAX_VALUE;
        for (Place each : fleet.model().fewest().keySet()) {
            if (!holds(each, place)) {
                continue;
            }
            Map<Integer, Set<Integer>> byKey = new TreeMap<>();
            for (int hit : mine) {
                if (log.key(each, hit) >= 0) {
                    byKey.computeIfAbsent(log.key(each, hit), any -> new HashSet<>())
                            .add(log.stream[hit]);
                }
            }
            for (Map.Entry<Integer, Set<Integer>> of : byKey.entrySet()) {
                int air = air(each, Set.of(of.getKey()), stretch.air).size();
                if (of.getValue().size() >= NEARLY_ALL * all.size() && air < fewest) {
                    parent = each;
                    parentKey = of.getKey();
                    fewest = air;
                }
            }
        }
        if (parent == null) {
            return null;
        }
        Place parentPlace = parent;
        int key = parentKey;
        int[] inParent = Arrays.stream(mine)
                .filter(hit -> log.key(parentPlace, hit) == key)
                .toArray();
        NegativeBinomial chance = fleet.expected(fleet.of(parent, key), stretch.from, stretch.to);
        if (chance.logTail(units(parent, inParent) - 1) >= join) {
            return null;
        }
        return block.isEmpty()
                ? moment(seed, stretch, place, keys, parent, log.name(parent, key), true)
                : moment(seed, stretch, place, keys, Place.WIDE_BLOCK, block, true);
    }

    /** Whether places of one kind can lie in one of another: apps lie in domains, though they are named after them. */
    private static boolean holds(Place outer, Place inner) {
        return outer.compareTo(inner) > 0
                ? !(inner == Place.DOMAIN && outer == Place.APP)
                : inner == Place.APP && outer == Place.DOMAIN;
    }

    /** {@return the block that holds these blocks and little else; empty where they are no neighbours, or no blocks} */
    private String neighbours(Place place, Set<Integer> keys) {
        if (place != Place.BLOCK && place != Place.WIDE_BLOCK) {
            return "";
        }
        String block = "";
        for (int key : keys) {
            String name = log.name(place, key);
            block = block.isEmpty()
                    ? name
                    : AddressBlock.around(block, name, (place == Place.BLOCK ? 24 : 16) - NEIGHBOURS);
            if (block.isEmpty()) {
                return "";
            }
        }
        return block;
    }

    private Set<Integer> air(Place place, Set<Integer> keys, int[] pushes) {
        Set<Integer> streams = new HashSet<>();
        for (int push : pushes) {
            if (keys.contains(log.key(place, push))) {
                streams.add(log.stream[push]);
            }
        }
        return streams;
    }

    private Moment moment(
            Window seed, Stretch stretch, Place place, Set<Integer> keys, Place named, String name, boolean joined) {
        int[] mine = Arrays.stream(stretch.hits)
                .filter(hit -> keys.contains(log.key(place, hit)))
                .toArray();
        long from = log.end[mine[0]];
        long to = log.end[mine[mine.length - 1]];
        int[] during = onAir.during(from, to);
        Set<Integer> cut = streams(mine);
        Set<Integer> air = air(place, keys, during);
        air.addAll(cut);
        double mean = 0;
        for (int key : keys) {
            mean += fleet.expected(fleet.of(place, key), from, to).mean();
        }
        for (int hit : mine) {
            taken.add(hit);
        }
        Set<Integer> outside = streams(fleet.everything().cutsWithin(from, to));
        outside.removeAll(cut);
        Set<Integer> back = onAir.begun(from, to + ONE_MOMENT);
        back.retainAll(cut);
        return new Moment(
                named,
                name,
                joined ? keys.stream().map(key -> log.name(place, key)).sorted().toList() : List.of(),
                place,
                same(place, keys, mine, during, air),
                from,
                to,
                -seed.logExpected() / StrictMath.log(10),
                cut.size(),
                air.size(),
                mean,
                spread(mine),
                (int) Arrays.stream(mine).map(log::site).distinct().count(),
                (int) Arrays.stream(mine).filter(hit -> !log.addressKnown(hit)).count(),
                quietSiblings(place, stretch, from, to, during),
                outside.size(),
                Math.max(0, fleet.expected(fleet.everything(), from, to).mean() - mean),
                back.size(),
                Arrays.stream(mine).allMatch(log::startKnown),
                to > log.end[log.size() - 1] - log.usualLength(),
                fleet.plannedSeen(),
                List.of(from),
                Arrays.stream(mine).map(log::origin).boxed().toList());
    }

    /** {@return the kinds of other scopes that had the very same streams on air} */
    private List<Place> same(Place place, Set<Integer> keys, int[] mine, int[] during, Set<Integer> air) {
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
                if (!itself && air(each, Set.of(key), during).equals(air)) {
                    same.add(each);
                }
            }
        }
        return List.copyOf(same);
    }

    private int spread(int[] mine) {
        int most = (int) Math.ceil(0.8 * mine.length);
        long least = Long.MAX_VALUE;
        for (int i = 0; i + most <= mine.length; i++) {
            least = Math.min(least, log.end[mine[i + most - 1]] - log.end[mine[i]]);
        }
        return (int) (least / 1_000);
    }

    private int quietSiblings(Place place, Stretch stretch, long from, long to, int[] during) {
        Set<Integer> quiet = new HashSet<>();
        for (int push : during) {
            if (log.start[push] < from && log.end[push] > to && log.key(place, push) >= 0) {
                quiet.add(log.key(place, push));
            }
        }
        for (int hit : stretch.hits) {
            quiet.remove(log.key(place, hit));
        }
        return quiet.size();
    }
}
