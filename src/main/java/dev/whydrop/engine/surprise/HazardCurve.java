package dev.whydrop.engine.surprise;

/**
 * The hazard of a scope over time: how many cuts chance gives up to a moment. Straight between its points.
 *
 * <p>Exact where few pushes make it up; where many do, its points are the ends of quarters of a minute.
 */
final class HazardCurve {
    private final long[] at;
    private final double[] sum;
    private final int[] atRisk;

    /**
     * @param at moments in epoch milliseconds, in order, each once
     * @param sum cuts that chance gives up to each
     * @param atRisk streams at risk from each on
     */
    private HazardCurve(long[] at, double[] sum, int[] atRisk) {
        this.at = at;
        this.sum = sum;
        this.atRisk = atRisk;
    }

    /** {@return the curve of the pushes of one scope} */
    static HazardCurve of(Exposure log, int[] pushes, Rates rates, TimeGrid grid) {
        return 4L * pushes.length > grid.points() ? overGrid(log, pushes, rates, grid) : exact(log, pushes, rates);
    }

    private static HazardCurve exact(Exposure log, int[] pushes, Rates rates) {
        LongColumn times = new LongColumn();
        IntColumn streams = new IntColumn();
        IntColumn turns = new IntColumn();
        for (int push : pushes) {
            long from = log.risk[push];
            if (log.end[push] <= from) {
                continue;
            }
            int before = -1;
            for (int age = 0; age < 3; age++) {
                long until = age == 2 ? Long.MAX_VALUE : log.start[push] + (age == 0 ? Rates.YOUNG : Rates.SETTLING);
                if (until <= from) {
                    continue;
                }
                step(times, streams, turns, from, log.stream[push], before, age);
                before = age;
                from = until;
                if (until >= log.end[push]) {
                    break;
                }
            }
            step(times, streams, turns, log.end[push], log.stream[push], before, -1);
        }
        return inOrder(times.toArray(), streams, turns, rates);
    }

    private static void step(
            LongColumn times, IntColumn streams, IntColumn turns, long time, int stream, int before, int after) {
        times.add(time);
        streams.add(stream);
        turns.add((before + 1) * 4 + after + 1);
    }

    private static HazardCurve inOrder(long[] times, IntColumn streams, IntColumn turns, Rates rates) {
        int[] order = Sorted.places(times);
        LongColumn at = new LongColumn();
        double[] sums = new double[times.length];
        int[] counts = new int[times.length];
        double now = 0;
        double sum = 0;
        int count = 0;
        long last = 0;
        for (int place : order) {
            if (at.size() > 0 && times[place] > last) {
                sum += Math.max(0, now) * (times[place] - last) / 1_000.0;
            }
            int before = turns.get(place) / 4 - 1;
            int after = turns.get(place) % 4 - 1;
            int stream = streams.get(place);
            now += (after < 0 ? 0 : rates.hazard(stream, after)) - (before < 0 ? 0 : rates.hazard(stream, before));
            count += (before < 0 ? 1 : 0) - (after < 0 ? 1 : 0);
            if (at.size() == 0 || times[place] > last) {
                at.add(times[place]);
            }
            sums[at.size() - 1] = sum;
            counts[at.size() - 1] = count;
            last = times[place];
        }
        return new HazardCurve(
                at.toArray(), java.util.Arrays.copyOf(sums, at.size()), java.util.Arrays.copyOf(counts, at.size()));
    }

    private static HazardCurve overGrid(Exposure log, int[] pushes, Rates rates, TimeGrid grid) {
        int points = grid.points();
        double[] slopes = new double[points + 1];
        double[] jumps = new double[points + 1];
        int[] counts = new int[points + 1];
        for (int push : pushes) {
            long from = log.risk[push];
            long end = log.end[push];
            if (end <= from) {
                continue;
            }
            counts[grid.cell(from) + 1]++;
            counts[grid.cell(end) + 1]--;
            for (int age = 0; age < 3 && from < end; age++) {
                long turns = age == 2 ? end : log.start[push] + (age == 0 ? Rates.YOUNG : Rates.SETTLING);
                long until = Math.min(end, turns);
                if (until > from) {
                    double hazard = rates.hazard(log.stream[push], age);
                    grid.add(slopes, jumps, from, hazard);
                    grid.add(slopes, jumps, until, -hazard);
                    from = until;
                }
            }
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
    double between(long from, long to) {
        return upTo(to) - upTo(from);
    }

    private double upTo(long time) {
        int next = Sorted.firstFrom(at, time + 1);
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
}
