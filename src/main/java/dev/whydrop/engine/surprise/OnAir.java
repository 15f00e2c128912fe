package dev.whydrop.engine.surprise;

import java.util.Arrays;

/** Tells which pushes were on air in a stretch of time, without a look at most others. */
final class OnAir {
    private static final int BLOCK = 512;

    private final Exposure log;
    private final int[] byStart;
    private final long[] starts;
    /** The last end in each block of pushes in order of starts. */
    private final long[] lastEnd;

    OnAir(Exposure log) {
        this.log = log;
        this.byStart = Sorted.places(log.start);
        this.starts = new long[byStart.length];
        this.lastEnd = new long[byStart.length / BLOCK + 1];
        Arrays.fill(lastEnd, Long.MIN_VALUE);
        for (int i = 0; i < byStart.length; i++) {
            starts[i] = log.start[byStart[i]];
            lastEnd[i / BLOCK] = Math.max(lastEnd[i / BLOCK], log.end[byStart[i]]);
        }
    }

    /** {@return the pushes that were on air at some moment from one to the other, both included} */
    int[] during(long from, long to) {
        IntColumn found = new IntColumn();
        int end = Sorted.firstFrom(starts, to + 1);
        for (int block = 0; block * BLOCK < end; block++) {
            if (lastEnd[block] < from) {
                continue;
            }
            for (int i = block * BLOCK; i < Math.min(end, (block + 1) * BLOCK); i++) {
                int push = byStart[i];
                if (log.end[push] >= from && log.end[push] > log.start[push]) {
                    found.add(push);
                }
            }
        }
        return found.toArray();
    }
}
