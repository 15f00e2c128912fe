package dev.whydrop.engine;

/** Different numbers from 0 up to a bound. To empty it costs nothing, so that one set serves for many small ones in turn. */
final class NumberSet {
    /** For each number the round in which it was added last. */
    private final int[] added;

    private int round = 1;
    private int size;

    /** @param bound more than any number */
    NumberSet(int bound) {
        this.added = new int[bound];
    }

    /** {@return whether it was not there yet} */
    boolean add(int number) {
        if (added[number] == round) {
            return false;
        }
        added[number] = round;
        size++;
        return true;
    }

    boolean contains(int number) {
        return added[number] == round;
    }

    int size() {
        return size;
    }

    void clear() {
        round++;
        size = 0;
    }
}
