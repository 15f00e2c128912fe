package dev.whydrop.evaluation.score;

import java.util.ArrayList;
import java.util.List;

/** Gathers rows in bins of likelihood. */
public final class CalibrationBins {
    private static final int BINS = 10;

    private final long[] rows = new long[BINS];
    private final double[] likelihoods = new double[BINS];
    private final long[] correct = new long[BINS];
    private double squares;

    private CalibrationBins() {}

    /** {@return the calibration of the rows that have a prediction} */
    public static Calibration of(List<Judged> judged) {
        CalibrationBins bins = new CalibrationBins();
        judged.stream().filter(Judged::determined).forEach(bins::add);
        return bins.calibration();
    }

    private void add(Judged row) {
        double likelihood = row.prediction().likelihood();
        int bin = Math.min(BINS - 1, (int) (likelihood * BINS));
        rows[bin]++;
        likelihoods[bin] += likelihood;
        correct[bin] += row.correct() ? 1 : 0;
        squares += Math.pow(likelihood - (row.correct() ? 1 : 0), 2);
    }

    private Calibration calibration() {
        List<Calibration.Bin> bins = new ArrayList<>(BINS);
        long all = 0;
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            bins.add(new Calibration.Bin(
                    bin / (double) BINS,
                    (bin + 1) / (double) BINS,
                    rows[bin],
                    new Ratio(likelihoods[bin], rows[bin]),
                    new Ratio(correct[bin], rows[bin])));
            all += rows[bin];
            // rows · |mean likelihood - share correct|
            error += Math.abs(likelihoods[bin] - correct[bin]);
        }
        return new Calibration(new Ratio(squares, all), new Ratio(error, all), bins);
    }
}
