package dev.whydrop.evaluation.file;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the file that {@code whydrop report --annotate} writes, as long as it is of one source: rows join with the truth on their number alone. */
public final class AnnotatedFile {
    private static final List<String> COLUMNS = List.of(
            "source",
            "row",
            "domain",
            "app_name",
            "stream_name",
            "end_time",
            "errcode",
            "sub_errcode",
            "family",
            "diagnosis",
            "likelihood",
            "advice_rank");

    private record Sourced(String source, AnnotatedRow row) {}

    private AnnotatedFile() {}

    /**
     * {@return its rows, in its order}
     *
     * @param log the name given to the log in every row
     * @throws EvaluationException if the file cannot be read, lacks a column, has rows of several sources, or a record makes no sense
     */
    public static List<AnnotatedRow> read(Path file, String log) {
        List<Sourced> rows = new CsvTable(file, COLUMNS, "'whydrop report --annotate'")
                .read(line -> new Sourced(line.text("source"), row(line, log)));
        TreeSet<String> sources = new TreeSet<>();
        rows.forEach(row -> sources.add(row.source()));
        if (sources.size() > 1) {
            throw new EvaluationException("'" + file + "' has rows of " + sources.size() + " sources, such as '"
                    + sources.first() + "' and '" + sources.last()
                    + "'. Maybe report on each log by itself: rows join with the truth on their number alone.");
        }
        return rows.stream().map(Sourced::row).toList();
    }

    private static AnnotatedRow row(CsvLine line, String log) {
        return new AnnotatedRow(
                log,
                line.whole("row"),
                new StreamId(line.text("domain"), line.text("app_name"), line.text("stream_name")),
                line.time("end_time"),
                code(line),
                orNull(line.text("diagnosis")),
                line.decimalOrZero("likelihood"),
                line.wholeOrZero("advice_rank"));
    }

    private static ErrorCode code(CsvLine line) {
        return line.text("errcode").isEmpty()
                ? ErrorCode.parse(line.text("family") + "?")
                : ErrorCode.of(Math.toIntExact(line.whole("errcode")), line.wholeOrZero("sub_errcode"));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
