package dev.whydrop.evaluation.score;

/**
 * How well one diagnosis is told, counted in rows.
 *
 * @param id the diagnosis
 * @param rows rows of the truth that have it
 * @param predicted rows it was predicted for
 * @param correct rows that have both
 */
public record DiagnosisScore(String id, long rows, long predicted, long correct) {
    /** @throws IllegalArgumentException if more rows are correct than true or predicted */
    public DiagnosisScore {
        if (correct < 0 || correct > rows || correct > predicted) {
            throw new IllegalArgumentException(id + " is correct on " + correct + " rows, but true on " + rows
                    + " and predicted for " + predicted + ". Maybe the arguments are mixed up.");
        }
    }

    /** {@return correct / predicted; undefined when it was never predicted} */
    public Ratio precision() {
        return new Ratio(correct, predicted);
    }

    /** {@return correct / rows; undefined when it is never true} */
    public Ratio recall() {
        return new Ratio(correct, rows);
    }

    /** {@return the harmonic mean of both: 2 · correct / (rows + predicted); 0 when it was never predicted or is never true} */
    public Ratio f1() {
        return new Ratio(2.0 * correct, rows + predicted);
    }
}
