package dev.whydrop.engine;

import dev.whydrop.model.Disconnect;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which pushes of one stream are on air while time moves forward, and which one starts next. */
final class OnAir {
    private final List<Disconnect> records;
    private final int[] byStart;
    /** For each position of {@link #byStart}, the first at or after it that was admitted. */
    private final int[] nextAdmitted;

    private final TreeSet<Integer> running;
    /** How many of those on air come from each address. */
    private final Map<String, Integer> addresses = new HashMap<>();

    private int started;
    private int ended;

    /** @param records in order of their ends */
    OnAir(List<Disconnect> records) {
        this.records = records;
        Comparator<Integer> order = Comparator.comparingLong((Integer index) -> StreamHistory.start(records.get(index)))
                .thenComparing(Comparator.naturalOrder());
        this.byStart = byStart(records, order);
        this.nextAdmitted = new int[byStart.length + 1];
        nextAdmitted[byStart.length] = byStart.length;
        for (int i = byStart.length - 1; i >= 0; i--) {
            nextAdmitted[i] = StreamHistory.admitted(records.get(byStart[i])) ? i : nextAdmitted[i + 1];
        }
        this.running = new TreeSet<>(order);
    }

    private static int[] byStart(List<Disconnect> records, Comparator<Integer> order) {
        int[] known = IntStream.range(0, records.size())
                .filter(index -> StreamHistory.start(records.get(index)) != Disconnect.UNKNOWN)
                .toArray();
        for (int i = 1; i < known.length; i++) {
            // Mostly one push follows the other, so that they began in the order in which they ended.
            if (StreamHistory.start(records.get(known[i])) < StreamHistory.start(records.get(known[i - 1]))) {
                return Arrays.stream(known)
                        .boxed()
                        .sorted(order)
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
        }
        return known;
    }

    /** Moves on to a time; never back. */
    void moveTo(long time) {
        while (started < byStart.length && StreamHistory.start(records.get(byStart[started])) <= time) {
            Disconnect record = records.get(byStart[started]);
            if (StreamHistory.admitted(record) && record.endMillis() > time) {
                running.add(byStart[started]);
                addresses.merge(record.clientIp(), 1, Integer::sum);
            }
            started++;
        }
        while (ended < records.size() && records.get(ended).endMillis() <= time) {
            if (running.remove(ended)) {
                addresses.computeIfPresent(
                        records.get(ended).clientIp(), (any, count) -> count == 1 ? null : count - 1);
            }
            ended++;
        }
    }

    /** {@return the push that began last of those on air now, without the one at that index; null when there is none} */
    @Nullable
    Disconnect beside(int index) {
        for (int candidate : running.descendingSet()) {
            if (candidate != index) {
                return records.get(candidate);
            }
        }
        return null;
    }

    /** Whether a push on air now comes from another known address than the one at that index. */
    boolean elsewhere(int index) {
        String own = records.get(index).clientIp();
        int same = (addresses.containsKey(own) ? 1 : 0) + (addresses.containsKey("") ? 1 : 0);
        return !own.isEmpty() && addresses.size() > same;
    }

    /** {@return the first admitted push to begin at the end of the one at that index or later; null when the records have none} */
    @Nullable
    Disconnect nextAdmittedAfter(int index) {
        int next = nextAdmitted[firstStartAfter(index)];
        return next == byStart.length ? null : records.get(byStart[next]);
    }

    /** {@return the first push to begin at the end of the one at that index or later; null when the records have none} */
    @Nullable
    Disconnect nextAfter(int index) {
        int next = firstStartAfter(index);
        return next == byStart.length ? null : records.get(byStart[next]);
    }

    private int firstStartAfter(int index) {
        // Of pushes that begin and end in this very second only later ones count, or each would be the return of the
        // other.
        long time = records.get(index).endMillis();
        int low = 0;
        int high = byStart.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            long start = StreamHistory.start(records.get(byStart[middle]));
            if (start < time || (start == time && byStart[middle] <= index)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
