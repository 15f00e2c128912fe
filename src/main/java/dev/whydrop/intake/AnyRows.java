package dev.whydrop.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the records of a CSV file whatever they are like: double quotes, any line ends, blank lines skipped. */
final class AnyRows {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private final RecordGuard guard;
    private final Iterator<CSVRecord> records;
    private byte[] bytes = new byte[1024];

    /** @param text from the start of a record on; closed by the caller */
    AnyRows(Reader text, Separator separator) throws IOException {
        this.guard = new RecordGuard(text);
        this.records = CSVParser.parse(
                        guard,
                        FORMAT.builder().setDelimiter(separator.character()).get())
                .iterator();
    }

    /**
     * {@return whether there was another record, which is in the cells now}
     *
     * @throws IOException if the text cannot be read or its quotes do not match
     */
    boolean next(Cells cells) throws IOException {
        guard.recordEnded();
        try {
            if (!records.hasNext()) {
                return false;
            }
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        fill(cells, records.next());
        return true;
    }

    private void fill(Cells cells, CSVRecord record) {
        int[] ends = new int[record.size()];
        int length = 0;
        int spoilt = Spoilt.NONE;
        for (int place = 0; place < ends.length; place++) {
            String text = record.get(place);
            spoilt = spoilt == Spoilt.NONE ? Spoilt.byteIn(text) : spoilt;
            byte[] value = text.getBytes(StandardCharsets.UTF_8);
            if (length + value.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, (length + value.length) * 2);
            }
            System.arraycopy(value, 0, bytes, length, value.length);
            length += value.length;
            ends[place] = length;
        }
        cells.begin(bytes);
        cells.spoil(spoilt);
        int start = 0;
        for (int end : ends) {
            cells.add(start, end);
            start = end;
        }
    }
}
