package dev.whydrop.simulation.stage;

import dev.whydrop.model.ErrorCode;
import java.util.function.Predicate;

/**
 * A time in which the platform refuses every start of some streams. Pushes that run go on.
 *
 * @param time from when to when
 * @param whom the streams
 * @param code what it refuses with
 * @param diagnosis why
 * @param incident the incident
 */
public record Gate(Interval time, Predicate<Feed> whom, ErrorCode code, String diagnosis, String incident) {
    boolean refuses(Feed feed, long second) {
        return time.contains(second) && whom.test(feed);
    }

    Gate shifted(long seconds) {
        return new Gate(time.shifted(seconds), whom, code, diagnosis, incident);
    }
}
