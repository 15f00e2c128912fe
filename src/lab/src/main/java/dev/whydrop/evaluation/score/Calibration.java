package dev.whydrop.evaluation.score;

import java.util.List;

/**
 * Whether likelihoods mean what they say: of the rows diagnosed with 0.8, eight in ten should be correct. Counted on rows with a prediction.
 *
 * @param brier Brier score: mean of (likelihood - correct)², where correct is 1 or 0; 0 is best
 * @param error expected calibration error: mean of |mean likelihood - share correct| over the bins, weighted by their rows; 0 is best
 * @param bins ten bins of likelihood, lowest first; also those without rows
 */
public record Calibration(Ratio brier, Ratio error, List<Bin> bins) {
    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * Rows of about one likelihood.
     *
     * @param from the lowest likelihood, included
     * @param to the highest likelihood, excluded but for 1
     * @param rows how many rows
     * @param meanLikelihood mean of their likelihoods
     * @param shareCorrect share of them that is correct
     */
    public record Bin(double from, double to, long rows, Ratio meanLikelihood, Ratio shareCorrect) {}
}
