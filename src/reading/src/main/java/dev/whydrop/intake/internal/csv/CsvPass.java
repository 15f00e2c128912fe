package dev.whydrop.intake.internal.csv;

import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.column.Column;
import dev.whydrop.intake.internal.message.CsvCallbacks;
import dev.whydrop.intake.internal.record.BadRow;
import dev.whydrop.intake.internal.record.ColumnValues;
import dev.whydrop.intake.internal.record.Header;
import dev.whydrop.intake.internal.record.RawRecord;
import dev.whydrop.intake.internal.record.RowReader;
import dev.whydrop.intake.internal.source.InputFile;
import dev.whydrop.intake.internal.source.Source;
import dev.whydrop.intake.internal.text.MalformedByte;
import dev.whydrop.intake.internal.text.TextReader;
import dev.whydrop.model.Phrase;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVException;
import org.jspecify.annotations.Nullable;

/** One pass over the records of a CSV file: quickly, in several threads, while they are plain, then with all that CSV can be. */
public final class CsvPass {
    /** More are no table of disconnects. */
    public static final int MOST_COLUMNS = 10_000;

    /** The first block is no larger, and read by the thread that asks: most files are small. */
    private static final int FIRST_BLOCK = 1 << 16;

    private final Source source;
    private final Separator separator;
    private final Plainly plainly;
    private final Blocks blocks;
    private final FastCsvRecords plain;
    private final RawRecord raw = new RawRecord();
    private Block block = new Block();
    private boolean toBlockEnd;
    private @Nullable Rfc4180Records rest;
    private boolean inHeader = true;
    private boolean atFirstRow;
    private long row;
    private long comments;
    private long plainRecords;

    CsvPass(Source source, Separator separator, Plainly plainly) throws IOException {
        this.source = source;
        this.separator = separator;
        this.plainly = plainly;
        this.blocks = new Blocks(source.text());
        this.plain = new FastCsvRecords(separator);
        this.rest = plainly.quickly() ? null : any(source.text());
    }

    /** Whether a record before the header is none: a comment, a line without values, or Excel's note of the separator. */
    public static boolean preamble(RawRecord raw) {
        if (raw.allBlank()) {
            return true;
        }
        String first = raw.text(0);
        boolean comment = first.startsWith("#")
                && IntStream.range(0, raw.size())
                                .filter(place -> Column.of(raw.text(place)).isPresent())
                                .limit(2)
                                .count()
                        < 2;
        return comment || (raw.size() <= 2 && first.regionMatches(true, 0, "sep=", 0, 4));
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
        } while (preamble(raw));
        inHeader = false;
        if (raw.size() > MOST_COLUMNS) {
            throw new IntakeException(Phrase.of("refusal.columns", source.file(), raw.size(), MOST_COLUMNS));
        }
        atFirstRow = !options.form().header();
        if (atFirstRow) {
            return Header.ofPlaces(source.name(), raw.size(), options.columns());
        }
        if (raw.spoilt() != MalformedByte.NONE) {
            throw new IntakeException(Phrase.of(
                    "refusal.spoilt-header",
                    source.file(),
                    source.encoding().name(),
                    String.format("0x%02X", raw.spoilt())));
        }
        return Header.of(source.name(), raw.texts(), options.columns());
    }

    /**
     * Reads all records.
     *
     * @throws IntakeException if its text cannot be read to the end, or there is no more room
     */
    void readInto(ReadingCollector collector, RowReader rows, Header header) {
        ColumnValues values = new ColumnValues(header, raw);
        String name = source.name();
        boolean callbacks = header.places().containsKey(Column.EVENT_TYPE);
        RowTaker taker = callbacks ? new CsvCallbacks(rows, collector, name, header)::take : taker(collector, rows);
        toBlockEnd = !callbacks; // messages about one push are joined in turn
        readRows(collector, taker, values);
        if (toBlockEnd && rest == null) {
            readBlocks(collector, rows, header, values);
            if (rest != null) {
                readRows(collector, taker, values);
            }
        }
        if (row == 0) {
            collector.noRows(source);
        }
    }

    /** Takes a record. */
    private interface RowTaker {
        /** @throws BadRow if it cannot be used */
        void take(long number, ColumnValues row) throws BadRow;
    }

    private RowTaker taker(ReadingCollector collector, RowReader rows) {
        return (number, values) -> collector.ended("", rows.read(source.name(), number, values));
    }

    private void readRows(ReadingCollector collector, RowTaker taker, ColumnValues values) {
        while (atFirstRow || nextRow(collector)) {
            atFirstRow = false;
            take(collector, taker, values);
        }
    }

    private void take(ReadingCollector collector, RowTaker taker, ColumnValues values) {
        row++;
        try {
            taker.take(row, values);
        } catch (BadRow e) {
            if (noRecord()) {
                row--;
            } else {
                collector.reject(source.name(), row, e);
            }
        }
    }

    /** Reads blocks up to the first record that is not plain. */
    private void readBlocks(ReadingCollector collector, RowReader rows, Header header, ColumnValues values) {
        try (BlocksAhead ahead = new BlocksAhead(
                blocks, plainly.block(), plainly.threads(), () -> new BlockReader(rows, header, separator))) {
            for (Block next = ahead.next(); next != null; next = ahead.next()) {
                take(next, collector, rows, values);
                if (next.plain() < next.length()) {
                    rest = any(new SequenceInputStream(next.text(next.plain()), ahead.rest()));
                    return;
                }
                ahead.free(next);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void take(Block read, ReadingCollector collector, RowReader rows, ColumnValues values) {
        if (rows.take(read.times(), read.met())) {
            takeRead(read, collector, taker(collector, rows.again()), values);
            plainRecords += read.records();
        } else { // row by row, as the room may end with any of them
            plain.begin(read, 0);
            while (plain.next(raw)) {
                take(collector, taker(collector, rows), values);
            }
        }
    }

    /** Takes what a thread has read, and reads in turn what it could not. */
    private void takeRead(Block read, ReadingCollector collector, RowTaker again, ColumnValues values) {
        int good = 0;
        for (int record = 0; record < read.records(); record++) {
            int line = read.line(record);
            if (line == Block.GOOD) {
                collector.ended("", read.good().disconnect(good++, source.name(), ++row));
            } else if (line == Block.LEFT_OUT) {
                row++;
                collector.leaveOut();
            } else {
                plain.begin(read, line);
                plain.next(raw);
                take(collector, again, values);
            }
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
        if (raw.allBlank()) {
            return true;
        }
        boolean comment = raw.text(0).startsWith("#");
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
    private boolean nextRow(ReadingCollector collector) {
        while (true) {
            try {
                return forward();
            } catch (IOException e) {
                if (!skipped(e)) {
                    throw unreadable(e);
                }
                boolean endless = e instanceof RecordGuard.EndlessException;
                collector.reject(
                        source.name(),
                        ++row,
                        new BadRow(() -> Phrase.of(endless ? "reject.endless" : "reject.quotes")));
            }
        }
    }

    private boolean forward() throws IOException {
        while (rest == null) {
            if (plain.next(raw)) {
                plainRecords++;
                return true;
            }
            if (plain.rest() < block.length()) {
                rest = any(new SequenceInputStream(block.text(plain.rest()), blocks.rest()));
            } else if (toBlockEnd || !blocks.next(block, Math.min(FIRST_BLOCK, plainly.block()))) {
                return false;
            } else {
                plain.begin(block, 0);
            }
        }
        return rest.next(raw);
    }

    private Rfc4180Records any(InputStream text) throws IOException {
        return new Rfc4180Records(new TextReader(text, StandardCharsets.UTF_8), separator);
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
