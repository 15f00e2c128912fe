package dev.whydrop.judges;

/** How bad a share may truly be of which a sample is seen. */
final class UpperBound {
    private static final double DOUBT = 0.05;
    private static final int STEPS = 60;

    private UpperBound() {}

    /** {@return the upper 95 % bound of a share, after Clopper and Pearson, one-sided: the share at which so few or fewer of so many have 5 % chance} */
    static double of(long seen, long all) {
        if (seen >= all) {
            return 1;
        }
        double low = 0;
        double high = 1;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (chanceOfAtMost(seen, all, middle) > DOUBT) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double chanceOfAtMost(long seen, long all, double share) {
        double sum = 0;
        double logOfChoices = 0;
        for (long count = 0; count <= seen; count++) {
            sum += Math.exp(logOfChoices + count * Math.log(share) + (all - count) * Math.log1p(-share));
            logOfChoices += Math.log((double) (all - count) / (count + 1));
        }
        return sum;
    }
}
