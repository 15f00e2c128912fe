package dev.whydrop.intake.internal.csv;

import dev.whydrop.intake.internal.record.RawRecord;
import dev.whydrop.intake.internal.text.MalformedByte;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the records of a CSV file whatever they are like: double quotes, any line ends, blank lines skipped. */
public final class Rfc4180Records {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    /** The most characters that are read a second time because quotes did not match. */
    private static final long MOST_AGAIN = 64L << 20;

    private final TextAgain text;
    private final CSVFormat format;
    private Parsed parsed;
    private long again;
    private byte[] bytes = new byte[1024];

    /** @param text from the start of a record on; closed by the caller */
    public Rfc4180Records(Reader text, Separator separator) throws IOException {
        this.text = new TextAgain(text);
        this.format = FORMAT.builder().setDelimiter(separator.character()).get();
        this.parsed = new Parsed(this.text, format);
    }

    /** One go through the text, up to what is broken. */
    private static final class Parsed {
        private final KeptText kept;
        private final RecordGuard guard;
        private final CSVParser parser;
        private final Iterator<CSVRecord> records;

        Parsed(Reader from, CSVFormat format) throws IOException {
            kept = new KeptText(from);
            guard = new RecordGuard(kept);
            parser = CSVParser.parse(guard, format);
            records = parser.iterator();
        }
    }

    /**
     * {@return whether there was another record, which is in the cells now}
     *
     * @throws IOException if the text cannot be read or its quotes do not match
     */
    public boolean next(RawRecord raw) throws IOException {
        parsed.guard.recordEnded();
        parsed.kept.done(parsed.parser.getCurrentLineNumber());
        try {
            if (!parsed.records.hasNext()) {
                return false;
            }
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        fill(raw, parsed.records.next());
        return true;
    }

    /**
     * Goes on behind the line that a broken record begins in, or quotes that do not match would take all that follows.
     *
     * @param broken why there was no next record
     * @return whether what follows can be read
     */
    boolean skip(IOException broken) throws IOException {
        if (!(broken instanceof CSVException || broken instanceof RecordGuard.EndlessException)) {
            return false;
        }
        String rest = parsed.kept.afterBrokenLine();
        again += rest.length();
        if (again > MOST_AGAIN) {
            return false;
        }
        text.giveBack(rest);
        parsed = new Parsed(text, format);
        return true;
    }

    private void fill(RawRecord raw, CSVRecord record) {
        int[] ends = new int[record.size()];
        int length = 0;
        int spoilt = MalformedByte.NONE;
        for (int place = 0; place < ends.length; place++) {
            String text = record.get(place);
            spoilt = spoilt == MalformedByte.NONE ? MalformedByte.byteIn(text) : spoilt;
            byte[] value = text.getBytes(StandardCharsets.UTF_8);
            if (length + value.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, (length + value.length) * 2);
            }
            System.arraycopy(value, 0, bytes, length, value.length);
            length += value.length;
            ends[place] = length;
        }
        raw.begin(bytes);
        raw.spoil(spoilt);
        int start = 0;
        for (int end : ends) {
            raw.add(start, end);
            start = end;
        }
    }
}
