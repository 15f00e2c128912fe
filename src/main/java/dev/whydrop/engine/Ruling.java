package dev.whydrop.engine;

import dev.whydrop.rules.Push;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one push.
 *
 * @param push the push
 * @param rivals every candidate for it, likeliest first
 * @param likelihoods the likelihood of each rival, by diagnosis id
 * @param winner the diagnosis that explains it; null when none is likely enough
 * @param reach the swarm that the winner is about; null when the winner is about the stream alone
 * @param silenced the narrow diagnosis a wide winner took it from; null when it took it from none
 * @param amplifiers what made it worse, shown beside the winner
 */
record Ruling(
        Push push,
        List<Candidate> rivals,
        Map<String, Double> likelihoods,
        @Nullable Candidate winner,
        dev.whydrop.rules.@Nullable Swarm reach,
        @Nullable Silenced silenced,
        List<Candidate> amplifiers) {
    /**
     * A narrow diagnosis that gave way.
     *
     * @param narrow the diagnosis
     * @param rule id of the rule that says why
     */
    record Silenced(Candidate narrow, String rule) {}

    /** {@return the ruling with one of its amplifiers in the place of the winner} */
    Ruling amplifiedBy(Candidate amplifier) {
        return new Ruling(
                push,
                List.of(amplifier),
                Map.of(amplifier.diagnosis().id(), amplifier.alone()),
                amplifier,
                null,
                null,
                List.of());
    }

    /** {@return the likelihood of the winner, 0 when there is none} */
    double likelihood() {
        return winner == null ? 0 : likelihoods.getOrDefault(winner.diagnosis().id(), 0.0);
    }
}
