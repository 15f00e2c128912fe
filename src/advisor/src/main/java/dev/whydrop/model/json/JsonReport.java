package dev.whydrop.model.json;

import dev.whydrop.model.Comparison;
import dev.whydrop.model.Report;
import dev.whydrop.model.RowRef;
import dev.whydrop.model.TimePrecision;
import dev.whydrop.model.WhyNot;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Predicate;

/**
 * A report as JSON. Its structure is the one of {@link Report}, described by {@code report.schema.json} beside this class. A row is a number where
 * it comes from the only source, and a text {@code source:row} elsewhere.
 */
public final class JsonReport {
    private JsonReport() {}

    /**
     * Writes the report, indented, ended by a line feed. The writer stays open.
     *
     * @param out faster if it is {@link Utf8} as well
     * @throws IOException if the writer does
     */
    public static void write(Report report, Writer out) throws IOException {
        List<String> sources = report.input().sources();
        // Where none is named, the rows of disconnects made in code have none; but those that were read elsewhere may.
        String usual = sources.size() == 1 ? sources.get(0) : "";
        Predicate<RowRef> byNumber = row -> sources.size() < 2 && row.source().equals(usual);
        try (JsonInPieces json =
                new JsonInPieces(() -> new RecordJson(byNumber, report.input().timePrecision()), Utf8.to(out))) {
            json.write(report);
        }
    }

    /**
     * Writes an explanation, indented, ended by a line feed. The writer stays open.
     *
     * @throws IOException if the writer does
     */
    public static void write(WhyNot explanation, Writer out) throws IOException {
        long sources = explanation.episodes().stream()
                .flatMap(each -> each.evidence().stream())
                .flatMap(each -> each.rows().stream())
                .map(RowRef::source)
                .distinct()
                .count();
        writeWhole(explanation, row -> sources < 2, out);
    }

    /**
     * Writes a comparison, indented, ended by a line feed. The writer stays open.
     *
     * @throws IOException if the writer does
     */
    public static void write(Comparison comparison, Writer out) throws IOException {
        writeWhole(comparison, row -> true, out);
    }

    /**
     * Writes a list as an array, ended by a line feed. The writer stays open.
     *
     * @param records public ones, written as those of a report are, with times to the second
     * @param out faster if it is {@link Utf8} as well
     * @throws IOException if the writer does
     */
    public static void write(List<? extends Record> records, Writer out) throws IOException {
        try (JsonInPieces json =
                new JsonInPieces(() -> new RecordJson(row -> true, TimePrecision.SECOND), Utf8.to(out))) {
            json.write(records);
        }
    }

    private static void writeWhole(Record record, Predicate<RowRef> byNumber, Writer out) throws IOException {
        RecordJson json = new RecordJson(byNumber, TimePrecision.SECOND);
        json.value(record, 0);
        json.add("\n");
        json.drainTo(Utf8.to(out));
    }
}
