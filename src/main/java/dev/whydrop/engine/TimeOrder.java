package dev.whydrop.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Puts rows in order of a time. */
final class TimeOrder {
    private TimeOrder() {}

    /**
     * {@return the rows in order of their time; those of one moment in the order given}
     *
     * @param time of each row, in epoch milliseconds
     */
    static int[] of(Numbers rows, IntToLongFunction time) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        long[] keys = new long[rows.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = time.applyAsLong(rows.get(i));
            first = Math.min(first, keys[i]);
            last = Math.max(last, keys[i]);
        }
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(keys.length);
        if (keys.length == 0 || last - first < 0 || last - first >= 1L << (Long.SIZE - 1 - bits)) {
            return IntStream.range(0, keys.length)
                    .boxed()
                    .sorted(Comparator.comparingLong(i -> keys[i]))
                    .mapToInt(rows::get)
                    .toArray();
        }
        // Numbers sort several times faster than objects: the time above, the place below.
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((keys[i] - first) << bits) | i;
        }
        Arrays.sort(keys);
        int[] sorted = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = rows.get((int) (keys[i] & ((1L << bits) - 1)));
        }
        return sorted;
    }

    /**
     * {@return the rows in stretches of which none is later than the one before it by more than the gap}
     *
     * @param rows in order of that time
     * @param longestGap in milliseconds
     */
    static List<int[]> stretches(int[] rows, IntToLongFunction time, long longestGap) {
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
    static int first(int[] rows, IntToLongFunction time, long bound, int from, int to) {
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
