package dev.whydrop.simulation;

import dev.whydrop.model.Disconnect;

/**
 * One row of a simulated log with its truth.
 *
 * @param disconnect the record; its row is the number in the log, 1 for the first
 * @param textOnly whether the file has no code columns for it, only the reason with the code in brackets
 * @param diagnosis id of the diagnosis that is true for it
 * @param incident the incident it belongs to, such as {@code I017}; empty when it belongs to none
 * @param also id of a diagnosis that is as good an answer, because the records do not tell the two apart or the remedy is the same; empty for none
 */
public record SimulatedRow(Disconnect disconnect, boolean textOnly, String diagnosis, String incident, String also) {
    /** A row with one answer. */
    public SimulatedRow(Disconnect disconnect, boolean textOnly, String diagnosis, String incident) {
        this(disconnect, textOnly, diagnosis, incident, "");
    }
}
