package dev.whydrop.intake;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Observations;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.Reading;
import dev.whydrop.model.RunningPush;
import java.util.Collections;
import java.util.List;

/**
 * What was read.
 *
 * @param disconnects the usable records in input order: files in the order given, rows in file order. Not copied, as there may be millions:
 *     whoever makes an intake gives the list away
 * @param running pushes that were seen to start and not to end, in order
 * @param anomalies what the platform saw going wrong while pushes were on air, in input order
 * @param reading what was gone through to get them, with the records that could not be used
 * @param unreadable how many files could not be read, or not to their end; each is among the rejects
 */
public record Intake(
        List<Disconnect> disconnects,
        List<RunningPush> running,
        List<PushAnomaly> anomalies,
        Reading reading,
        long unreadable) {
    public Intake {
        disconnects = Collections.unmodifiableList(disconnects);
        running = List.copyOf(running);
        anomalies = List.copyOf(anomalies);
    }

    /** What was read whole. */
    public Intake(
            List<Disconnect> disconnects, List<RunningPush> running, List<PushAnomaly> anomalies, Reading reading) {
        this(disconnects, running, anomalies, reading, 0);
    }

    /** {@return all that is known of the streams} */
    public Observations observations() {
        return new Observations(disconnects, running, anomalies);
    }
}
