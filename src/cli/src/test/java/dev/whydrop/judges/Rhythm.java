package dev.whydrop.judges;

import java.util.function.DoubleUnaryOperator;

/**
 * How the chance of a cut changes with time.
 *
 * @param most the largest factor there is
 * @param factor second of the log to the factor by which a line is cut more often than usual
 */
record Rhythm(double most, DoubleUnaryOperator factor) {
    static final Rhythm EVEN = new Rhythm(1, second -> 1);

    double at(double second) {
        return factor.applyAsDouble(second);
    }
}
