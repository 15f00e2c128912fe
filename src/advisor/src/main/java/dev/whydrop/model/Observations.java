package dev.whydrop.model;

import java.util.Collections;
import java.util.List;
import java.util.Objects;

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

    /** {@return the same as bytes, beginning with the number of their form; two that are equal make the same} */
    public byte[] toBytes() {
        return ObservationsBytes.write(this);
    }

    /**
     * {@return what was written as these bytes}
     *
     * @throws IllegalArgumentException if they are none that {@link #toBytes()} wrote, not all of them, or of a form that only a later version knows
     */
    public static Observations fromBytes(byte[] bytes) {
        return ObservationsBytes.read(
                Objects.requireNonNull(bytes, "bytes is null. Maybe give what toBytes returned."));
    }
}
