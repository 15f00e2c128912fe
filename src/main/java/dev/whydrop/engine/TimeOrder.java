package dev.whydrop.engine;

import dev.whydrop.rules.Push;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Puts pushes in order of a time. */
final class TimeOrder {
    private TimeOrder() {}

    /**
     * {@return the pushes in order of their time; those of one moment in the order given}
     *
     * @param pushes is left as it is
     */
    static List<Push> of(Push[] pushes, ToLongFunction<Push> time) {
        int[] places = places(pushes, time);
        Push[] sorted = new Push[places.length];
        for (int i = 0; i < places.length; i++) {
            sorted[i] = pushes[places[i]];
        }
        return Arrays.asList(sorted);
    }

    /**
     * {@return the places of the pushes in order of their time; those of one moment in the order given}
     *
     * @param pushes is left as it is
     */
    static int[] places(Push[] pushes, ToLongFunction<Push> time) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Push push : pushes) {
            first = Math.min(first, time.applyAsLong(push));
            last = Math.max(last, time.applyAsLong(push));
        }
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(pushes.length);
        if (pushes.length == 0 || last - first >= 1L << (Long.SIZE - 1 - bits)) {
            return IntStream.range(0, pushes.length)
                    .boxed()
                    .sorted(Comparator.comparingLong(place -> time.applyAsLong(pushes[place])))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        // Numbers sort several times faster than objects: the time above, the place below.
        long[] keys = new long[pushes.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((time.applyAsLong(pushes[i]) - first) << bits) | i;
        }
        Arrays.sort(keys);
        int[] places = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            places[i] = (int) (keys[i] & ((1L << bits) - 1));
        }
        return places;
    }

    /**
     * {@return those that have a time from one moment to another, both included}
     *
     * @param pushes in order of that time
     */
    static List<Push> within(List<Push> pushes, ToLongFunction<Push> time, long from, long to) {
        return pushes.subList(first(pushes, time, from), first(pushes, time, to + 1));
    }

    /**
     * {@return the pushes in stretches of which none is later than the one before it by more than the gap}
     *
     * @param pushes in order of time
     * @param longestGap in milliseconds
     */
    static List<List<Push>> stretches(List<Push> pushes, long longestGap) {
        List<List<Push>> stretches = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= pushes.size(); to++) {
            if (to == pushes.size() || pushes.get(to).at() - pushes.get(to - 1).at() > longestGap) {
                stretches.add(pushes.subList(from, to));
                from = to;
            }
        }
        return stretches;
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
