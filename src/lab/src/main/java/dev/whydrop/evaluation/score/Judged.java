package dev.whydrop.evaluation.score;

import dev.whydrop.evaluation.file.TruthRow;
import org.jspecify.annotations.Nullable;

/**
 * One row with what is true of it and what a method says about it.
 *
 * @param truth what is true
 * @param prediction what the method says
 */
public record Judged(TruthRow truth, Prediction prediction) {
    /** {@return the diagnosis that the method gives; the true one in place of one that is as good; null when undetermined} */
    @Nullable
    String predicted() {
        String predicted = prediction.diagnosis();
        return predicted != null && predicted.equals(truth.also()) ? truth.diagnosis() : predicted;
    }

    public boolean determined() {
        return prediction.diagnosis() != null;
    }

    boolean correct() {
        return truth.diagnosis().equals(predicted());
    }
}
