package dev.whydrop.engine;

import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.model.Owner;
import dev.whydrop.model.Scope;
import dev.whydrop.model.Severity;
import dev.whydrop.rules.Push;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One cause over all the disconnects it explains, before it is put into words.
 *
 * @param diagnosis the cause
 * @param scope what it is about
 * @param rulings the disconnects, in order of stream and time
 * @param severity how bad it is here
 * @param owner who has to act here
 * @param extent what it did
 * @param likelihood the mean likelihood over the disconnects
 * @param amplifiers what made it worse, by id; each with those of the disconnects that it is about
 * @param priority 100 · likelihood · severity · reach; kept, as a million findings are sorted by it
 */
record Finding(
        Diagnosis diagnosis,
        Scope scope,
        List<Ruling> rulings,
        Severity severity,
        Owner owner,
        Extent extent,
        double likelihood,
        List<Finding> amplifiers,
        double priority) {
    /** By priority, then id, then scope; what is left equal stays in the order of its first push. */
    static final Comparator<Finding> ORDER = Comparator.comparingDouble(Finding::priority)
            .reversed()
            .thenComparing(finding -> finding.diagnosis().id())
            .thenComparing(Finding::scope);

    Finding(
            Diagnosis diagnosis,
            Scope scope,
            List<Ruling> rulings,
            Severity severity,
            Owner owner,
            Extent extent,
            double likelihood,
            List<Finding> amplifiers) {
        this(
                diagnosis,
                scope,
                rulings,
                severity,
                owner,
                extent,
                likelihood,
                amplifiers,
                Priority.of(likelihood, severity, extent.impact()));
    }

    /** Whether nobody has to act: the disconnects are harmless. */
    boolean benign() {
        return owner == Owner.NOBODY;
    }

    /** {@return the mean likelihood of every other candidate over the disconnects, by id} */
    Map<String, Double> others() {
        Map<String, Double> sums = new TreeMap<>();
        byDecision(rulings)
                .forEach((decision, times) -> decision.likelihoods()
                        .forEach((id, likelihood) -> sums.merge(id, likelihood * times, Double::sum)));
        sums.remove(diagnosis.id());
        sums.replaceAll((id, sum) -> sum / rulings.size());
        return sums;
    }

    /** {@return the mean likelihood of "none of them" over some disconnects} */
    static double none(List<Ruling> rulings) {
        double sum = 0;
        for (Map.Entry<Decision, Integer> each : byDecision(rulings).entrySet()) {
            sum += each.getValue() * Candidate.none(each.getKey().rivals());
        }
        return sum / rulings.size();
    }

    /** {@return how often each decision was taken, in the order in which they first were} */
    static Map<Decision, Integer> byDecision(List<Ruling> rulings) {
        Map<Decision, Integer> times = new LinkedHashMap<>();
        rulings.forEach(ruling -> times.merge(ruling.decision(), 1, Integer::sum));
        return times;
    }

    List<Push> pushes() {
        return rulings.stream().map(Ruling::push).toList();
    }
}
