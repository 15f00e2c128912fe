package dev.whydrop.model;

import java.util.Collections;
import java.util.List;

/**
 * All that is known of some streams, each list in any order; repeated ones count once.
 *
 * @param disconnects what is to be explained. Not copied, as there may be millions: whoever makes observations gives the list away
 * @param running pushes that started and have not ended
 * @param anomalies what the platform saw going wrong while pushes were on air
 */
public record Observations(List<Disconnect> disconnects, List<RunningPush> running, List<PushAnomaly> anomalies) {
    public Observations {
        disconnects = Collections.unmodifiableList(disconnects);
        running = List.copyOf(running);
        anomalies = List.copyOf(anomalies);
    }

    /** {@return observations of disconnects alone} */
    public static Observations of(List<Disconnect> disconnects) {
        return new Observations(disconnects, List.of(), List.of());
    }
}
