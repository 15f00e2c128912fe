package dev.whydrop.engine.internal.surprise.place;

import dev.whydrop.engine.internal.numbers.IntColumn;
import dev.whydrop.engine.internal.surprise.ByScope;
import dev.whydrop.engine.internal.surprise.Exposure;
import dev.whydrop.engine.internal.surprise.Fleet;
import dev.whydrop.engine.internal.surprise.Members;
import dev.whydrop.engine.internal.surprise.NegativeBinomial;
import dev.whydrop.engine.internal.surprise.SurpriseSettings;
import dev.whydrop.model.AddressBlock;
import dev.whydrop.rules.sweep.Place;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place of a moment: the tightest scope that best says which streams were cut and which stayed on air. Scopes of one kind that were hit
 * together are joined.
 */
public final class Localisation {
    /** What each part more has to say for itself. */
    private static final double PART = 2;
    /** What holds nearly all that was cut is their parent. */
    private static final double NEARLY_ALL = 0.9;
    /** So many bits shorter may a block be that holds neighbouring ones. */
    private static final int NEIGHBOURS = 4;

    private static final long LEAST_PAD = 30_000;
    private static final long MOST_PAD = 150_000;

    private final Fleet fleet;
    private final Exposure log;
    private final ByScope byScope;
    private final PlaceScores scores;
    private final MomentFigures figures;
    private final Map<Place, MomentsOfKind> ofKind = new EnumMap<>(Place.class);
    /** Cuts that a moment has already. */
    private final BitSet taken;

    public Localisation(Fleet fleet, List<Window> found, BitSet taken) {
        this.fleet = fleet;
        this.log = fleet.log();
        this.byScope = new ByScope(log);
        this.scores = new PlaceScores(fleet, byScope);
        this.figures = new MomentFigures(fleet, byScope);
        this.taken = taken;
        found.stream()
                .collect(Collectors.groupingBy(Window::place))
                .forEach((place, windows) -> ofKind.put(place, new MomentsOfKind(windows)));
    }

    /** {@return the moment around the most surprising window left, which takes its cuts; null where too little of it is left} */
    @Nullable
    public Moment of(Window seed, WindowsLeft left) {
        Stretch stretch = stretch(seed, left);
        int inSeed = 0;
        for (int hit : stretch.hits) {
            inSeed += log.key(seed.place(), hit) == seed.key() ? 1 : 0;
        }
        if (inSeed < 2) {
            return null;
        }
        MomentsOfKind alike = ofKind.get(seed.place());
        int moments = alike == null ? 1 : alike.around(seed);
        double join = StrictMath.log(SurpriseSettings.JOIN / Math.max(1, moments));
        ScoredPlace single = null;
        List<ScoredPlace> siblings = List.of();
        double bestOfSiblings = Double.NEGATIVE_INFINITY;
        for (Place place : fleet.model().fewest().keySet()) {
            List<ScoredPlace> scored = scores.scored(place, stretch, seed, join);
            if (!scored.isEmpty() && (single == null || scored.get(0).score() > single.score() + 1e-9)) {
                single = scored.get(0);
            }
            double many = StrictMath.log(Math.max(2, log.keys(place)));
            List<ScoredPlace> standOut = scored.stream()
                    .filter(each -> each.chance().logTail(each.cut()) + many < StrictMath.log(SurpriseSettings.JOIN))
                    .toList();
            double total = standOut.stream().mapToDouble(ScoredPlace::score).sum() - PART * standOut.size();
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
                : taking(
                        seed,
                        stretch,
                        single.place(),
                        Set.of(single.key()),
                        single.place(),
                        log.name(single.place(), single.key()),
                        false);
    }

    private Stretch stretch(Window seed, WindowsLeft left) {
        int[] own = fleet.of(seed.place(), seed.key()).cutsWithin(seed.from(), seed.to());
        long first = log.end[own[0]];
        long last = log.end[own[own.length - 1]];
        // The fault sets the pace.
        long pad = Math.min(MOST_PAD, Math.max(LEAST_PAD, 2 * (last - first)));
        long from = Math.max(left.firstMeeting(seed), first - pad);
        long to = Math.min(left.lastMeeting(seed), last + pad);
        int[] hits = Arrays.stream(fleet.everything().cutsWithin(from, to))
                .filter(cut -> !taken.get(cut))
                .toArray();
        double hazard = fleet.everything().hazard(from, to + log.precision());
        double busy = Math.max(0.5, fleet.expected(fleet.everything(), from, to).mean() / Math.max(1e-12, hazard));
        return new Stretch(from, to, hits, busy);
    }

    /** {@return siblings as one moment in what holds them; null where they met by chance and each is a moment of its own} */
    private @Nullable Moment joined(List<ScoredPlace> siblings, Stretch stretch, double join, Window seed) {
        Place place = siblings.get(0).place();
        Set<Integer> keys = new TreeSet<>();
        siblings.forEach(each -> keys.add(each.key()));
        String block = neighbours(place, keys);
        int[] mine = Arrays.stream(stretch.hits)
                .filter(hit -> keys.contains(log.key(place, hit)))
                .toArray();
        int all = scores.streams(mine);
        Place parent = null;
        int parentKey = 0;
        int fewest = Integer.MAX_VALUE;
        for (Place each : fleet.model().fewest().keySet()) {
            if (!holds(each, place)) {
                continue;
            }
            Map<Integer, IntColumn> byKey = byScope.of(each, mine);
            byKey.values().removeIf(cuts -> scores.streams(cuts.toArray()) < NEARLY_ALL * all);
            Members members = fleet.members(each);
            for (int key : byKey.keySet()) {
                int air = scores.streams(
                        members.onAir(key, stretch.from, stretch.to).toArray());
                if (air < fewest) {
                    parent = each;
                    parentKey = key;
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
        if (chance.logTail(scores.units(parent, inParent) - 1) >= join) {
            return null;
        }
        return block.isEmpty()
                ? taking(seed, stretch, place, keys, parent, log.name(parent, key), true)
                : taking(seed, stretch, place, keys, Place.WIDE_BLOCK, block, true);
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

    /** {@return the moment of those places, which takes its cuts} */
    private Moment taking(
            Window seed, Stretch stretch, Place place, Set<Integer> keys, Place named, String name, boolean joined) {
        int[] mine = hits(stretch, place, keys);
        for (int hit : mine) {
            taken.set(hit);
        }
        return figures.moment(new MomentFigures.Hit(place, keys, stretch, mine), seed, named, name, joined);
    }

    /** {@return the cuts of those places; where nearly all cuts of which the node is recorded are of one, those of which it is not are too} */
    private int[] hits(Stretch stretch, Place place, Set<Integer> keys) {
        long own = Arrays.stream(stretch.hits)
                .filter(hit -> keys.contains(log.key(place, hit)))
                .count();
        long recorded = Arrays.stream(stretch.hits)
                .filter(hit -> log.key(place, hit) >= 0)
                .count();
        boolean all = place == Place.NODE && own >= NEARLY_ALL * recorded && 2 * recorded >= stretch.hits.length;
        return Arrays.stream(stretch.hits)
                .filter(hit -> keys.contains(log.key(place, hit)) || (all && log.key(place, hit) < 0))
                .toArray();
    }
}
