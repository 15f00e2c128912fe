package dev.whydrop.engine.internal.surprise.place;

/** The time of a moment and what was cut in it. */
final class Stretch {
    final long from;
    final long to;
    final int[] hits;
    final double busy;

    Stretch(long from, long to, int[] hits, double busy) {
        this.from = from;
        this.to = to;
        this.hits = hits;
        this.busy = busy;
    }
}
