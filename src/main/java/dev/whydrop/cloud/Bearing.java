package dev.whydrop.cloud;

import dev.whydrop.model.Effect;
import dev.whydrop.model.Weight;

/**
 * What an observation says about one diagnosis.
 *
 * @param effect whether it speaks for it
 * @param weight how strongly
 */
record Bearing(Effect effect, Weight weight) {
    /** {@return the factor by which it changes the odds of the diagnosis} */
    double factor() {
        return effect == Effect.FOR ? weight.odds() : 1.0 / weight.odds();
    }
}
