package dev.whydrop.intake;

import java.util.Arrays;

/** Several values as one, to find something by all of them. Used again and again. */
final class Key {
    /** Between two values, as it is never part of UTF-8. */
    private static final byte SEPARATOR = (byte) 0xFF;

    private final Value value = new Value();
    private byte[] bytes = new byte[256];
    private int length;

    /** {@return these values as one, until it is asked for others} */
    Value of(Value first, Value second) {
        length = 0;
        add(first);
        add(second);
        return whole();
    }

    /** {@return these values as one, until it is asked for others} */
    Value of(Value first, Value second, Value third) {
        length = 0;
        add(first);
        add(second);
        add(third);
        return whole();
    }

    private void add(Value part) {
        int end = length + part.length();
        if (end >= bytes.length) {
            bytes = Arrays.copyOf(bytes, end * 2);
        }
        part.copyInto(bytes, length);
        bytes[end] = SEPARATOR;
        length = end + 1;
    }

    private Value whole() {
        value.set(bytes, 0, length);
        return value;
    }
}
