package dev.whydrop.engine.internal.surprise;

import dev.whydrop.engine.internal.numbers.IntSlice;
import dev.whydrop.engine.internal.numbers.Sorted;
import dev.whydrop.engine.internal.numbers.SortedWalk;

/**
 * The hazard of a scope over time: how many cuts chance gives up to a moment. Straight between its points.
 *
 * <p>Exact where few pushes make it up; where many do, its points are the ends of quarters of a minute.
 */
public final class HazardCurve {
    private final long[] at;
    private final double[] sum;
    private final int[] atRisk;

    /**
     * @param at moments in epoch milliseconds, in order; of equal ones the last tells what is so from then on
     * @param sum cuts that chance gives up to each
     * @param atRisk streams at risk from each on
     */
    private HazardCurve(long[] at, double[] sum, int[] atRisk) {
        this.at = at;
        this.sum = sum;
        this.atRisk = atRisk;
    }

    /** Whether the curve of so many pushes is drawn over the grid. */
    static boolean isOverGrid(int pushes, TimeGrid grid) {
        return 4L * pushes > grid.points();
    }

    /** {@return the curve of the pushes of one scope} */
    static HazardCurve of(Exposure log, IntSlice pushes, Rates rates, TimeGrid grid) {
        return isOverGrid(pushes.size(), grid)
                ? overGrid(log, pushes, rates, grid)
                : exact(RiskSteps.of(log, pushes), rates);
    }

    /** {@return the curve that has a point wherever the hazard changes} */
    static HazardCurve exact(RiskSteps steps, Rates rates) {
        double[] sums = new double[steps.size()];
        int[] counts = new int[sums.length];
        double now = 0;
        double sum = 0;
        int count = 0;
        for (int i = 0; i < sums.length; i++) {
            if (i > 0 && steps.time(i) > steps.time(i - 1)) {
                sum += Math.max(0, now) * (steps.time(i) - steps.time(i - 1)) / 1_000.0;
            }
            int before = steps.before(i);
            int after = steps.after(i);
            int stream = steps.stream(i);
            now += (after < 0 ? 0 : rates.hazard(stream, after)) - (before < 0 ? 0 : rates.hazard(stream, before));
            count += (before < 0 ? 1 : 0) - (after < 0 ? 1 : 0);
            sums[i] = sum;
            counts[i] = count;
        }
        return new HazardCurve(steps.times(), sums, counts);
    }

    static HazardCurve overGrid(Exposure log, IntSlice pushes, Rates rates, TimeGrid grid) {
        int points = grid.points();
        double[] slopes = new double[points + 1];
        double[] jumps = new double[points + 1];
        int[] counts = new int[points + 1];
        for (int i = 0; i < pushes.size(); i++) {
            int push = pushes.get(i);
            long from = log.risk[push];
            long end = log.end[push];
            if (end <= from) {
                continue;
            }
            int next = grid.cell(from) + 1;
            counts[next]++;
            for (int age = 0; age < 3 && from < end; age++) {
                long until = Math.min(end, Rates.end(age, log.start[push]));
                if (until > from) {
                    double hazard = rates.hazard(log.stream[push], age);
                    slopes[next] += hazard;
                    jumps[next] += hazard * (grid.time(next) - from) / 1_000.0;
                    next = grid.cell(until) + 1;
                    slopes[next] -= hazard;
                    jumps[next] -= hazard * (grid.time(next) - until) / 1_000.0;
                    from = until;
                }
            }
            counts[next]--;
        }
        long[] at = new long[points];
        double[] sums = new double[points];
        double slope = 0;
        int count = 0;
        int[] atRisk = new int[points];
        for (int i = 0; i < points; i++) {
            at[i] = grid.time(i);
            if (i > 0) {
                sums[i] = Math.max(sums[i - 1], sums[i - 1] + slope * (at[i] - at[i - 1]) / 1_000.0 + jumps[i]);
            }
            slope += slopes[i];
            count += counts[i];
            atRisk[i] = count;
        }
        return new HazardCurve(at, sums, atRisk);
    }

    /** {@return how many cuts chance gives from one moment to another} */
    public double between(long from, long to) {
        return upTo(to) - upTo(from);
    }

    private double upTo(long time) {
        return upTo(time, Sorted.firstFrom(at, time + 1));
    }

    /** @param next the place of the first point after that time */
    private double upTo(long time, int next) {
        if (next == 0) {
            return 0;
        }
        if (next == at.length) {
            return sum[next - 1];
        }
        double share = (double) (time - at[next - 1]) / (at[next] - at[next - 1]);
        return sum[next - 1] + share * (sum[next] - sum[next - 1]);
    }

    /** {@return how many streams were at risk right before a moment} */
    int atRisk(long time) {
        int before = Sorted.firstFrom(at, time) - 1;
        return before < 0 ? 0 : atRisk[before];
    }

    /** {@return a walk over the curve from its beginning} */
    Walk walk() {
        return new Walk();
    }

    /** Tells what {@link #between} does, with least work for stretches in order of time. */
    public final class Walk {
        private final SortedWalk froms = new SortedWalk(at);
        private final SortedWalk tos = new SortedWalk(at);

        public double between(long from, long to) {
            return upTo(to, tos.firstFrom(to + 1)) - upTo(from, froms.firstFrom(from + 1));
        }
    }
}
