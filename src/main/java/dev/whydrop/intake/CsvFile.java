package dev.whydrop.intake;

import dev.whydrop.model.Disconnect;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One pass over the records of a CSV file: commas, double quotes, any line ends, blank lines skipped. */
final class CsvFile {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private final InputFile file;
    private final RecordGuard guard;
    private final Iterator<CSVRecord> records;
    private boolean inHeader = true;
    private long row;

    /** @param text the file's text, closed by the caller */
    CsvFile(InputFile file, Reader text) throws IOException {
        this.file = file;
        this.guard = new RecordGuard(text);
        this.records = CSVParser.parse(guard, FORMAT).iterator();
    }

    /**
     * Reads all of it.
     *
     * @param columns which title holds which column, by canonical name
     * @throws IntakeException if it is empty, its header does not do, or its text cannot be read to the end
     */
    void readInto(Harvest harvest, RowReader rows, Map<String, String> columns) {
        Header header = Header.of(file.name(), titles(), columns);
        inHeader = false;
        String source = file.source();
        while (hasNext()) {
            row++;
            try {
                Optional<Disconnect> disconnect = rows.read(source, row, new Row(header, records.next()));
                disconnect.ifPresentOrElse(harvest::accept, harvest::leaveOut);
            } catch (BadRow e) {
                harvest.reject(source, row, e.why());
            }
        }
        if (row == 0) {
            harvest.noRows(file);
        }
    }

    private List<String> titles() {
        while (hasNext()) {
            List<String> titles = records.next().stream().map(String::strip).toList();
            if (!titles.stream().allMatch(String::isEmpty)) {
                return titles;
            }
        }
        throw new IntakeException(file.name() + " is empty. Maybe the export failed; make it again.");
    }

    private boolean hasNext() {
        try {
            guard.recordEnded();
            return records.hasNext();
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()));
        }
    }

    private IntakeException unreadable(IOException e) {
        String where = inHeader ? "in its header" : "in row " + (row + 1);
        if (e instanceof Utf8Reader.MalformedException malformed) {
            return new IntakeException(
                    file.name() + " is not UTF-8: byte " + malformed.position() + ", " + where
                            + ". Maybe the file is GB18030 or Shift_JIS; save it as UTF-8.",
                    e);
        }
        if (e instanceof CSVException || e instanceof RecordGuard.EndlessException) {
            return new IntakeException(
                    file.name() + " has quotes that do not match, " + where
                            + ". Maybe a closing quote is missing, or a quote inside a value is not doubled.",
                    e);
        }
        return file.unreadable(e);
    }
}
