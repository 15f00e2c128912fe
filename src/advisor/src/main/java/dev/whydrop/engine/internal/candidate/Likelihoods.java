package dev.whydrop.engine.internal.candidate;

import dev.whydrop.model.Weight;

/**
 * The arithmetic of evidence. A score is the logarithm of the odds against "none of them": evidence adds to it, and e to the power of the scores gives
 * the likelihoods, which with the one of "none of them" add up to 1.
 */
public final class Likelihoods {
    private static final double MOST_LIKELY = 0.999;
    private static final int SHOWN_DIGITS = 3;

    /** So many that a likelihood comes back from its score as it is shown. */
    private static final int SCORE_DIGITS = 4;

    private static final double WEAK = StrictMath.log(Weight.WEAK.odds());
    private static final double MODERATE = StrictMath.log(Weight.MODERATE.odds());
    private static final double STRONG = StrictMath.log(Weight.STRONG.odds());
    private static final double DECISIVE = StrictMath.log(Weight.DECISIVE.odds());

    private Likelihoods() {}

    /** {@return what evidence of that weight adds to a score or, where it speaks against, takes from it} */
    public static double points(Weight weight) {
        return switch (weight) {
            case WEAK -> WEAK;
            case MODERATE -> MODERATE;
            case STRONG -> STRONG;
            case DECISIVE -> DECISIVE;
        };
    }

    /** {@return the likelihood of each of these rivals} */
    public static double[] of(double... scores) {
        double sum = sum(scores);
        double[] likelihoods = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            likelihoods[i] = StrictMath.exp(scores[i]) / sum;
        }
        return likelihoods;
    }

    /** {@return the likelihood of "none of them"} */
    static double none(double... scores) {
        return 1 / sum(scores);
    }

    private static double sum(double... scores) {
        double sum = 1;
        for (double each : scores) {
            sum += StrictMath.exp(each);
        }
        return sum;
    }

    /** {@return the likelihood of one that stands alone against "none of them"} */
    public static double alone(double score) {
        double odds = StrictMath.exp(score);
        return odds / (1 + odds);
    }

    /** {@return the score that gives a likelihood where "none of them" has that other one} */
    public static double score(double likelihood, double none) {
        return shownScore(StrictMath.log(likelihood / none));
    }

    /** {@return a score as it is shown} */
    public static double shownScore(double score) {
        return rounded(score, SCORE_DIGITS);
    }

    /** {@return a likelihood as it is shown; what is not certain never becomes so by rounding} */
    public static double shown(double likelihood) {
        return Math.min(MOST_LIKELY, rounded(likelihood, SHOWN_DIGITS));
    }

    public static double rounded(double value, int digits) {
        double scale = StrictMath.pow(10, digits);
        return Math.round(value * scale) / scale;
    }
}
