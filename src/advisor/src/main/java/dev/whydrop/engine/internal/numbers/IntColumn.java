package dev.whydrop.engine.internal.numbers;

import java.util.Arrays;

/** Whole numbers without objects around them. */
public final class IntColumn {
    private int[] values = new int[16];
    private int size;

    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    public int get(int place) {
        return values[place];
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
