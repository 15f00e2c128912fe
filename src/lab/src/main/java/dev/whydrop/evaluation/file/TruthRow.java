package dev.whydrop.evaluation.file;

import java.util.Objects;

/**
 * What is true of one row of a log.
 *
 * @param log the log the row is of, so that rows and incidents of several logs do not collide; may be empty
 * @param row the record's number in the log, 1 for the first after the header
 * @param diagnosis the true diagnosis; {@code client.ended} or {@code network.blip} when the row is harmless
 * @param incident the incident of that log the row belongs to; empty when it belongs to none
 * @param also a diagnosis that is as good an answer and counts as the true one; empty for none
 */
public record TruthRow(String log, long row, String diagnosis, String incident, String also) {
    /** @throws IllegalArgumentException if the row is below 1 or the diagnosis blank */
    public TruthRow {
        RowKey key = new RowKey(log, row);
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(also, "also");
        if (diagnosis.isBlank()) {
            throw new IllegalArgumentException(
                    key + " has no true diagnosis. Maybe write client.ended where nothing is wrong.");
        }
    }

    /**
     * A row with one answer.
     *
     * @throws IllegalArgumentException as the other
     */
    public TruthRow(String log, long row, String diagnosis, String incident) {
        this(log, row, diagnosis, incident, "");
    }

    public RowKey key() {
        return new RowKey(log, row);
    }
}
