package dev.whydrop.intake.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One value of a record: a stretch of bytes of well-formed UTF-8. It is lent: with the next record the same object stands for another
 * value, so what is a key for longer is {@link #kept()}. Most values are never made a string; see {@link #text()}.
 */
public final class Utf8Slice implements Comparable<Utf8Slice> {
    private byte[] bytes = {};
    private int from;
    private int to;

    /** {@return a value with that text, stripped} */
    public static Utf8Slice of(String text) {
        Utf8Slice value = new Utf8Slice();
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        value.setStripped(utf8, 0, utf8.length);
        return value;
    }

    /** Stands for these bytes from now on. */
    public void set(byte[] newBytes, int newFrom, int newTo) {
        bytes = newBytes;
        from = newFrom;
        to = newTo;
    }

    /** Stands for these bytes from now on, without the blanks around them. */
    public void setStripped(byte[] newBytes, int newFrom, int newTo) {
        set(newBytes, newFrom, newTo);
        // Nearly all values begin and end with a visible character of one byte.
        while (from < to && (bytes[from] <= ' ' || bytes[to - 1] <= ' ')) {
            int before = blankAt(from);
            int behind = before == to - from ? 0 : blankBefore(to);
            if (before + behind == 0) {
                return;
            }
            from += before;
            to -= behind;
        }
    }

    /** Makes it empty if it is a way to write that there is no value: {@code -}, {@code null}, {@code N/A}, or {@code \N} of a database. */
    public void dropIfNothing() {
        int length = to - from;
        if ((length == 1 && bytes[from] == '-')
                || (length == 2 && bytes[from] == '\\' && bytes[from + 1] == 'N')
                || (length == 4 && reads('n', 'u', 'l', 'l'))
                || (length == 3 && reads('n', '/', 'a'))) {
            to = from;
        }
    }

    public boolean isEmpty() {
        return from == to;
    }

    /** {@return how many bytes it has} */
    public int length() {
        return to - from;
    }

    /** {@return the byte at an index from 0} */
    public byte at(int index) {
        return bytes[from + index];
    }

    /** {@return it as a string} */
    public String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** {@return the same, but not lent} */
    public Utf8Slice kept() {
        Utf8Slice kept = new Utf8Slice();
        kept.set(Arrays.copyOfRange(bytes, from, to), 0, to - from);
        return kept;
    }

    /** Whether it stands for these bytes now. */
    public boolean is(byte[] others, int at, int length) {
        return length == to - from && Arrays.equals(bytes, from, to, others, at, at + length);
    }

    /** Copies its bytes; there must be room. */
    public void copyInto(byte[] target, int at) {
        System.arraycopy(bytes, from, target, at, to - from);
    }

    /** Whether both stand for the same bytes now. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Utf8Slice that && Arrays.equals(bytes, from, to, that.bytes, that.from, that.to);
    }

    /** Orders by bytes. */
    @Override
    public int compareTo(Utf8Slice other) {
        return Arrays.compare(bytes, from, to, other.bytes, other.from, other.to);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        int i = from;
        // Four at a time, as each step has to wait for the one before; reading a million rows takes a tenth less.
        for (; i + 3 < to; i += 4) {
            hash = hash * (31 * 31 * 31 * 31)
                    + bytes[i] * (31 * 31 * 31)
                    + bytes[i + 1] * (31 * 31)
                    + bytes[i + 2] * 31
                    + bytes[i + 3];
        }
        for (; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        return hash;
    }

    private boolean reads(char... letters) {
        for (int i = 0; i < letters.length; i++) {
            byte letter = bytes[from + i];
            if ((letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter) != letters[i]) {
                return false;
            }
        }
        return true;
    }

    /** {@return the bytes of the blank that begins there; 0 when it is none} */
    private int blankAt(int at) {
        byte first = bytes[at];
        if (first >= 0) {
            return Character.isWhitespace(first) ? 1 : 0;
        }
        return wideBlank(at) ? 3 : 0;
    }

    /** {@return the bytes of the blank that ends there; 0 when it is none} */
    private int blankBefore(int end) {
        byte last = bytes[end - 1];
        if (last >= 0) {
            return Character.isWhitespace(last) ? 1 : 0;
        }
        return wideBlank(end - 3) ? 3 : 0;
    }

    /** Whether a blank of three bytes begins there, such as U+3000; beyond ASCII there are no others. */
    private boolean wideBlank(int at) {
        return at >= from
                && at + 3 <= to
                && (bytes[at] & 0xF0) == 0xE0
                && Character.isWhitespace(
                        (bytes[at] & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F));
    }
}
