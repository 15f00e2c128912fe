package dev.whydrop.engine.internal.numbers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Numbers in order. */
public final class Sorted {
    private Sorted() {}

    /** {@return the places of the numbers in order; equal ones in the order given} */
    public static int[] places(long[] numbers) {
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
    public static int firstFrom(long[] sorted, long bound) {
        return firstFrom(sorted, bound, 0, sorted.length);
    }

    /** {@return the same where it is known to be no earlier than one place and no later than another} */
    public static int firstFrom(long[] sorted, long bound, int from, int to) {
        int low = from;
        int high = to;
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

    /**
     * {@return the number that stands at a place once the first so many are in order}
     *
     * @param numbers changes its order
     * @param place from 0, less than {@code size}
     */
    public static long nth(long[] numbers, int size, int place) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            long pivot = numbers[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (numbers[left] < pivot) {
                    left++;
                }
                while (numbers[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    long swapped = numbers[left];
                    numbers[left++] = numbers[right];
                    numbers[right--] = swapped;
                }
            }
            if (place <= right) {
                high = right;
            } else if (place >= left) {
                low = left;
            } else {
                return numbers[place];
            }
        }
        return numbers[place];
    }
}
