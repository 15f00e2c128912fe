package dev.whydrop.engine.internal.log;

import dev.whydrop.engine.internal.numbers.IntColumn;
import dev.whydrop.engine.internal.numbers.Sorted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;

/** Puts rows in order of a time. */
public final class TimeOrder {
    private TimeOrder() {}

    /**
     * {@return the rows in order of their time; those of one moment in the order given}
     *
     * @param time of each row, in epoch milliseconds
     */
    public static int[] of(IntColumn rows, IntToLongFunction time) {
        long[] times = new long[rows.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = time.applyAsLong(rows.get(i));
        }
        int[] order = Sorted.places(times);
        for (int i = 0; i < order.length; i++) {
            order[i] = rows.get(order[i]);
        }
        return order;
    }

    /**
     * {@return the rows in stretches of which none is later than the one before it by more than the gap}
     *
     * @param rows in order of that time
     * @param longestGap in milliseconds
     */
    public static List<int[]> stretches(int[] rows, IntToLongFunction time, long longestGap) {
        List<int[]> stretches = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= rows.length; to++) {
            if (to == rows.length || time.applyAsLong(rows[to]) - time.applyAsLong(rows[to - 1]) > longestGap) {
                stretches.add(Arrays.copyOfRange(rows, from, to));
                from = to;
            }
        }
        return stretches;
    }

    /**
     * {@return the first place from one up to another whose row has that time or a later one; the last of these where there is none}
     *
     * @param rows in order of that time, at least from that place to that
     */
    public static int first(int[] rows, IntToLongFunction time, long bound, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time.applyAsLong(rows[middle]) < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
