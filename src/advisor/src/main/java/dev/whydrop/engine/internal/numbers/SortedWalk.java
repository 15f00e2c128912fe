package dev.whydrop.engine.internal.numbers;

/** Finds places among numbers in order as {@link Sorted#firstFrom} does, with least work where each bound is a little above the one before. */
public final class SortedWalk {
    private final long[] sorted;
    private int place;

    public SortedWalk(long[] sorted) {
        this.sorted = sorted;
    }

    /** {@return the first place whose number is the bound or more; the length where there is none} */
    public int firstFrom(long bound) {
        if (place > 0 && sorted[place - 1] >= bound) {
            place = Sorted.firstFrom(sorted, bound, 0, place - 1);
            return place;
        }
        int low = place;
        int step = 1;
        while (low + step <= sorted.length && sorted[low + step - 1] < bound) {
            low += step;
            step *= 2;
        }
        place = Sorted.firstFrom(sorted, bound, low, Math.min(sorted.length, low + step));
        return place;
    }
}
