package dev.whydrop.evaluation.score;

/**
 * Rows on which one diagnosis was taken for another.
 *
 * @param truth the true diagnosis
 * @param predicted the predicted one, or {@link #UNDETERMINED}
 * @param rows how many rows, 1 or more
 */
public record Confusion(String truth, String predicted, long rows) {
    /** Stands for no prediction. */
    public static final String UNDETERMINED = "undetermined";

    /** @throws IllegalArgumentException if both are the same, or there are no rows */
    public Confusion {
        if (truth.equals(predicted) || rows < 1) {
            throw new IllegalArgumentException(
                    truth + " taken for " + predicted + " on " + rows + " rows is no confusion. Maybe leave it out.");
        }
    }
}
