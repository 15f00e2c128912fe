package dev.whydrop.cloud.fetch;

import java.time.Instant;

/** Is told how a fetch goes on. */
public interface FetchProgress {
    /**
     * More has come.
     *
     * @param events records so far
     * @param upTo the time up to which everything is there
     */
    void fetched(long events, Instant upTo);
}
