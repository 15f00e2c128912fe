package dev.whydrop.evaluation.file;

import java.nio.file.Path;
import java.util.List;

/** Reads {@code truth.csv}: the columns {@code row,diagnosis,incident} and maybe {@code also}, one record for each row of a log. */
public final class TruthFile {
    private static final List<String> COLUMNS = List.of("row", "diagnosis", "incident");

    private TruthFile() {}

    /**
     * {@return its rows, in its order}
     *
     * @param log the name given to the log in every row
     * @throws EvaluationException if the file cannot be read, lacks a column, or a record makes no sense
     */
    public static List<TruthRow> read(Path file, String log) {
        return new CsvTable(file, COLUMNS, "'whydrop simulate'")
                .read(line -> new TruthRow(
                        log,
                        line.whole("row"),
                        line.text("diagnosis"),
                        line.text("incident"),
                        line.textOfOptional("also")));
    }
}
