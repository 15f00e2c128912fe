package dev.whydrop.engine.internal.surprise.place;

import dev.whydrop.engine.internal.numbers.IntColumn;
import dev.whydrop.engine.internal.numbers.Marks;
import dev.whydrop.engine.internal.surprise.ByScope;
import dev.whydrop.engine.internal.surprise.Exposure;
import dev.whydrop.engine.internal.surprise.Fleet;
import dev.whydrop.engine.internal.surprise.NegativeBinomial;
import dev.whydrop.engine.internal.surprise.Rates;
import dev.whydrop.rules.sweep.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells how well places explain which streams were cut in a moment and which stayed on air. */
final class PlaceScores {
    private final Fleet fleet;
    private final Exposure log;
    private final ByScope byScope;
    private final Marks streams;
    private final Marks sites;

    PlaceScores(Fleet fleet, ByScope byScope) {
        this.fleet = fleet;
        this.log = fleet.log();
        this.byScope = byScope;
        this.streams = new Marks(log.streams());
        this.sites = new Marks(log.sites());
    }

    /** {@return the scopes of a kind that explain something, best first} */
    List<ScoredPlace> scored(Place place, Stretch stretch, Window seed, double join) {
        Map<Integer, IntColumn> byKey = byScope.of(place, stretch.hits);
        byKey.values().removeIf(cuts -> cuts.size() < 2);
        double unrecorded = unrecorded(place, stretch.hits);
        List<ScoredPlace> scored = new ArrayList<>();
        byKey.forEach((key, column) -> {
            int[] mine = column.toArray();
            boolean seeds = place == seed.place() && key == seed.key();
            int units = units(place, mine);
            // Most scopes lost as many as chance gives, and who was on air in them needs no look.
            if (!seeds && units < 2) {
                return;
            }
            NegativeBinomial chance = fleet.expected(fleet.of(place, key), stretch.from, stretch.to);
            if (seeds || chance.logTail(units - 1) < join) {
                double score = unrecorded * score(place, key, mine, stretch, chance);
                if (score > 0) {
                    scored.add(new ScoredPlace(place, key, score, streams(mine), chance));
                }
            }
        });
        scored.sort(Comparator.comparingDouble(ScoredPlace::score)
                .reversed()
                .thenComparing(each -> log.name(place, each.key())));
        return scored;
    }

    /**
     * {@return for how many cuts one stands whose scope of that kind is recorded}
     *
     * <p>Some records lack the node, whichever it was. Counted as cut elsewhere they would speak against every node, so those that have it speak for them.
     */
    private double unrecorded(Place place, int[] hits) {
        if (place != Place.NODE) {
            return 1;
        }
        long recorded =
                Arrays.stream(hits).filter(hit -> log.key(place, hit) >= 0).count();
        return 2 * recorded < hits.length ? 1 : (double) hits.length / recorded;
    }

    /**
     * One share of the scope was cut together, against each of its cuts by chance at the rate of its own stream. The second is the same for the same
     * streams whatever the scope, so scopes differ by which streams stayed on air, and by cuts elsewhere that chance has to explain.
     */
    private double score(Place place, int key, int[] mine, Stretch stretch, NegativeBinomial chance) {
        Marks exposed = streams.cleared();
        fleet.members(place).allOnAir(key, stretch.from, stretch.to, push -> {
            if (log.risk[push] <= Math.min(stretch.to, log.end[push])) {
                exposed.add(log.stream[push]);
            }
            return true;
        });
        Map<Integer, Integer> cut = new TreeMap<>();
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
        for (int push : cut.values()) {
            double hazard = fleet.rates().hazard(log.stream[push], Rates.age(log.end[push] - log.start[push]));
            score -= StrictMath.log(Math.min(0.5, -StrictMath.expm1(-hazard * seconds * stretch.busy)));
        }
        return score;
    }

    /** {@return what a kind of scope counts: streams, sites, or of a tight block two streams for each address at most} */
    int units(Place place, int[] cuts) {
        if (place == Place.ADDRESS) {
            return streams(cuts);
        }
        if (place != Place.BLOCK) {
            sites.cleared();
            for (int cut : cuts) {
                sites.add(log.site(cut));
            }
            return sites.size();
        }
        Map<Integer, IntColumn> byAddress = byScope.of(Place.ADDRESS, cuts);
        return byAddress.size() < 2
                ? 0
                : byAddress.values().stream()
                        .mapToInt(each -> Math.min(2, streams(each.toArray())))
                        .sum();
    }

    /** {@return of how many streams these pushes are} */
    int streams(int[] cuts) {
        streams.cleared();
        for (int cut : cuts) {
            streams.add(log.stream[cut]);
        }
        return streams.size();
    }
}
