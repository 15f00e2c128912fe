package dev.whydrop.cloud.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before trying again: twice as long each time, less a random part of up to a half. */
final class Backoff {
    /** Tries of one question: with the waits between them some 15 seconds, 30 at most. */
    static final int TRIES = 6;

    private static final long FIRST_MILLIS = 1_000;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** {@return the wait after that many failed tries, 1 or more} */
    Duration after(int tries) {
        long longest = FIRST_MILLIS << (tries - 1);
        return Duration.ofMillis(longest - (long) (random.nextDouble() * longest / 2));
    }
}
