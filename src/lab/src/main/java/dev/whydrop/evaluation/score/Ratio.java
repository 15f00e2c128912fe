package dev.whydrop.evaluation.score;

import java.util.OptionalDouble;

/**
 * A share or a mean, with what it is of.
 *
 * @param part what was found: a count, or a sum of figures
 * @param whole among how many, 0 or more
 */
public record Ratio(double part, long whole) {
    /** @throws IllegalArgumentException if {@code whole} is negative */
    public Ratio {
        if (whole < 0) {
            throw new IllegalArgumentException("The whole is " + whole + ". Maybe it was counted the wrong way round.");
        }
    }

    /** {@return part / whole; empty when there is nothing to have a share of} */
    public OptionalDouble value() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
}
