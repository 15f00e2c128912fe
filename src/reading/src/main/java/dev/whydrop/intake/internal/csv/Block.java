package dev.whydrop.intake.internal.csv;

import dev.whydrop.intake.internal.interning.KeptNames;
import dev.whydrop.intake.internal.record.ReadRows;
import dev.whydrop.intake.internal.time.SourceTimes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Some whole lines of a text, and what one thread has read of them. Used again and again. */
final class Block {
    /** Stands for the line of a record that is among the good ones. */
    static final int GOOD = -1;

    /** Stands for the line of a record that ended outside the time asked for. */
    static final int LEFT_OUT = -2;

    private byte[] bytes = {};
    private int length;
    private boolean last;
    private int[] lines = {};
    private int records;
    private final ReadRows good = new ReadRows();
    private final List<KeptNames.Name<?>> met = new ArrayList<>();
    private SourceTimes times = new SourceTimes(null, SourceTimes.Said.NOTHING);
    private int plain;

    /** {@return room for so many bytes; what stands there stays} */
    byte[] room(int most) {
        if (bytes.length < most) {
            bytes = Arrays.copyOf(bytes, most);
        }
        return bytes;
    }

    /**
     * Begins with the lines that have been put there.
     *
     * @param isLast whether the text ends with them, so that the last need not have a line end
     */
    void begin(int newLength, boolean isLast) {
        length = newLength;
        last = isLast;
        records = 0;
        good.clear();
        met.clear();
        plain = 0;
    }

    /** {@return the text, from index 0} */
    byte[] bytes() {
        return bytes;
    }

    /** {@return how many bytes the text has} */
    int length() {
        return length;
    }

    /** {@return the text from that index on} */
    InputStream text(int from) {
        return new ByteArrayInputStream(bytes, from, length - from);
    }

    /** Whether the text ends here. */
    boolean last() {
        return last;
    }

    /** {@return the good records in order} */
    ReadRows good() {
        return good;
    }

    /** {@return the names in them, each at least where the thread met it the first time; to be added to} */
    List<KeptNames.Name<?>> met() {
        return met;
    }

    /** Adds a record: {@link #GOOD}, {@link #LEFT_OUT}, or where its line begins if it is to be read again, in turn. */
    void add(int line) {
        if (records == lines.length) {
            lines = Arrays.copyOf(lines, Math.max(16, records * 2));
        }
        lines[records++] = line;
    }

    /** {@return how many records have been read} */
    int records() {
        return records;
    }

    /** {@return what was added for a record, by its index from 0} */
    int line(int index) {
        return lines[index];
    }

    /** Ends with what has read the times, and the first index that no plain record came from. */
    void end(SourceTimes readTimes, int firstOther) {
        times = readTimes;
        plain = firstOther;
    }

    /** {@return what has read the times of the records} */
    SourceTimes times() {
        return times;
    }

    /** {@return where the text begins that no record came from as it is not plain; its length when all is} */
    int plain() {
        return plain;
    }
}
