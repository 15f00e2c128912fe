package dev.whydrop.engine.surprise;

/** A set of numbers from 0 up to a bound, which is emptied at no cost. */
final class Marks {
    private final int[] roundOf;
    private int round = 1;
    private int size;

    /** @param bound more than any number that is marked */
    Marks(int bound) {
        this.roundOf = new int[bound];
    }

    /** {@return the set, with nothing in it} */
    Marks cleared() {
        round++;
        size = 0;
        return this;
    }

    /** {@return whether it was not in it before} */
    boolean add(int number) {
        if (roundOf[number] == round) {
            return false;
        }
        roundOf[number] = round;
        size++;
        return true;
    }

    /** {@return whether it was in it before} */
    boolean remove(int number) {
        if (roundOf[number] != round) {
            return false;
        }
        roundOf[number] = 0;
        size--;
        return true;
    }

    boolean has(int number) {
        return roundOf[number] == round;
    }

    int size() {
        return size;
    }
}
