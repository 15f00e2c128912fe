package dev.whydrop.engine.internal.numbers;

import java.util.Arrays;

/** Whole numbers without objects around them. */
public final class LongColumn {
    private long[] values = new long[16];
    private int size;

    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    public long get(int place) {
        return values[place];
    }

    public int size() {
        return size;
    }

    public long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
