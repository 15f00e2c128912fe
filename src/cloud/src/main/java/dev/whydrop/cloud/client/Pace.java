package dev.whydrop.cloud.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets at most so many requests a second go, evenly spread. Not safe to share between threads. */
final class Pace {
    private static final long SECOND = 1_000_000_000L;

    private final Clock clock;
    private final Sleeper sleeper;
    private final Duration between;
    private Instant next = Instant.MIN;

    Pace(int rate, Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.between = Duration.ofNanos(SECOND / rate);
    }

    /** Returns when the next request may go. */
    void await() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            sleeper.sleep(Duration.between(now, next));
            now = next;
        }
        next = now.plus(between);
    }
}
