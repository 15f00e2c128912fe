package dev.whydrop.intake.internal.record;

import dev.whydrop.intake.internal.text.MalformedByte;
import dev.whydrop.intake.internal.text.Utf8Slice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All values of one record, as they stand in the file: stretches of one array of UTF-8. Whoever reads records fills the same object again and again. */
public final class RawRecord {
    private static final byte[] NOTHING = {};

    private final Utf8Slice value = new Utf8Slice();
    private byte[] bytes = {};

    /** Where values stand that are not those of a file. */
    private byte[] own = {};

    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int size;
    private int spoilt = MalformedByte.NONE;

    /** Starts a record whose values stand in that array, which must not change before the next record is asked for. */
    public void begin(byte[] newBytes) {
        bytes = newBytes;
        size = 0;
        spoilt = MalformedByte.NONE;
    }

    /** Makes these the values of a record; null is empty. */
    public void set(List<? extends @Nullable String> values) {
        int length = 0;
        begin(own);
        for (@Nullable String each : values) {
            byte[] value = each == null ? NOTHING : each.getBytes(StandardCharsets.UTF_8);
            if (length + value.length > own.length) {
                own = Arrays.copyOf(own, (length + value.length) * 2);
                bytes = own;
            }
            System.arraycopy(value, 0, own, length, value.length);
            add(length, length + value.length);
            length += value.length;
        }
    }

    /** Adds a value. */
    public void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    /** {@return the number of values} */
    public int size() {
        return size;
    }

    /** {@return about how many bytes the record has} */
    int length() {
        return size == 0 ? 0 : ends[size - 1] - starts[0];
    }

    /** Makes a value stand for the one at a place from 0, stripped. */
    void read(int place, Utf8Slice into) {
        into.setStripped(bytes, starts[place], ends[place]);
    }

    /** Whether the value at a place from 0 is blank. */
    boolean blank(int place) {
        read(place, value);
        return value.isEmpty();
    }

    /** Whether all values are blank. */
    public boolean allBlank() {
        for (int place = 0; place < size; place++) {
            if (!blank(place)) {
                return false;
            }
        }
        return true;
    }

    /** Tells which of its bytes is spoilt. */
    public void spoil(int newSpoilt) {
        spoilt = newSpoilt;
    }

    /** {@return the first of its bytes that is no text; {@link MalformedByte#NONE} when all are} */
    public int spoilt() {
        return spoilt;
    }

    /** {@return the value at a place from 0, stripped} */
    public String text(int place) {
        read(place, value);
        return value.text();
    }

    /** {@return all values, stripped} */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            texts.add(text(place));
        }
        return texts;
    }
}
