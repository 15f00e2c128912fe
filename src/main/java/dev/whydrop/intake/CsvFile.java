package dev.whydrop.intake;

import dev.whydrop.model.Disconnect;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.jspecify.annotations.Nullable;

/** One pass over the records of a CSV file: quickly while they are plain, then with all that CSV can be. */
final class CsvFile {
    private final InputFile file;
    private final PlainRows plain;
    private final Cells cells = new Cells();
    private @Nullable AnyRows rest;
    private boolean inHeader = true;
    private long row;
    private long plainRecords;

    /**
     * @param plain the file's records, closed by the caller
     * @param plainly false to read even plain records as if they were not
     */
    CsvFile(InputFile file, PlainRows plain, boolean plainly) throws IOException {
        this.file = file;
        this.plain = plain;
        this.rest = plainly ? null : new AnyRows(plain.rest());
    }

    /**
     * Reads all of it.
     *
     * @param columns which title holds which column, by canonical name
     * @throws IntakeException if it is empty, its header does not do, its text cannot be read to the end, or there is no more room
     */
    void readInto(Harvest harvest, RowReader rows, Map<String, String> columns) {
        Row values = new Row(Header.of(file.name(), titles(), columns), cells);
        inHeader = false;
        String source = file.source();
        while (next()) {
            row++;
            try {
                Disconnect disconnect = rows.read(source, row, values);
                if (disconnect == null) {
                    harvest.leaveOut();
                } else {
                    harvest.accept(disconnect);
                }
            } catch (BadRow e) {
                harvest.reject(source, row, e);
            }
        }
        if (row == 0) {
            harvest.noRows(file);
        }
    }

    /** {@return how many records, the header included, were plain and read as such} */
    long plainRecords() {
        return plainRecords;
    }

    private List<String> titles() {
        while (next()) {
            List<String> titles = cells.texts();
            if (!titles.stream().allMatch(String::isEmpty)) {
                return titles;
            }
        }
        throw new IntakeException(file.name() + " is empty. Maybe the export failed; make it again.");
    }

    private boolean next() {
        try {
            if (rest == null) {
                if (plain.next(cells)) {
                    plainRecords++;
                    return true;
                }
                rest = new AnyRows(plain.rest());
            }
            return rest.next(cells);
        } catch (IOException e) {
            throw unreadable(e);
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
