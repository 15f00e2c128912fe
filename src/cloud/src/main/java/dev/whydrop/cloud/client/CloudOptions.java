package dev.whydrop.cloud.client;

import java.time.Duration;
import java.util.Objects;

/**
 * How to ask the platform.
 *
 * @param endpoint where
 * @param timeout how long to wait to be connected, for what is sent to be taken, and for each part of the answer
 * @param rate requests a second at most, 1 to 100
 */
public record CloudOptions(Endpoint endpoint, Duration timeout, int rate) {
    private static final int HIGHEST_RATE = 100;

    /** @throws IllegalArgumentException if the rate or the time-out is out of range */
    public CloudOptions {
        Objects.requireNonNull(endpoint, "endpoint");
        if (rate < 1 || rate > HIGHEST_RATE) {
            throw new IllegalArgumentException("A rate of " + rate + " is out of range. Maybe give 1 to " + HIGHEST_RATE
                    + " requests a second; the whole account may make 300.");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("A time-out of " + timeout.toSeconds()
                    + " s leaves no time for an answer. Maybe give 1 or more seconds.");
        }
    }
}
