package dev.whydrop.engine.internal.numbers;

/** A set of numbers from 0 up to a bound, which is emptied at no cost. */
public final class Marks {
    private final int[] roundOf;
    private int round = 1;
    private int size;

    /** @param bound more than any number that is marked */
    public Marks(int bound) {
        this.roundOf = new int[bound];
    }

    /** Takes all out. */
    public void clear() {
        round++;
        size = 0;
    }

    /** {@return the set, with nothing in it} */
    public Marks cleared() {
        clear();
        return this;
    }

    /** {@return whether it was not in it before} */
    public boolean add(int number) {
        if (roundOf[number] == round) {
            return false;
        }
        roundOf[number] = round;
        size++;
        return true;
    }

    /** {@return whether it was in it before} */
    public boolean remove(int number) {
        if (roundOf[number] != round) {
            return false;
        }
        roundOf[number] = 0;
        size--;
        return true;
    }

    public boolean has(int number) {
        return roundOf[number] == round;
    }

    public int size() {
        return size;
    }
}
