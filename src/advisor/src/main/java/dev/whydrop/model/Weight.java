package dev.whydrop.model;

import java.util.Locale;

/** How strongly one piece of evidence speaks: the factor by which it changes the odds of a diagnosis. */
public enum Weight {
    WEAK(2),
    MODERATE(5),
    STRONG(20),
    DECISIVE(100);

    private final int odds;

    Weight(int odds) {
        this.odds = odds;
    }

    /** {@return the odds to one, such as 20 for 20:1} */
    public int odds() {
        return odds;
    }

    /** {@return {@code weak} to {@code decisive}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
