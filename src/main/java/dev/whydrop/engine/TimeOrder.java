package dev.whydrop.engine;

import dev.whydrop.rules.Push;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** Puts pushes in order of a time. */
final class TimeOrder {
    private TimeOrder() {}

    /**
     * {@return the pushes in order of their time; those of one moment in the order given}
     *
     * @param pushes is left as it is
     */
    static List<Push> of(Push[] pushes, ToLongFunction<Push> time) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Push push : pushes) {
            first = Math.min(first, time.applyAsLong(push));
            last = Math.max(last, time.applyAsLong(push));
        }
        Push[] sorted = pushes.clone();
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(pushes.length);
        if (pushes.length == 0 || last - first >= 1L << (Long.SIZE - 1 - bits)) {
            Arrays.sort(sorted, Comparator.comparingLong(time));
            return Arrays.asList(sorted);
        }
        // Numbers sort several times faster than objects: the time above, the place below.
        long[] keys = new long[pushes.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((time.applyAsLong(pushes[i]) - first) << bits) | i;
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = pushes[(int) (keys[i] & ((1L << bits) - 1))];
        }
        return Arrays.asList(sorted);
    }

    /**
     * {@return those that have a time from one moment to another, both included}
     *
     * @param pushes in order of that time
     */
    static List<Push> within(List<Push> pushes, ToLongFunction<Push> time, long from, long to) {
        return pushes.subList(first(pushes, time, from), first(pushes, time, to + 1));
    }

    /** {@return the first position whose time is that or later} */
    private static int first(List<Push> pushes, ToLongFunction<Push> time, long bound) {
        int low = 0;
        int high = pushes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time.applyAsLong(pushes.get(middle)) < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
