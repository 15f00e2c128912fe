package dev.whydrop.simulation;

/**
 * A stretch of time, both ends included.
 *
 * @param from in seconds since the start of the log, or of the story
 * @param to the same, not before {@code from}
 */
record Interval(long from, long to) {
    Interval {
        if (to < from) {
            throw new IllegalArgumentException("The interval " + from + " to " + to + " is empty. Maybe swap them.");
        }
    }

    boolean contains(long second) {
        return from <= second && second <= to;
    }

    boolean touches(Interval other) {
        return from <= other.to && other.from <= to;
    }

    Interval widened(long seconds) {
        return new Interval(from - seconds, to + seconds);
    }

    Interval shifted(long seconds) {
        return new Interval(from + seconds, to + seconds);
    }
}
