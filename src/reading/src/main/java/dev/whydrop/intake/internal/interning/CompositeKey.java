package dev.whydrop.intake.internal.interning;

import dev.whydrop.intake.internal.text.Utf8Slice;
import java.util.Arrays;

/** Several values as one, to find something by all of them. Used again and again. */
public final class CompositeKey {
    /** Between two values, as it is never part of UTF-8. */
    private static final byte SEPARATOR = (byte) 0xFF;

    private final Utf8Slice value = new Utf8Slice();
    private byte[] bytes = new byte[256];
    private int length;

    /** {@return these values as one, until it is asked for others} */
    public Utf8Slice of(Utf8Slice first, Utf8Slice second) {
        length = 0;
        add(first);
        add(second);
        return whole();
    }

    /** {@return these values as one, until it is asked for others} */
    public Utf8Slice of(Utf8Slice first, Utf8Slice second, Utf8Slice third) {
        length = 0;
        add(first);
        add(second);
        add(third);
        return whole();
    }

    private void add(Utf8Slice part) {
        int end = length + part.length();
        if (end >= bytes.length) {
            bytes = Arrays.copyOf(bytes, end * 2);
        }
        part.copyInto(bytes, length);
        bytes[end] = SEPARATOR;
        length = end + 1;
    }

    private Utf8Slice whole() {
        value.set(bytes, 0, length);
        return value;
    }
}
