package dev.whydrop.cloud.fetch;

import java.util.List;

/**
 * What a fetch came to.
 *
 * @param events records written
 * @param repeated records that came more than once and were written once
 * @param shortfalls stretches of which the platform did not give all
 */
public record Fetched(long events, long repeated, List<Shortfall> shortfalls) {
    public Fetched {
        shortfalls = List.copyOf(shortfalls);
    }
}
