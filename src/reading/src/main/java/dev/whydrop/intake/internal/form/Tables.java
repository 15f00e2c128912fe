package dev.whydrop.intake.internal.form;

import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.internal.csv.CsvPass;
import dev.whydrop.intake.internal.record.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds the table of disconnects among rows that are no text, those of a sheet or a page, and makes CSV of it. */
public final class Tables {
    /** How many first rows are looked at: a title and an empty row may stand above the header. */
    private static final int LOOKED_AT = 50;

    private final IntakeOptions options;

    /** @param options which title holds which column, and whether there is a header at all */
    public Tables(IntakeOptions options) {
        this.options = options;
    }

    /**
     * {@return the rows from the header on, as CSV in UTF-8; empty when none of the first is the header of a table of disconnects}
     *
     * @param rows asked for one by one while the CSV is read; throws {@link UncheckedIOException} where they cannot be read
     */
    Optional<InputStream> csv(Iterator<List<String>> rows) throws IOException {
        return csv(rows, false);
    }

    /** {@return the same of a sheet, which leaves out the empty cells at the end of a row: one that ends before the header does has them} */
    Optional<InputStream> csvOfSheet(Iterator<List<String>> rows) throws IOException {
        return csv(rows, true);
    }

    private Optional<InputStream> csv(Iterator<List<String>> rows, boolean ofSheet) throws IOException {
        try {
            for (int row = 0; row < LOOKED_AT && rows.hasNext(); row++) {
                List<String> values = rows.next();
                if (!options.form().header() || header(values, options)) {
                    return Optional.of(new Csv(values, rows, ofSheet ? values.size() : 0));
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /** {@return all rows as CSV in UTF-8, whatever they are} */
    static InputStream all(Iterator<List<String>> rows) {
        return new Csv(List.of(), rows, 0);
    }

    /** Whether these are the titles of a table of disconnects. */
    static boolean header(List<String> values, IntakeOptions options) {
        if (values.size() > CsvPass.MOST_COLUMNS) {
            return false;
        }
        try {
            Header.of("", values.stream().map(String::strip).toList(), options.columns());
            return true;
        } catch (IntakeException e) {
            return false;
        }
    }

    /** CSV of rows, made row by row. */
    private static final class Csv extends InputStream {
        private final Iterator<List<String>> rows;
        private final int fewest;
        private byte[] row;
        private int at;

        /** @param fewest how many values a row has at least */
        Csv(List<String> first, Iterator<List<String>> rest, int fewest) {
            this.fewest = fewest;
            this.row = line(first);
            this.rows = rest;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                while (at == row.length) {
                    if (!rows.hasNext()) {
                        return -1;
                    }
                    row = line(rows.next());
                    at = 0;
                }
            } catch (UncheckedIOException e) {
                throw Objects.requireNonNull(e.getCause());
            }
            int count = Math.min(length, row.length - at);
            System.arraycopy(row, at, target, offset, count);
            at += count;
            return count;
        }

        /** {@return a row; one without values is none} */
        private byte[] line(List<String> values) {
            if (values.stream().allMatch(String::isBlank)) {
                return new byte[0];
            }
            List<String> quoted = new ArrayList<>(values.size());
            for (String value : values) {
                quoted.add(value.matches("(?s).*[\",\\r\\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value);
            }
            quoted.addAll(Collections.nCopies(Math.max(0, fewest - quoted.size()), ""));
            return (String.join(",", quoted) + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }
}
