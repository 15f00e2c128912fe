package dev.whydrop.rules.push;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the ends that keep time among others that do not. One pass over pushes in order of time. */
public final class Steadiness {
    private Steadiness() {}

    /** Neighbouring ends with intervals that agree: from one place among the pushes to another, both of them included. */
    private static final class Run {
        private final int from;
        private final long interval;
        private int to;

        /** @param interval the first of their intervals, in seconds */
        private Run(int from, long interval) {
            this.from = from;
            this.interval = interval;
        }

        private int size() {
            return to - from + 1;
        }

        /** Whether an interval is this run's. */
        private boolean keeps(long other, double spread) {
            return Math.abs(other - interval) <= spread * interval;
        }

        /** Whether an interval is this run's, or twice it where an established run lost an end. */
        private boolean goesOn(long other, double spread) {
            return keeps(other, spread) || (size() > 2 && Math.abs(other - 2 * interval) <= spread * interval);
        }
    }

    /**
     * {@return the pushes of the longest run, and of all other runs of three or more ends with the same interval; none when the longest
     * run has less than that share of the pushes: among many ends some agree by chance}
     */
    public static List<Push> steadiest(List<Push> pushes, double spread, double share) {
        List<Push> steadiest = new ArrayList<>();
        List<Run> runs = runs(pushes, spread);
        Run longest = longest(runs);
        if (longest == null || longest.size() < share * pushes.size()) {
            return steadiest;
        }
        int taken = 0;
        for (Run run : runs) {
            if (run == longest || (run.size() > 2 && longest.keeps(run.interval, spread))) {
                // The last end of a run may be the first of the next.
                steadiest.addAll(pushes.subList(Math.max(run.from, taken), run.to + 1));
                taken = run.to + 1;
            }
        }
        return steadiest;
    }

    private static @Nullable Run longest(List<Run> runs) {
        Run longest = null;
        for (Run run : runs) {
            longest = longest == null || run.size() > longest.size() ? run : longest;
        }
        return longest;
    }

    private static List<Run> runs(List<Push> pushes, double spread) {
        List<Run> runs = new ArrayList<>();
        Run run = null;
        for (int i = 1; i < pushes.size(); i++) {
            long interval = (pushes.get(i).at() - pushes.get(i - 1).at()) / 1000;
            if (run == null || !run.goesOn(interval, spread)) {
                // Whole seconds cannot show a rhythm of a few seconds.
                run = interval * spread >= 1 ? new Run(i - 1, interval) : null;
                if (run != null) {
                    runs.add(run);
                }
            }
            if (run != null) {
                run.to = i;
            }
        }
        return runs;
    }
}
