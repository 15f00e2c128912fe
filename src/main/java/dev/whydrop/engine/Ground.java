package dev.whydrop.engine;

import dev.whydrop.model.Disconnect;
import dev.whydrop.rules.Push;
import java.util.Arrays;
import java.util.List;

/** All pushes of one scope whose start is known, whatever became of them. */
final class Ground {
    static final Ground EMPTY = new Ground(List.of());

    private final List<Push> byStart;
    private final long[] airStarts;
    private final long[] airEnds;

    /** @param pushes in order of their ends */
    Ground(List<Push> pushes) {
        Push[] known = pushes.stream()
                .filter(push -> start(push) != Disconnect.UNKNOWN)
                .toArray(Push[]::new);
        this.byStart = TimeOrder.of(known, Ground::start);
        this.airStarts = byStart.stream()
                .filter(push -> StreamHistory.admitted(push.disconnect()))
                .mapToLong(Ground::start)
                .toArray();
        this.airEnds = Arrays.stream(known)
                .filter(push -> StreamHistory.admitted(push.disconnect()))
                .mapToLong(Push::at)
                .toArray();
    }

    static long start(Push push) {
        return StreamHistory.start(push.disconnect());
    }

    /** {@return the pushes that began in that time, both edges included, in order of their starts} */
    List<Push> begunWithin(long from, long to) {
        return byStart.subList(
                Surroundings.from(byStart, Ground::start, from), Surroundings.from(byStart, Ground::start, to + 1));
    }

    /** {@return how many pushes were on air at some moment of that time: those that had begun by its end, but for those over before it} */
    int onAir(long from, long to) {
        return below(airStarts, to + 1) - below(airEnds, from);
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
