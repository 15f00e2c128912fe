package dev.whydrop.report;

import dev.whydrop.catalog.CodeEntry;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.LocalText;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Family;
import dev.whydrop.model.Language;
import dev.whydrop.model.Verdict;
import dev.whydrop.model.json.JsonReport;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Disconnects with what the report says about each, as a JSON array. */
public final class JsonRecords {
    private JsonRecords() {}

    /** A disconnect in the array; its components are what a reader of the JSON finds. */
    public record Line(
            String source,
            long row,
            String domain,
            String appName,
            String streamName,
            @Nullable Instant startTime,
            Instant endTime,
            @Nullable Long durationSeconds,
            String clientIp,
            @Nullable Integer errcode,
            @Nullable Integer subErrcode,
            String reason,
            Family family,
            @Nullable String documentedCause,
            @Nullable String diagnosis,
            @Nullable Double likelihood,
            @Nullable Integer adviceRank,
            @Nullable String suppressedBy) {}

    /**
     * Writes one object for each verdict, in the order given, ended by a line feed. The writer stays open.
     *
     * @throws IOException if the writer does
     */
    public static void write(List<Verdict> verdicts, ErrorCatalog catalog, Language language, Writer out)
            throws IOException {
        JsonReport.write(
                verdicts.stream().map(each -> line(each, catalog, language)).toList(), out);
    }

    static Line line(Verdict verdict, ErrorCatalog catalog, Language language) {
        Disconnect disconnect = verdict.disconnect();
        CodeEntry entry = catalog.get(disconnect.code());
        LocalText documented = entry.documented();
        Instant start = disconnect.start().orElse(null);
        return new Line(
                disconnect.source(),
                disconnect.row(),
                disconnect.stream().domain(),
                disconnect.stream().appName(),
                disconnect.stream().streamName(),
                start,
                disconnect.end(),
                start == null ? null : (disconnect.endMillis() - disconnect.startMillis()) / 1000,
                disconnect.clientIp(),
                disconnect.code().known() ? disconnect.code().main() : null,
                disconnect.code().known() ? disconnect.code().sub() : null,
                disconnect.reason(),
                verdict.family(),
                documented == null ? null : documented.in(language),
                verdict.diagnosis(),
                verdict.diagnosis() == null ? null : verdict.likelihood(),
                verdict.adviceRank() == 0 ? null : verdict.adviceRank(),
                verdict.suppressedBy());
    }
}
