package dev.whydrop.engine.internal.numbers;

/** Whole numbers that stand beside each other in an array, which is shared and not changed. */
public final class IntSlice {
    private final int[] values;
    private final int from;
    private final int to;

    /**
     * @param from the place of the first
     * @param to the place behind the last
     */
    public IntSlice(int[] values, int from, int to) {
        this.values = values;
        this.from = from;
        this.to = to;
    }

    public int get(int place) {
        return values[from + place];
    }

    public int size() {
        return to - from;
    }
}
