package dev.whydrop.engine;

import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.model.Effect;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** One diagnosis that evidence speaks for, in one episode or swarm. Two are equal only if they are the same object. */
final class Candidate {
    /** Likeliest first, then by id. */
    static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(each -> each.diagnosis().id());

    private final Diagnosis diagnosis;
    private final double score;
    private final List<Evidence> evidence;
    private final boolean ofKind;

    private Candidate(Diagnosis diagnosis, double score, List<Evidence> evidence, boolean ofKind) {
        this.diagnosis = diagnosis;
        this.score = score;
        this.evidence = evidence;
        this.ofKind = ofKind;
    }

    /**
     * {@return the candidate that this evidence makes}
     *
     * @param ofKind whether the evidence is about the first of a kind of pushes and holds for each of them
     */
    static Candidate of(Diagnosis diagnosis, List<Evidence> evidence, RuleBases rules, boolean ofKind) {
        List<Evidence> sorted = evidence.stream().sorted(Evidence.ORDER).toList();
        // Evidence that says the same thing twice counts once: the strongest of a group.
        Map<String, RuleInfo> against = new TreeMap<>();
        Map<String, RuleInfo> speaksFor = new TreeMap<>();
        for (Evidence each : sorted) {
            RuleInfo rule = rules.info(each.rule());
            (rule.effect() == Effect.FOR ? speaksFor : against)
                    .merge(rule.group(), rule, (one, other) -> odds(one) >= odds(other) ? one : other);
        }
        double score = diagnosis.prior();
        for (RuleInfo rule : against.values()) {
            score -= Math.log(odds(rule));
        }
        for (RuleInfo rule : speaksFor.values()) {
            score += Math.log(odds(rule));
        }
        List<Evidence> counted = new ArrayList<>(sorted.size());
        for (Evidence each : sorted) {
            RuleInfo rule = rules.info(each.rule());
            RuleInfo counts =
                    Objects.requireNonNull((rule.effect() == Effect.FOR ? speaksFor : against).get(rule.group()));
            if (odds(rule) == odds(counts)) {
                counted.add(each);
            }
        }
        return new Candidate(diagnosis, score, counted, ofKind);
    }

    Diagnosis diagnosis() {
        return diagnosis;
    }

    /** {@return log-odds against "none of them": the prior and every piece of evidence, each group counted once} */
    double score() {
        return score;
    }

    /** {@return for and against, by rule id; of a group only its strongest} */
    List<Evidence> evidence() {
        return evidence;
    }

    /** Whether its evidence is about the first of a kind of pushes and holds for each of them. */
    boolean ofKind() {
        return ofKind;
    }

    /** {@return the likelihood when it stands alone against "none of them"} */
    double alone() {
        double odds = Math.exp(score);
        return odds / (1 + odds);
    }

    /** {@return the likelihood of each, with "none of them" having the score 0; they add up to less than 1} */
    static Map<String, Double> likelihoods(List<Candidate> rivals) {
        double sum = 1;
        for (Candidate each : rivals) {
            sum += Math.exp(each.score);
        }
        Map<String, Double> likelihoods = new HashMap<>();
        for (Candidate each : rivals) {
            likelihoods.merge(each.diagnosis.id(), Math.exp(each.score) / sum, Double::sum);
        }
        return likelihoods;
    }

    private static int odds(RuleInfo rule) {
        return Objects.requireNonNull(rule.weight(), rule.id()).odds();
    }
}
