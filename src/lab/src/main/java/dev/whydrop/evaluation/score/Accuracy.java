package dev.whydrop.evaluation.score;

/**
 * How well one method does. Each figure is 0 to 1.
 *
 * @param acAt1 AC@1: share of the incidents whose first candidate is the true diagnosis. The candidates of an incident are the diagnoses predicted for
 *     its rows, ranked by the sum of their likelihoods (ties by id); rows without a prediction count for nobody
 * @param acAt3 AC@3: share of the incidents that have the true diagnosis among the first three candidates
 * @param macroF1 mean F1 over the diagnoses that occur in the truth; see {@link DiagnosisScore#f1()}
 * @param falseAdvice share of the planned ends (rows that are {@code client.ended} in the truth) that got advice: with whydrop an advice rank, with a
 *     baseline a diagnosis other than those that ask nobody to act
 */
public record Accuracy(Ratio acAt1, Ratio acAt3, Ratio macroF1, Ratio falseAdvice) {}
