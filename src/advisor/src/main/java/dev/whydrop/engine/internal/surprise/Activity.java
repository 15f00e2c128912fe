package dev.whydrop.engine.internal.surprise;

import dev.whydrop.engine.internal.numbers.IntSlice;
import dev.whydrop.engine.internal.numbers.Sorted;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What went on in one scope: its pushes, the cuts among them that count, how many were to be expected, and its planned ends. */
public final class Activity {
    /** Of the minutes around a moment, in milliseconds: a small scope has too few planned ends to see a match end by. */
    private static final long[] MINUTES_AROUND = {0, 30_000, 120_000};

    private final Exposure log;
    private final IntSlice pushes;
    private final int[] cuts;
    private final long[] cutAt;
    private final long[] plannedAt;
    /** How much the cuts before each count; null where each counts once. */
    private double @Nullable [] weightBefore;

    private final TimeGrid grid;
    private Rates rates;
    private boolean fitted;
    /** Made when first asked for: most scopes never hold enough cuts in one window to be asked. */
    private @Nullable HazardCurve curve;
    /** The same for any rates, so they are kept until rates are taken again. */
    private @Nullable RiskSteps steps;
    /** Of the minute asked for last: windows are looked at in order of time. */
    private @Nullable Known around;

    private record Known(long minute, SwarmContext what) {}

    /** @param pushes the pushes of the scope, in order of ends */
    Activity(Exposure log, IntSlice pushes, double[] weights, Rates rates, TimeGrid grid) {
        this.log = log;
        this.pushes = pushes;
        int counted = 0;
        int planned = 0;
        for (int i = 0; i < pushes.size(); i++) {
            counted += log.counted(pushes.get(i)) ? 1 : 0;
            planned += log.plannedLast(pushes.get(i)) ? 1 : 0;
        }
        this.cuts = new int[counted];
        this.cutAt = new long[counted];
        this.plannedAt = new long[planned];
        int cut = 0;
        int end = 0;
        for (int i = 0; i < pushes.size(); i++) {
            int push = pushes.get(i);
            if (log.counted(push)) {
                cuts[cut] = push;
                cutAt[cut++] = log.end[push];
            }
            if (log.plannedLast(push)) {
                plannedAt[end++] = log.end[push];
            }
        }
        this.weightBefore = weightBefore(cuts, weights);
        this.grid = grid;
        this.rates = rates;
    }

    /** Takes other rates, and how much each cut counts. */
    void fit(double[] weights, Rates other) {
        rates = other;
        fitted = true;
        curve = null;
        around = null;
        weightBefore = weightBefore(cuts, weights);
    }

    private static double @Nullable [] weightBefore(int[] cuts, double[] weights) {
        if (Arrays.stream(cuts).allMatch(cut -> weights[cut] == 1)) {
            return null;
        }
        double[] before = new double[cuts.length + 1];
        for (int i = 0; i < cuts.length; i++) {
            before[i + 1] = before[i] + weights[cuts[i]];
        }
        return before;
    }

    private HazardCurve curve() {
        HazardCurve known = curve;
        if (known == null) {
            known = HazardCurve.isOverGrid(pushes.size(), grid)
                    ? HazardCurve.overGrid(log, pushes, rates, grid)
                    : HazardCurve.exact(steps(), rates);
            curve = known;
        }
        return known;
    }

    private RiskSteps steps() {
        RiskSteps known = steps == null ? RiskSteps.of(log, pushes) : steps;
        steps = fitted ? null : known;
        return known;
    }

    /** {@return the cuts that count, in order of ends} */
    public int[] cuts() {
        return cuts;
    }

    /** {@return the place among the cuts of the first that ends at that moment or later} */
    public int firstCut(long from) {
        return Sorted.firstFrom(cutAt, from);
    }

    public long cutAt(int place) {
        return cutAt[place];
    }

    /** {@return the cuts from one moment to another, both included} */
    public int[] cutsWithin(long from, long to) {
        return Arrays.copyOfRange(cuts, firstCut(from), Math.max(firstCut(from), firstCut(to + 1)));
    }

    /** {@return what it did around a window; the same for all short windows that begin in one minute} */
    public SwarmContext around(long from, long to) {
        boolean usual = SwarmContext.usual(from, to);
        Known known = around;
        if (usual && known != null && known.minute() == SwarmContext.minute(from)) {
            return known.what();
        }
        long first = SwarmContext.first(from);
        long last = SwarmContext.last(from, to);
        SwarmContext fresh = new SwarmContext(
                counted(first - SurpriseSettings.AROUND, first - SurpriseSettings.GUARD),
                counted(last + SurpriseSettings.GUARD, last + SurpriseSettings.AROUND),
                hazard(first - SurpriseSettings.AROUND, first - SurpriseSettings.GUARD)
                        + hazard(last + SurpriseSettings.GUARD, last + SurpriseSettings.AROUND));
        if (usual) {
            around = new Known(SwarmContext.minute(from), fresh);
        }
        return fresh;
    }

    /** {@return how much the cuts from one moment up to another count} */
    double counted(long from, long to) {
        double[] before = weightBefore;
        if (to <= from) {
            return 0;
        }
        return before == null ? firstCut(to) - firstCut(from) : before[firstCut(to)] - before[firstCut(from)];
    }

    /** {@return how many cuts chance gives from one moment to another, by the rates of its streams} */
    public double hazard(long from, long to) {
        return curve().between(from, to);
    }

    /** {@return the same for stretches in order of time} */
    public HazardCurve.Walk hazards() {
        return curve().walk();
    }

    int atRisk(long time) {
        return curve().atRisk(time);
    }

    /** {@return planned last ends to expect from one moment to another: those seen, or by the minutes around} */
    double ending(long from, long to) {
        double most = 0;
        for (long around : MINUTES_AROUND) {
            int seen = Sorted.firstFrom(plannedAt, to + around + 1) - Sorted.firstFrom(plannedAt, from - around);
            most = Math.max(most, seen * (double) (to - from) / (to - from + 2 * around));
        }
        return most;
    }
}
