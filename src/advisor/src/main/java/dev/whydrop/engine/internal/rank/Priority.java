package dev.whydrop.engine.internal.rank;

import dev.whydrop.engine.internal.candidate.Likelihoods;
import dev.whydrop.model.Impact;
import dev.whydrop.model.Severity;

/** How urgent a cause is. */
public final class Priority {
    private static final int SHOWN_DIGITS = 1;

    private Priority() {}

    /** {@return 100 · likelihood · severity · reach, 0 to 100} */
    public static double of(double likelihood, Severity severity, Impact impact) {
        return 100 * likelihood * severity.weight() * impact.reach();
    }

    /** {@return a priority as it is shown} */
    public static double shown(double priority) {
        return Likelihoods.rounded(priority, SHOWN_DIGITS);
    }
}
