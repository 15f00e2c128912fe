package dev.whydrop.cloud.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time that is asked for at once, in whole seconds, as the platform takes them. Neighbours share the second between them, so that
 * nothing falls through whether or not the platform counts its ends in.
 *
 * @param from its first second
 * @param to its last second, after the first
 */
public record Window(Instant from, Instant to) {
    /** The longest stretch that the platform answers for at once. */
    static final Duration LONGEST = Duration.ofDays(30);

    /** @throws IllegalArgumentException if it does not last a whole number of seconds, 1 or more */
    public Window {
        if (!whole(from) || !whole(to) || !from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "From " + from + " to " + to + " are no whole seconds. Maybe round them.");
        }
    }

    /** {@return windows that cover a time, each no longer than the platform answers for, in order} */
    static List<Window> covering(Instant since, Instant until) {
        Instant first = since.truncatedTo(ChronoUnit.SECONDS);
        Instant whole = until.truncatedTo(ChronoUnit.SECONDS);
        Instant last = whole.isBefore(until) || !first.isBefore(whole) ? whole.plusSeconds(1) : whole;
        List<Window> windows = new ArrayList<>();
        for (Instant from = first; from.isBefore(last); ) {
            Instant longest = from.plus(LONGEST);
            Instant to = longest.isBefore(last) ? longest : last;
            windows.add(new Window(from, to));
            from = to;
        }
        return windows;
    }

    /** Whether it can be cut in two. */
    boolean divisible() {
        return seconds() > 1;
    }

    /** {@return its two halves, the earlier first} */
    List<Window> halves() {
        Instant middle = from.plusSeconds(seconds() / 2);
        return List.of(new Window(from, middle), new Window(middle, to));
    }

    private static boolean whole(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).equals(time);
    }

    private long seconds() {
        return Duration.between(from, to).toSeconds();
    }
}
