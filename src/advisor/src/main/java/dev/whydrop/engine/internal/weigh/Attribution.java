package dev.whydrop.engine.internal.weigh;

import dev.whydrop.engine.internal.candidate.Candidate;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.push.Push;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one push.
 *
 * @param push the push
 * @param decision what was decided; shared with other pushes
 */
public record Attribution(Push push, Decision decision) {
    /**
     * A narrow diagnosis that gave way.
     *
     * @param narrow the diagnosis
     * @param rule id of the rule that says why
     */
    public record Silenced(Candidate narrow, String rule) {}

    /** {@return the attribution with one of its amplifiers in the place of the winner} */
    public Attribution amplifiedBy(Candidate amplifier) {
        return new Attribution(
                push,
                new Decision(List.of(amplifier), new double[] {amplifier.alone()}, amplifier, null, null, List.of()));
    }

    /** {@return the diagnosis that explains the push; null when none is likely enough} */
    @Nullable
    public Candidate winner() {
        return decision.winner();
    }

    /** {@return the fleet pattern that the winner is about; null when the winner is about the stream alone} */
    @Nullable
    public FleetPattern reach() {
        return decision.reach();
    }

    /** {@return the narrow diagnosis a wide winner took it from; null when it took it from none} */
    @Nullable
    public Silenced silenced() {
        return decision.silenced();
    }

    /** {@return the likelihood of the winner, 0 when there is none} */
    public double likelihood() {
        return decision.likelihood();
    }
}
