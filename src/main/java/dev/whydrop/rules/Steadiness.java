package dev.whydrop.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the ends that keep time among others that do not. One pass over pushes in order of time. */
final class Steadiness {
    private Steadiness() {}

    /**
     * Neighbouring ends with intervals that agree.
     *
     * @param pushes the pushes, in order of time
     * @param interval the first of their intervals, in seconds
     */
    private record Run(List<Push> pushes, long interval) {
        /** Whether an interval is this run's, or a few times it where ends are lost. */
        boolean keeps(long other, double spread) {
            long turns = Math.max(1, Math.min(Rhythm.MOST_LOST, Math.round((double) other / interval)));
            return Math.abs(other - turns * interval) <= spread * interval * turns;
        }
    }

    /** {@return the pushes of the longest run, and of all other runs of three or more ends with the same interval} */
    static List<Push> steadiest(List<Push> pushes, double spread) {
        List<Run> runs = runs(pushes, spread);
        Run longest = runs.stream()
                .max(Comparator.comparingInt((Run run) -> run.pushes().size()))
                .orElse(null);
        if (longest == null) {
            return pushes.subList(0, 1);
        }
        return runs.stream()
                .filter(run ->
                        run.equals(longest) || (run.pushes().size() > 2 && longest.keeps(run.interval(), spread)))
                .flatMap(run -> run.pushes().stream())
                .distinct()
                .toList();
    }

    private static List<Run> runs(List<Push> pushes, double spread) {
        List<Run> runs = new ArrayList<>();
        Run run = null;
        for (int i = 1; i < pushes.size(); i++) {
            long interval = (pushes.get(i).at() - pushes.get(i - 1).at()) / 1000;
            if (run == null || !run.keeps(interval, spread)) {
                run = new Run(new ArrayList<>(List.of(pushes.get(i - 1))), interval);
                if (interval * spread >= 1) {
                    runs.add(run);
                } else {
                    // Whole seconds cannot show a rhythm of a few seconds.
                    run = null;
                }
            }
            if (run != null) {
                run.pushes().add(pushes.get(i));
            }
        }
        return runs;
    }
}
