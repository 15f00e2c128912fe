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
    private final boolean ofClass;

    private Candidate(Diagnosis diagnosis, double score, List<Evidence> evidence, boolean ofClass) {
        this.diagnosis = diagnosis;
        this.score = score;
        this.evidence = evidence;
        this.ofClass = ofClass;
    }

    /**
     * {@return the candidate that this evidence makes}
     *
     * @param withoutCode the share of its weight that evidence keeps which rests on reason texts alone
     * @param ofClass whether the evidence is about the first of a class of pushes and holds for each of them
     */
    static Candidate of(
            Diagnosis diagnosis, List<Evidence> evidence, RuleBases rules, double withoutCode, boolean ofClass) {
        List<Evidence> sorted = evidence.stream().sorted(Evidence.ORDER).toList();
        // Evidence that says the same thing twice counts once: the strongest of a group.
        Map<String, Double> against = new TreeMap<>();
        Map<String, Double> speaksFor = new TreeMap<>();
        for (Evidence each : sorted) {
            RuleInfo rule = rules.info(each.rule());
            (rule.effect() == Effect.FOR ? speaksFor : against)
                    .merge(rule.group(), weight(each, rule, withoutCode), Math::max);
        }
        double score = diagnosis.prior();
        for (double weight : against.values()) {
            score -= weight;
        }
        for (double weight : speaksFor.values()) {
            score += weight;
        }
        List<Evidence> counted = new ArrayList<>(sorted.size());
        for (Evidence each : sorted) {
            RuleInfo rule = rules.info(each.rule());
            Double counts = (rule.effect() == Effect.FOR ? speaksFor : against).get(rule.group());
            if (counts != null && counts == weight(each, rule, withoutCode)) {
                counted.add(each);
            }
        }
        return new Candidate(diagnosis, score, counted, ofClass);
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

    /** Whether its evidence is about the first of a class of pushes and holds for each of them. */
    boolean ofClass() {
        return ofClass;
    }

    /** {@return the likelihood when it stands alone against "none of them"} */
    double alone() {
        return Likelihoods.alone(score);
    }

    /** {@return the likelihood of each, with "none of them" having the score 0; they add up to less than 1} */
    static Map<String, Double> likelihoods(List<Candidate> rivals) {
        double[] each = Likelihoods.of(scores(rivals));
        Map<String, Double> likelihoods = new HashMap<>();
        for (int i = 0; i < each.length; i++) {
            likelihoods.merge(rivals.get(i).diagnosis.id(), each[i], Double::sum);
        }
        return likelihoods;
    }

    /** {@return the likelihood of "none of them"} */
    static double none(List<Candidate> rivals) {
        return Likelihoods.none(scores(rivals));
    }

    private static double[] scores(List<Candidate> rivals) {
        return rivals.stream().mapToDouble(Candidate::score).toArray();
    }

    /**
     * {@return the logarithm of the odds}
     *
     * <p>A text tells that one of several codes was given and not which, so what rests on texts says less for and less against. That it is a share of the
     * logarithm keeps weak evidence weaker than strong.
     */
    private static double weight(Evidence evidence, RuleInfo rule, double withoutCode) {
        double weight = Likelihoods.points(Objects.requireNonNull(rule.weight(), rule.id()));
        return evidence.mostlyWithoutCode() ? weight * withoutCode : weight;
    }
}
