package dev.whydrop.simulation.stage;

/**
 * A stretch of time, both ends included.
 *
 * @param from in seconds since the start of the log, or of the story
 * @param to the same, not before {@code from}
 */
public record Interval(long from, long to) {
    public Interval {
        if (to < from) {
            throw new IllegalArgumentException("The interval " + from + " to " + to + " is empty. Maybe swap them.");
        }
    }

    public boolean contains(long second) {
        return from <= second && second <= to;
    }

    boolean touches(Interval other) {
        return from <= other.to && other.from <= to;
    }

    public Interval widened(long seconds) {
        return new Interval(from - seconds, to + seconds);
    }

    Interval shifted(long seconds) {
        return new Interval(from + seconds, to + seconds);
    }
}
