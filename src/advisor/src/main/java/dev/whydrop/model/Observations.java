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
    /** @throws NullPointerException if a list is null or holds null; the message says which and where */
    public Observations {
        Elements.check("disconnects", disconnects);
        disconnects = Collections.unmodifiableList(disconnects);
        running = Elements.copied("running", running);
        anomalies = Elements.copied("anomalies", anomalies);
    }

    /**
     * {@return observations of disconnects alone}
     *
     * @throws NullPointerException if the list is null or holds null
     */
    public static Observations of(List<Disconnect> disconnects) {
        return new Observations(disconnects, List.of(), List.of());
    }
}
