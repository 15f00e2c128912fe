package dev.whydrop.model;

/** How sure a finding is, in words. The names in JSON are lower case with a hyphen. */
public enum Confidence {
    /** The platform's own code says it, and nothing speaks against it: a likelihood of 0.9 or more. */
    STATED("stated"),
    /** A likelihood of 0.9 or more. */
    VERY_LIKELY("very-likely"),
    /** A likelihood of 0.7 or more. */
    LIKELY("likely"),
    /** Less than that: look before you act. */
    POSSIBLE("possible");

    private static final double VERY = 0.9;
    private static final double RATHER = 0.7;

    private final String id;

    Confidence(String id) {
        this.id = id;
    }

    /**
     * {@return the word for a likelihood}
     *
     * @param likelihood 0 to 1
     * @param byCode whether a code of the platform's own says what the cause is
     */
    public static Confidence of(double likelihood, boolean byCode) {
        if (likelihood >= VERY) {
            return byCode ? STATED : VERY_LIKELY;
        }
        return likelihood >= RATHER ? LIKELY : POSSIBLE;
    }

    @Override
    public String toString() {
        return id;
    }
}
