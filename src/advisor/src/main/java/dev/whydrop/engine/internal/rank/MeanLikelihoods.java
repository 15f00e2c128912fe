package dev.whydrop.engine.internal.rank;

import dev.whydrop.engine.internal.candidate.Candidate;
import dev.whydrop.engine.internal.weigh.Attribution;
import dev.whydrop.engine.internal.weigh.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How likely what was weighed is over some disconnects.
 *
 * @param byId the mean likelihood of each candidate, by id
 * @param none that of "none of them"
 */
public record MeanLikelihoods(TreeMap<String, Double> byId, double none) {
    public static MeanLikelihoods of(List<Attribution> attributions) {
        TreeMap<String, Double> sums = new TreeMap<>();
        double none = 0;
        for (Map.Entry<Decision, Integer> each : byDecision(attributions).entrySet()) {
            Decision decision = each.getKey();
            int times = each.getValue();
            for (int i = 0; i < decision.ids().size(); i++) {
                sums.merge(decision.ids().get(i), decision.likelihood(i) * times, Double::sum);
            }
            none += times * Candidate.none(decision.rivals());
        }
        sums.replaceAll((id, sum) -> sum / attributions.size());
        return new MeanLikelihoods(sums, none / attributions.size());
    }

    /** {@return the same without that candidate, by id} */
    public Map<String, Double> others(String id) {
        Map<String, Double> others = new TreeMap<>(byId);
        others.remove(id);
        return others;
    }

    /** {@return how often each decision was taken, in the order in which they first were} */
    private static Map<Decision, Integer> byDecision(List<Attribution> attributions) {
        Map<Decision, Integer> times = new LinkedHashMap<>();
        for (Attribution attribution : attributions) {
            times.merge(attribution.decision(), 1, Integer::sum);
        }
        return times;
    }
}
