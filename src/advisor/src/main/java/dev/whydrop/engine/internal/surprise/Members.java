package dev.whydrop.engine.internal.surprise;

import dev.whydrop.engine.internal.numbers.IntColumn;
import dev.whydrop.engine.internal.numbers.IntSlice;
import dev.whydrop.rules.sweep.Place;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/** The pushes of each scope of one kind, in order of ends. */
public final class Members {
    private static final int BLOCK = 128;
    /** Of a scope with a single block: it is looked at whatever its starts are. */
    private static final long[] ANY = {Long.MIN_VALUE};

    private final Exposure log;
    private final int[] from;
    private final int[] pushes;
    /** Of scopes of several blocks, made when first asked for. */
    private final Map<Integer, long[]> earliest = new ConcurrentHashMap<>();

    public Members(Exposure log, Place place) {
        this(log, place, any -> true);
    }

    /** @param wanted tells those that are taken by their number */
    public Members(Exposure log, Place place, IntPredicate wanted) {
        this.log = log;
        this.from = new int[log.keys(place) + 1];
        int[] keys = new int[log.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = wanted.test(i) ? log.key(place, i) : -1;
            if (keys[i] >= 0) {
                from[keys[i] + 1]++;
            }
        }
        for (int key = 1; key < from.length; key++) {
            from[key] += from[key - 1];
        }
        this.pushes = new int[from[from.length - 1]];
        int[] next = from.clone();
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] >= 0) {
                pushes[next[keys[i]]++] = i;
            }
        }
    }

    public int size(int key) {
        return from[key + 1] - from[key];
    }

    /** {@return those of a scope that were on air at some moment from one to another, both included, in order of ends} */
    public IntColumn onAir(int key, long first, long last) {
        IntColumn found = new IntColumn();
        allOnAir(key, first, last, push -> {
            found.add(push);
            return true;
        });
        return found;
    }

    /** Whether a test holds for all of them; those after the first for which it does not are not looked at. */
    public boolean allOnAir(int key, long first, long last, IntPredicate test) {
        int next = firstEnding(key, first);
        long[] earliest = earliest(key);
        while (next < from[key + 1]) {
            int block = (next - from[key]) / BLOCK;
            int end = Math.min(from[key + 1], from[key] + (block + 1) * BLOCK);
            if (earliest[block] <= last) {
                for (; next < end; next++) {
                    if (log.onAir(pushes[next], first, last) && !test.test(pushes[next])) {
                        return false;
                    }
                }
            }
            next = end;
        }
        return true;
    }

    /** {@return the place of the first of a scope that ends at that moment or later} */
    private int firstEnding(int key, long time) {
        int low = from[key];
        int high = from[key + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (log.end[pushes[middle]] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** {@return the earliest start in each block of the pushes of a scope} */
    private long[] earliest(int key) {
        return size(key) <= BLOCK
                ? ANY
                : earliest.computeIfAbsent(key, any -> {
                    long[] starts = new long[(size(key) - 1) / BLOCK + 1];
                    Arrays.fill(starts, Long.MAX_VALUE);
                    for (int i = 0; i < size(key); i++) {
                        starts[i / BLOCK] = Math.min(starts[i / BLOCK], log.start[pushes[from[key] + i]]);
                    }
                    return starts;
                });
    }

    /** {@return those of a scope} */
    public IntSlice of(int key) {
        return new IntSlice(pushes, from[key], from[key + 1]);
    }
}
