package dev.whydrop.engine;

import dev.whydrop.model.Disconnect;
import dev.whydrop.rules.Push;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All pushes of one scope, whatever became of them. Sorted when asked. Safe to share between threads. */
final class Ground {
    static final Ground EMPTY = new Ground(List.of(), List.of());

    /** To sort takes as long as to count a few times. */
    private static final int SORTED_WHEN_ASKED = 3;

    private final List<Push> pushes;
    private final List<OpenPush> open;
    private @Nullable List<Push> byStart;
    private long @Nullable [] airStarts;
    private long[] airEnds = {};
    private int asked;

    /** @param open pushes without a known end */
    Ground(List<Push> pushes, List<OpenPush> open) {
        this.pushes = pushes;
        this.open = open;
    }

    static long start(Push push) {
        return StreamHistory.start(push.disconnect());
    }

    /** {@return the pushes that began in that time, both edges included, in order of their starts} */
    synchronized List<Push> begunWithin(long from, long to) {
        if (byStart == null) {
            Push[] known = pushes.stream()
                    .filter(push -> start(push) != Disconnect.UNKNOWN)
                    .toArray(Push[]::new);
            byStart = TimeOrder.of(known, Ground::start);
        }
        return TimeOrder.within(byStart, Ground::start, from, to);
    }

    /** {@return the open pushes that began in that time, both edges included} */
    List<OpenPush> openedWithin(long from, long to) {
        return open.stream()
                .filter(each -> each.start() >= from && each.start() <= to)
                .toList();
    }

    /** {@return how many pushes were on air at some moment of that time} */
    synchronized int onAir(long from, long to) {
        if (++asked < SORTED_WHEN_ASKED) {
            return count(from, to);
        }
        if (airStarts == null) {
            airStarts = sortAir();
        }
        // Those that had begun by its end, but for those over before it.
        return below(airStarts, to + 1) - below(airEnds, from);
    }

    private int count(long from, long to) {
        int count = 0;
        for (Push push : pushes) {
            long start = push.disconnect().startMillis();
            count += push.at() >= from
                            && start != Disconnect.UNKNOWN
                            && start <= to
                            && StreamHistory.admitted(push.disconnect())
                    ? 1
                    : 0;
        }
        for (OpenPush each : open) {
            count += each.onAir(from, to) ? 1 : 0;
        }
        return count;
    }

    private long[] sortAir() {
        long[] starts = new long[pushes.size() + open.size()];
        long[] ends = new long[pushes.size() + open.size()];
        int count = 0;
        for (Push push : pushes) {
            Disconnect record = push.disconnect();
            if (record.startMillis() != Disconnect.UNKNOWN && StreamHistory.admitted(record)) {
                starts[count] = record.startMillis();
                ends[count++] = record.endMillis();
            }
        }
        for (OpenPush each : open) {
            starts[count] = each.start();
            // It is off air from that moment on, where a push is off air only after its end.
            ends[count++] = each.running() ? each.until() : each.until() - 1;
        }
        airEnds = Arrays.copyOf(ends, count);
        Arrays.sort(airEnds);
        Arrays.sort(starts, 0, count);
        return Arrays.copyOf(starts, count);
    }

    private static int below(long[] sorted, long bound) {
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
