package dev.whydrop.evaluation;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.evaluation.file.AnnotatedRow;
import dev.whydrop.evaluation.file.TruthRow;
import dev.whydrop.evaluation.score.Scores;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A log of eight rows, small enough to score by hand: incident I1 is an uplink (rows 1 to 3), I2 an expired URL (rows 4 and 5), both on stream cam; stream
 * talk has two planned ends; row 8 was rejected.
 */
public final class SmallLog {
    static final List<TruthRow> TRUTH = truth("small");
    static final List<AnnotatedRow> ANNOTATED = annotated("small");

    private SmallLog() {}

    public static Scores scores() {
        return Evaluation.of(TRUTH, ANNOTATED, ErrorCatalog.load());
    }

    static List<TruthRow> truth(String log) {
        return List.of(
                new TruthRow(log, 1, "network.uplink", "I1"),
                new TruthRow(log, 2, "network.uplink", "I1"),
                new TruthRow(log, 3, "network.uplink", "I1"),
                new TruthRow(log, 4, "auth.expired-url", "I2"),
                new TruthRow(log, 5, "auth.expired-url", "I2"),
                new TruthRow(log, 6, "client.ended", ""),
                new TruthRow(log, 7, "client.ended", ""),
                new TruthRow(log, 8, "network.blip", ""));
    }

    static List<AnnotatedRow> annotated(String log) {
        return List.of(
                row(log, 1, "cam", "12", "network.uplink", 0.75, 1),
                row(log, 2, "cam", "12", "network.uplink", 0.75, 1),
                row(log, 3, "cam", "17", null, 0, 0),
                row(log, 4, "cam", "18/501", "network.uplink", 0.5, 1),
                row(log, 5, "cam", "18/501", "auth.expired-url", 0.25, 3),
                row(log, 6, "talk", "1", "client.ended", 0.75, 0),
                row(log, 7, "talk", "17", "client.crash-loop", 0.25, 2));
    }

    /** {@return a row that ends as many seconds after the first one as its number says} */
    static AnnotatedRow row(
            String log, long row, String stream, String code, @Nullable String diagnosis, double likelihood, int rank) {
        return new AnnotatedRow(
                log,
                row,
                new StreamId("push.example", "live", stream),
                Instant.parse("2026-11-20T19:00:00Z").plusSeconds(row),
                ErrorCode.parse(code),
                diagnosis,
                likelihood,
                rank);
    }
}
