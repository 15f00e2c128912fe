package dev.whydrop.engine.surprise;

/** The time of a moment and what was cut in it. */
final class Stretch {
    final long from;
    final long to;
    final int[] hits;
    final int[] air;
    final double busy;

    Stretch(long from, long to, int[] hits, int[] air, double busy) {
        this.from = from;
        this.to = to;
        this.hits = hits;
        this.air = air;
        this.busy = busy;
    }
}
