package dev.whydrop.engine.internal.surprise;

/**
 * Counts that vary more than pure chance: the variance is mean + mean² / shape.
 *
 * @param mean more than 0
 * @param shape more than 0; the larger, the nearer to pure chance
 */
public record NegativeBinomial(double mean, double shape) {
    private static final double NEVER = -700;
    private static final int MOST_TERMS = 2_000;
    private static final int MOST_FACTORS = 40;
    private static final double ROUNDING = 1e-6;

    /** {@return the natural logarithm of the chance of that many or more, 0 or less; 0 where that many are no more than the mean} */
    public double logTail(int count) {
        if (count <= 0 || count <= mean) {
            return 0;
        }
        if (mean <= 0) {
            return NEVER;
        }
        double p = mean / (mean + shape);
        double term = logGamma(count + shape)
                - logGamma(shape)
                - logGamma(count + 1.0)
                + shape * StrictMath.log1p(-p)
                + count * StrictMath.log(p);
        double one = 1;
        double total = 1;
        for (int i = count; one > 1e-9 * total && i < count + MOST_TERMS; i++) {
            one *= (i + shape) / (i + 1) * p;
            total += one;
        }
        return Math.min(0, term + StrictMath.log(total));
    }

    /** {@return a bound below {@link #logTail}, for a fraction of its work: the chance of exactly that many, or less where there are many factors to it} */
    public double leastLogTail(int count) {
        if (count > MOST_FACTORS) {
            return NEVER;
        }
        double p = mean / (mean + shape);
        double factors = 1;
        for (int i = 0; i < count; i++) {
            factors *= (shape + i) / (i + 1) * p;
        }
        return Math.log(factors) + shape * Math.log1p(-p) - ROUNDING;
    }

    /** Stirling's series after the argument was raised to where it is exact to the last few digits. */
    private static double logGamma(double x) {
        double shift = 0;
        double raised = x;
        while (raised < 12) {
            shift -= StrictMath.log(raised);
            raised += 1;
        }
        double inverse = 1 / raised;
        double square = inverse * inverse;
        double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
        return shift + (raised - 0.5) * StrictMath.log(raised) - raised + 0.5 * StrictMath.log(2 * Math.PI) + series;
    }
}
