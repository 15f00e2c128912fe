package dev.whydrop.engine.surprise;

/** Whole numbers that stand beside each other in an array, which is shared and not changed. */
final class IntSlice {
    private final int[] values;
    private final int from;
    private final int to;

    /**
     * @param from the place of the first
     * @param to the place behind the last
     */
    IntSlice(int[] values, int from, int to) {
        this.values = values;
        this.from = from;
        this.to = to;
    }

    int get(int place) {
        return values[from + place];
    }

    int size() {
        return to - from;
    }
}
