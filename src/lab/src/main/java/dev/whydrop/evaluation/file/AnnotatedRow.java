package dev.whydrop.evaluation.file;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.Verdict;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What whydrop says about one row of a log, and what the baselines need to know of it.
 *
 * @param log the log the row is of, so that rows and streams of several logs do not collide; may be empty
 * @param row the record's number in the log, 1 for the first after the header
 * @param stream the stream that was pushed
 * @param end the end of the push
 * @param code the error code
 * @param diagnosis the diagnosis that explains the row; null when undetermined
 * @param likelihood how likely that is, 0 to 1; 0 when undetermined
 * @param adviceRank rank of the advice the row belongs to; 0 when it belongs to none
 */
public record AnnotatedRow(
        String log,
        long row,
        StreamId stream,
        Instant end,
        ErrorCode code,
        @Nullable String diagnosis,
        double likelihood,
        int adviceRank) {

    /** @throws IllegalArgumentException if the row is below 1, the diagnosis blank, the likelihood not 0 to 1, or the rank negative */
    public AnnotatedRow {
        RowKey key = new RowKey(log, row);
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(code, "code");
        if (diagnosis != null && diagnosis.isBlank()) {
            throw new IllegalArgumentException(key + " has a blank diagnosis. Maybe give null: it stands for none.");
        }
        if (!(likelihood >= 0 && likelihood <= 1)) {
            throw new IllegalArgumentException(
                    key + " has likelihood " + likelihood + ". Maybe it is in per cent: it goes from 0 to 1.");
        }
        if (adviceRank < 0) {
            throw new IllegalArgumentException(
                    key + " has advice rank " + adviceRank + ". Maybe give 0: it stands for none.");
        }
    }

    /** {@return what a verdict says; its row is the one of its disconnect} */
    public static AnnotatedRow of(String log, Verdict verdict) {
        Disconnect disconnect = verdict.disconnect();
        return new AnnotatedRow(
                log,
                disconnect.row(),
                disconnect.stream(),
                disconnect.end(),
                disconnect.code(),
                verdict.diagnosis(),
                verdict.diagnosis() == null ? 0 : verdict.likelihood(),
                verdict.adviceRank());
    }

    public RowKey key() {
        return new RowKey(log, row);
    }
}
