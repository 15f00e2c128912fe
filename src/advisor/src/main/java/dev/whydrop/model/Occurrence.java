package dev.whydrop.model;

import java.time.Instant;
import java.util.List;
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
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "An occurrence ends at " + to + ", before it begins at " + from + ". Maybe the two are swapped.");
        }
    }

    /** {@return a copy} @throws IllegalArgumentException if there is none: what never occurred is not reported */
    static List<Occurrence> atLeastOne(String of, List<Occurrence> occurrences) {
        if (occurrences.isEmpty()) {
            throw new IllegalArgumentException(of + " has no occurrence. Maybe the report is not whole.");
        }
        return List.copyOf(occurrences);
    }
}
