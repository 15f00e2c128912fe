package dev.whydrop.engine.internal.surprise;

import dev.whydrop.engine.internal.numbers.IntSlice;
import dev.whydrop.rules.sweep.Place;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** All scopes of a log, and what chance does in them. Several threads may ask about scopes that were asked for before, each about others. */
public final class Fleet {
    private final Exposure log;
    private final SurpriseSettings model;
    private final TimeGrid grid;
    private final double[] weights;
    /** Share of cuts among the last ends: so often an end that was meant looks like a cut. */
    private final double killed;

    private final boolean plannedSeen;

    private final Map<Place, Map<Integer, Activity>> known = new EnumMap<>(Place.class);
    private final Map<Place, Members> members = new ConcurrentHashMap<>();
    private final Map<Long, Double> busyAt = new ConcurrentHashMap<>();
    private Rates rates;
    private final Activity everything;

    public Fleet(Exposure log, SurpriseSettings model) {
        this.log = log;
        this.model = model;
        this.grid = new TimeGrid(log);
        this.weights = new double[log.size()];
        Arrays.fill(weights, 1);
        this.rates = new Rates(log, weights, model);
        int last = 0;
        int lastCut = 0;
        boolean planned = false;
        int[] all = new int[log.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
            last += log.lastEnd(i) ? 1 : 0;
            planned |= log.planned(i);
            lastCut += log.lastEnd(i) && log.cut(i) ? 1 : 0;
        }
        this.plannedSeen = planned;
        this.killed = (lastCut + 0.5) / (last + 5);
        this.everything = new Activity(log, new IntSlice(all, 0, all.length), weights, rates, grid);
        for (Place place : Place.values()) {
            known.put(place, new ConcurrentHashMap<>());
        }
        Objects.requireNonNull(known.get(Place.EVERYTHING)).put(0, everything);
    }

    public Exposure log() {
        return log;
    }

    public SurpriseSettings model() {
        return model;
    }

    /** Whether the log holds planned ends at all. */
    public boolean plannedSeen() {
        return plannedSeen;
    }

    public Rates rates() {
        return rates;
    }

    public Activity everything() {
        return everything;
    }

    /** {@return what went on in a scope; may be asked by several threads, but until all have looked at it each scope by one} */
    public Activity of(Place place, int key) {
        return Objects.requireNonNull(known.get(place))
                .computeIfAbsent(key, any -> new Activity(log, members(place).of(key), weights, rates, grid));
    }

    /** {@return the pushes of each scope of a kind} */
    public Members members(Place place) {
        return members.computeIfAbsent(place, any -> new Members(log, place));
    }

    /** Lets a push count for no more than a share, as it fell together with others. */
    public void weigh(int push, double share) {
        weights[push] = Math.min(weights[push], share);
    }

    /** Takes the rates again after what falls together was weighed. */
    public void fitAgain() {
        rates = new Rates(log, weights, model);
        busyAt.clear();
        known.values().forEach(all -> all.values().forEach(each -> each.fit(weights, rates)));
    }

    /** {@return the number of cuts that chance gives in a scope from one moment to another, both included} */
    public NegativeBinomial expected(Activity scope, long from, long to) {
        return expected(scope, from, to, running(scope, from, to, scope.hazard(from, to + log.precision())));
    }

    /** {@return the same, where the part that is not planned ends is known} */
    public NegativeBinomial expected(Activity scope, long from, long to, NegativeBinomial running) {
        long until = to + log.precision();
        double ends = scope.ending(from, until);
        double everywhere = everything.ending(from, until);
        if (everywhere > 0) {
            ends = Math.max(ends, everywhere * scope.atRisk(from) / Math.max(1, everything.atRisk(from)));
        }
        return new NegativeBinomial(Math.max(1e-9, running.mean() + ends * killed / (1 - killed)), running.shape());
    }

    /**
     * {@return the same without planned ends that look like cuts: what is expected is this or more}
     *
     * @param hazard what the scope's own streams give from one moment to the other
     */
    public NegativeBinomial running(Activity scope, long from, long to, double hazard) {
        return running(from, to, hazard, scope.around(from, to));
    }

    /** {@return the same, where it is known what the scope did around} */
    public NegativeBinomial running(long from, long to, double hazard, SwarmContext around) {
        double local = Math.max(
                0.5,
                (SurpriseSettings.STRAY * busy(from, to) + around.cuts()) / (SurpriseSettings.STRAY + around.hazard()));
        // At the edges of a log few streams are seen on air, and the clock knows better.
        double more = Math.max(around.earlier(), around.later());
        double hour = SurpriseSettings.AROUND - SurpriseSettings.GUARD;
        double mean = Math.max(hazard * local, (more - Math.sqrt(more)) * (to + log.precision() - from) / hour);
        return new NegativeBinomial(Math.max(1e-9, mean), SurpriseSettings.STRAY + around.cuts());
    }

    /** {@return how many times more is cut in the hour before and after than the rates of all streams give} */
    private double busy(long from, long to) {
        long minute = SwarmContext.minute(from);
        if (!SwarmContext.usual(from, to)) {
            return everything.around(from, to).busy();
        }
        Double known = busyAt.get(minute);
        if (known == null) {
            known = everything.around(from, to).busy();
            busyAt.put(minute, known);
        }
        return known;
    }
}
