package dev.whydrop.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * One row with what is true of it and what a method says about it.
 *
 * @param truth what is true
 * @param prediction what the method says
 */
record Judged(TruthRow truth, Prediction prediction) {
    @Nullable
    String predicted() {
        return prediction.diagnosis();
    }

    boolean determined() {
        return prediction.diagnosis() != null;
    }

    boolean correct() {
        return truth.diagnosis().equals(prediction.diagnosis());
    }
}
