package dev.whydrop.intake;

import dev.whydrop.model.Phrase;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVException;
import org.jspecify.annotations.Nullable;

/** One pass over the records of a CSV file: quickly while they are plain, then with all that CSV can be. */
final class CsvFile {
    /** More are no table of disconnects. */
    static final int MOST_COLUMNS = 10_000;

    private final Source source;
    private final Separator separator;
    private final PlainRows plain;
    private final Cells cells = new Cells();
    private @Nullable AnyRows rest;
    private boolean inHeader = true;
    private boolean atFirstRow;
    private long row;
    private long comments;
    private long plainRecords;

    /** @param plainly false to read even plain records as if they were not */
    CsvFile(Source source, Separator separator, boolean plainly) throws IOException {
        this.source = source;
        this.separator = separator;
        this.plain = new PlainRows(source.text(), separator);
        this.rest = plainly ? null : new AnyRows(plain.rest(), separator);
    }

    /** Whether a record before the header is none: a comment, a line without values, or Excel's note of the separator. */
    static boolean preamble(Cells cells) {
        if (cells.allBlank()) {
            return true;
        }
        String first = cells.text(0);
        boolean comment = first.startsWith("#")
                && IntStream.range(0, cells.size())
                                .filter(place -> Column.of(cells.text(place)).isPresent())
                                .limit(2)
                                .count()
                        < 2;
        return comment || (cells.size() <= 2 && first.regionMatches(true, 0, "sep=", 0, 4));
    }

    /**
     * {@return its header, which is to be asked for first}
     *
     * @throws IntakeException if it is empty, its header does not do, or its text cannot be read so far
     */
    Header header(IntakeOptions options) {
        do {
            if (!next()) {
                throw new IntakeException(Phrase.of("refusal.empty", source.file()));
            }
        } while (preamble(cells));
        inHeader = false;
        if (cells.size() > MOST_COLUMNS) {
            throw new IntakeException(Phrase.of("refusal.columns", source.file(), cells.size(), MOST_COLUMNS));
        }
        atFirstRow = !options.form().header();
        if (atFirstRow) {
            return Header.ofPlaces(source.name(), cells.size(), options.columns());
        }
        if (cells.spoilt() != Spoilt.NONE) {
            throw new IntakeException(Phrase.of(
                    "refusal.spoilt-header",
                    source.file(),
                    source.encoding().name(),
                    String.format("0x%02X", cells.spoilt())));
        }
        return Header.of(source.name(), cells.texts(), options.columns());
    }

    /**
     * Reads all records.
     *
     * @throws IntakeException if its text cannot be read to the end, or there is no more room
     */
    void readInto(Harvest harvest, RowReader rows, Header header) {
        Row values = new Row(header, cells);
        String name = source.name();
        CsvCallbacks callbacks =
                header.places().containsKey(Column.EVENT_TYPE) ? new CsvCallbacks(rows, harvest, name, header) : null;
        while (atFirstRow || nextRow(harvest)) {
            atFirstRow = false;
            row++;
            try {
                if (callbacks == null) {
                    harvest.ended("", rows.read(name, row, values));
                } else {
                    callbacks.take(row, values);
                }
            } catch (BadRow e) {
                if (noRecord()) {
                    row--;
                } else {
                    harvest.reject(name, row, e);
                }
            }
        }
        if (row == 0) {
            harvest.noRows(source);
        }
    }

    /** {@return how many comments stood between the records} */
    long comments() {
        return comments;
    }

    /** {@return how many records, the header included, were plain and read as such} */
    long plainRecords() {
        return plainRecords;
    }

    /** Whether a record that cannot be used was not meant as one: a comment, or a line without values. */
    private boolean noRecord() {
        if (cells.allBlank()) {
            return true;
        }
        boolean comment = cells.text(0).startsWith("#");
        comments += comment ? 1 : 0;
        return comment;
    }

    private boolean next() {
        try {
            return forward();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The same between rows: one whose quotes do not match is rejected, and those behind it are read. */
    private boolean nextRow(Harvest harvest) {
        while (true) {
            try {
                return forward();
            } catch (IOException e) {
                if (!skipped(e)) {
                    throw unreadable(e);
                }
                boolean endless = e instanceof RecordGuard.EndlessException;
                harvest.reject(
                        source.name(),
                        ++row,
                        new BadRow(() -> Phrase.of(endless ? "reject.endless" : "reject.quotes")));
            }
        }
    }

    private boolean forward() throws IOException {
        if (rest == null) {
            if (plain.next(cells)) {
                plainRecords++;
                return true;
            }
            rest = new AnyRows(plain.rest(), separator);
        }
        return rest.next(cells);
    }

    private boolean skipped(IOException broken) {
        try {
            return rest != null && rest.skip(broken);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private IntakeException unreadable(IOException e) {
        Phrase where = inHeader ? Phrase.of("where.header") : Phrase.of("where.row", row + 1);
        if (e instanceof RecordGuard.EndlessException) {
            return new IntakeException(Phrase.of("refusal.endless", source.file(), where), e);
        }
        if (e instanceof CSVException) {
            return new IntakeException(Phrase.of("refusal.quotes", source.file(), where), e);
        }
        return InputFile.unreadable(source.name(), where, e);
    }
}
