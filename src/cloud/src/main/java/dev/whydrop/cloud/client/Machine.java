package dev.whydrop.cloud.client;

import dev.whydrop.cloud.key.KeySource;
import java.time.Clock;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * What asking the platform needs of the machine it runs on.
 *
 * @param clock tells how old records may be, how far the platform's clock is away and when the next request may go
 * @param random spreads the waits between tries, so that many programs do not try again at one time
 * @param sleeper waits between tries and requests
 * @param keys where the key comes from; asked when the platform is first to be asked
 */
public record Machine(Clock clock, RandomGenerator random, Sleeper sleeper, KeySource keys) {
    public Machine {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(random, "random");
        Objects.requireNonNull(sleeper, "sleeper");
        Objects.requireNonNull(keys, "keys");
    }
}
