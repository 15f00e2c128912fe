package dev.whydrop.engine.internal.fleet;

import dev.whydrop.engine.internal.column.PushColumns;
import dev.whydrop.engine.internal.log.TimeOrder;
import dev.whydrop.rules.sweep.FaultSweep;
import java.util.Arrays;

/** Finds the short pushes of a stream that end by a fault again and again. */
final class FaultLoops {
    private final PushColumns log;
    private final FaultSweep sweep;
    private final boolean[] faults;

    /** @param faults for the number of each code whether it is what the sweep looks for */
    FaultLoops(PushColumns log, FaultSweep sweep, boolean[] faults) {
        this.log = log;
        this.sweep = sweep;
        this.faults = faults;
    }

    /**
     * {@return the rows of the first loop of a stream and of all such pushes that follow it, in order of time; none where it has no loop}
     *
     * @param from the first row of the stream
     * @param to the row after its last
     */
    int[] first(int from, int to) {
        int count = 0;
        for (int row = from; row < to; row++) {
            count += faulty(row) ? 1 : 0;
        }
        if (count < sweep.turns()) {
            return new int[0];
        }
        int[] faulty = new int[count];
        int next = 0;
        for (int row = from; row < to; row++) {
            if (faulty(row)) {
                faulty[next++] = row;
            }
        }
        int[] admittedBefore = null;
        for (int first = 0; first + sweep.turns() <= count; first++) {
            if (log.end(faulty[first + sweep.turns() - 1]) - log.end(faulty[first]) <= sweep.turnsWithin() * 1000L) {
                admittedBefore = admittedBefore == null ? admittedBefore(from, to) : admittedBefore;
                if (mostly(faulty, first, admittedBefore, from, to)) {
                    return Arrays.copyOfRange(faulty, first, count);
                }
            }
        }
        return new int[0];
    }

    private boolean faulty(int row) {
        return faults[log.code(row)] && log.lastedAtMost(row, sweep.shortSession());
    }

    /** {@return for each row of the stream, and one more, how many pushes before it were admitted} */
    private int[] admittedBefore(int from, int to) {
        int[] before = new int[to - from + 1];
        for (int row = from; row < to; row++) {
            before[row - from + 1] = before[row - from] + (log.admitted(row) ? 1 : 0);
        }
        return before;
    }

    /** Whether most admitted pushes of the stream in that time end by the fault: among cuts of a bad line some look like it. */
    private boolean mostly(int[] faulty, int first, int[] admittedBefore, int from, int to) {
        long begins = log.end(faulty[first]);
        long until = begins + sweep.turnsWithin() * 1000L + 1;
        int loops = TimeOrder.first(faulty, log::end, until, first, faulty.length)
                - TimeOrder.first(faulty, log::end, begins, 0, faulty.length);
        int admitted =
                admittedBefore[firstFrom(until, from, to) - from] - admittedBefore[firstFrom(begins, from, to) - from];
        return loops >= sweep.share() * admitted;
    }

    /** {@return the first row of the stream that ends at that moment or later} */
    private int firstFrom(long moment, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (log.end(middle) < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Whether a push of the stream was admitted and lasted, or may have, and ended before that moment.
     *
     * @param from the first row of the stream
     */
    boolean ranBefore(int from, long moment) {
        for (int row = from; log.end(row) < moment; row++) {
            if (log.admitted(row) && !log.lastedAtMost(row, sweep.shortSession())) {
                return true;
            }
        }
        return false;
    }
}
