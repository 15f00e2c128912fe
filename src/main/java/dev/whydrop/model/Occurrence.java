package dev.whydrop.model;

import java.time.Instant;
import java.util.Objects;

/**
 * One time span in which a cause was at work.
 *
 * @param from end of its first disconnect
 * @param to end of its last disconnect
 * @param disconnects number of disconnects, 1 or more
 * @param streams number of different streams, 1 or more
 */
public record Occurrence(Instant from, Instant to, int disconnects, int streams) {
    public Occurrence {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }
}
