package dev.whydrop.rules.push;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Measures of time over pushes that are in order of time: n log n at most, exact at the edges of a window. */
public final class Rhythm {
    private Rhythm() {}

    /** {@return the most pushes in any window of that many seconds, both edges included} */
    public static int densest(List<Push> pushes, int seconds) {
        long window = seconds * 1000L;
        int most = 0;
        int first = 0;
        for (int last = 0; last < pushes.size(); last++) {
            while (pushes.get(last).at() - pushes.get(first).at() > window) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    /** Whether any window of that many seconds has so many pushes in so many different clock hours. */
    public static boolean drips(List<Push> pushes, int minimum, int hours, int seconds) {
        if (pushes.size() < minimum) {
            return false;
        }
        Map<Long, Integer> inWindow = new HashMap<>();
        int first = 0;
        for (int last = 0; last < pushes.size(); last++) {
            inWindow.merge(hour(pushes.get(last)), 1, Integer::sum);
            while (pushes.get(last).at() - pushes.get(first).at() > seconds * 1000L) {
                inWindow.computeIfPresent(hour(pushes.get(first)), (hour, count) -> count == 1 ? null : count - 1);
                first++;
            }
            if (last - first + 1 >= minimum && inWindow.size() >= hours) {
                return true;
            }
        }
        return false;
    }

    private static long hour(Push push) {
        return Math.floorDiv(push.at(), 3_600_000L);
    }

    /** {@return seconds between one end and the next} */
    public static int[] intervals(List<Push> pushes) {
        int[] intervals = new int[pushes.size() - 1];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = (int) ((pushes.get(i + 1).at() - pushes.get(i).at()) / 1000);
        }
        return intervals;
    }

    /** {@return the values that are known} */
    public static int[] known(List<Push> pushes, ToIntFunction<Push> value) {
        int[] known = new int[pushes.size()];
        int count = 0;
        for (Push push : pushes) {
            int each = value.applyAsInt(push);
            if (each != Push.UNKNOWN) {
                known[count++] = each;
            }
        }
        return count == known.length ? known : Arrays.copyOf(known, count);
    }

    /** {@return the median, the lower one of two; {@link Push#UNKNOWN} when there are no values} */
    public static int median(int[] values) {
        if (values.length == 0) {
            return Push.UNKNOWN;
        }
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }

    /** {@return the largest distance from the median, as a share of the median; infinite for fewer than two values or a median of 0} */
    public static double spread(int[] values) {
        int median = median(values);
        if (values.length < 2 || median <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        int farthest = 0;
        for (int value : values) {
            farthest = Math.max(farthest, Math.abs(value - median));
        }
        return (double) farthest / median;
    }

    /** How many missing ends in a row a rhythm is still recognised over, plus one. */
    public static final int MOST_LOST = 3;

    /**
     * Whether at least a share of the values is within a spread of their median, or of up to {@code multiples} times the median. Values of a few
     * seconds keep no rhythm that whole seconds could show.
     */
    public static boolean keeps(int[] values, double spread, double share, int multiples) {
        int median = median(values);
        if (values.length < 2 || median * spread < 1) {
            return false;
        }
        int keeping = 0;
        for (int value : values) {
            long turns = Math.max(1, Math.min(multiples, Math.round((double) value / median)));
            if (Math.abs(value - turns * median) <= spread * median) {
                keeping++;
            }
        }
        return keeping >= share * values.length;
    }

    /** Whether one of the others ends at most {@code before} ms before, or {@code after} ms after, one of the pushes. */
    public static boolean near(List<Push> pushes, List<Push> others, long before, long after) {
        int next = 0;
        for (Push push : pushes) {
            while (next < others.size() && others.get(next).at() < push.at() - before) {
                next++;
            }
            if (next < others.size() && others.get(next).at() <= push.at() + after) {
                return true;
            }
        }
        return false;
    }
}
