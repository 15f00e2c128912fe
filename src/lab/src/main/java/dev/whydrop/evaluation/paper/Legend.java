package dev.whydrop.evaluation.paper;

import java.util.List;

/** What the figures of an evaluation mean, for those who read it. */
final class Legend {
    /**
     * One line of it.
     *
     * @param term the figure
     * @param meaning how it is counted
     */
    record Entry(String term, String meaning) {}

    static final List<Entry> ENTRIES = List.of(
            new Entry(
                    "AC@1, AC@3",
                    "Share of the incidents whose true diagnosis is the first candidate, or among the first three. The candidates"
                            + " of an incident are the diagnoses of its rows, by the sum of their likelihoods (ties by id)."),
            new Entry("precision", "Share of the rows with that diagnosis that truly have it."),
            new Entry("recall", "Share of the rows that truly have that diagnosis that got it."),
            new Entry("F1", "The harmonic mean of precision and recall."),
            new Entry("macro-F1", "Mean F1 over the diagnoses that occur in the truth."),
            new Entry(
                    "false advice",
                    "Share of the planned ends (truly client.ended) that got an advice rank; with a baseline, any diagnosis but"
                            + " those that ask nobody to act."),
            new Entry("explained", "Share of the rows that have a diagnosis."),
            new Entry(
                    "Brier score",
                    "Mean of (likelihood - correct)² over the rows with a diagnosis, correct being 1 or 0."),
            new Entry(
                    "calibration",
                    "Rows with a diagnosis in ten bins of likelihood; its error is the mean of |mean likelihood - share correct|"
                            + " over the bins, weighted by their rows."),
            new Entry(
                    "code table",
                    "Baseline: each row gets the first diagnosis that the code table names for its code."),
            new Entry(
                    "commonest code",
                    "Baseline: each row gets the look-up of the commonest code of its stream (ties: the smaller code)."),
            new Entry(
                    "last code",
                    "Baseline: each row gets the look-up of the code of the last row of its stream by end time (ties: the"
                            + " larger row number)."),
            new Entry(
                    "undetermined",
                    "No diagnosis. Rows missing from the annotated file, because they were rejected, count as such everywhere."));

    private Legend() {}
}
