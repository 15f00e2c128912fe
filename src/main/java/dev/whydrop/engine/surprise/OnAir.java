package dev.whydrop.engine.surprise;

import java.util.Arrays;

/** Tells which pushes were on air in a stretch of time, without a look at most others. */
final class OnAir {
    private static final int BLOCK = 512;

    private final int[] byStart;
    private final long[] starts;
    /** In the same order; the earliest moment for one that began as it ended, which never was on air. */
    private final long[] ends;
    /** The last end in each block of pushes in order of starts. */
    private final long[] lastEnd;

    OnAir(Exposure log) {
        this.byStart = Sorted.places(log.start);
        this.starts = new long[byStart.length];
        this.ends = new long[byStart.length];
        this.lastEnd = new long[byStart.length / BLOCK + 1];
        Arrays.fill(lastEnd, Long.MIN_VALUE);
        for (int i = 0; i < byStart.length; i++) {
            int push = byStart[i];
            starts[i] = log.start[push];
            ends[i] = log.end[push] > log.start[push] ? log.end[push] : Long.MIN_VALUE;
            lastEnd[i / BLOCK] = Math.max(lastEnd[i / BLOCK], ends[i]);
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
                if (ends[i] >= from) {
                    found.add(byStart[i]);
                }
            }
        }
        return found.toArray();
    }
}
