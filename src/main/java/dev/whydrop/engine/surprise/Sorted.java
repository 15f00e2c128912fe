package dev.whydrop.engine.surprise;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Numbers in order. */
final class Sorted {
    private Sorted() {}

    /** {@return the places of the numbers in order; equal ones in the order given} */
    static int[] places(long[] numbers) {
        long first = Arrays.stream(numbers).min().orElse(0);
        long last = Arrays.stream(numbers).max().orElse(0);
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(numbers.length);
        if (last - first < 0 || last - first >= 1L << (Long.SIZE - 1 - bits)) {
            return IntStream.range(0, numbers.length)
                    .boxed()
                    .sorted(Comparator.comparingLong(i -> numbers[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        // Numbers sort several times faster than objects: the value above, the place below.
        long[] keys = new long[numbers.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (numbers[i] - first) << bits | i;
        }
        Arrays.sort(keys);
        int[] places = new int[keys.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = (int) (keys[i] & ((1L << bits) - 1));
        }
        return places;
    }

    /** {@return the first place whose number is the bound or more; the length where there is none} */
    static int firstFrom(long[] sorted, long bound) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
