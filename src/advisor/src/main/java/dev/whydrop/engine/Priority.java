package dev.whydrop.engine;

import dev.whydrop.model.Impact;
import dev.whydrop.model.Severity;

/** How urgent a cause is. */
final class Priority {
    private static final int SHOWN_DIGITS = 1;

    private Priority() {}

    /** {@return 100 · likelihood · severity · reach, 0 to 100} */
    static double of(double likelihood, Severity severity, Impact impact) {
        return 100 * likelihood * severity.weight() * impact.reach();
    }

    /** {@return a priority as it is shown} */
    static double shown(double priority) {
        return Likelihoods.rounded(priority, SHOWN_DIGITS);
    }
}
