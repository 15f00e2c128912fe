package dev.whydrop.engine;

import dev.whydrop.rules.FleetPattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, the same for all pushes with the same candidates. Two are equal only if they are the same object.
 *
 * @param rivals every candidate, likeliest first
 * @param likelihoods the likelihood of each rival, by diagnosis id
 * @param winner the diagnosis that explains the push; null when none is likely enough
 * @param reach the fleet pattern that the winner is about; null when the winner is about the stream alone
 * @param silenced the narrow diagnosis a wide winner took it from; null when it took it from none
 * @param amplifiers what made it worse, shown beside the winner
 * @param ids the ids of the rivals, likeliest first
 * @param likelihood the likelihood of the winner, 0 when there is none
 */
record Decision(
        List<Candidate> rivals,
        Map<String, Double> likelihoods,
        @Nullable Candidate winner,
        @Nullable FleetPattern reach,
        Ruling.@Nullable Silenced silenced,
        List<Candidate> amplifiers,
        List<String> ids,
        double likelihood) {
    Decision(
            List<Candidate> rivals,
            Map<String, Double> likelihoods,
            @Nullable Candidate winner,
            @Nullable FleetPattern reach,
            Ruling.@Nullable Silenced silenced,
            List<Candidate> amplifiers) {
        this(
                rivals,
                likelihoods,
                winner,
                reach,
                silenced,
                amplifiers,
                ids(rivals),
                winner == null ? 0 : likelihoods.getOrDefault(winner.diagnosis().id(), 0.0));
    }

    private static List<String> ids(List<Candidate> rivals) {
        Set<String> ids = new LinkedHashSet<>();
        rivals.forEach(each -> ids.add(each.diagnosis().id()));
        return List.copyOf(ids);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
