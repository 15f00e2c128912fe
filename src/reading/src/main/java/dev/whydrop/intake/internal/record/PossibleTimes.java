package dev.whydrop.intake.internal.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When a push of the records can have been. What lies outside is no time but a default value, such as the zero of a program's clock, or a number of
 * another unit.
 *
 * @param earliest in epoch milliseconds
 * @param latest in epoch milliseconds
 */
record PossibleTimes(long earliest, long latest) {
    /** The platform has no live stream that is older. */
    private static final Instant BEGINNING = Instant.parse("2010-01-01T00:00:00Z");

    /** A clock that is set wrongly is mostly a year ahead at most; records do not come from the future. */
    private static final Duration AHEAD = Duration.ofDays(366);

    /** {@return what is possible for records that are read now} */
    static PossibleTimes now(Clock clock) {
        return new PossibleTimes(
                BEGINNING.toEpochMilli(), clock.instant().plus(AHEAD).toEpochMilli());
    }

    boolean has(long millis) {
        return earliest <= millis && millis <= latest;
    }
}
