package dev.whydrop.engine.internal.candidate;

import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.model.Effect;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One diagnosis that evidence speaks for, in one episode or swarm. Two are equal only if they are the same object. */
public final class Candidate {
    /** Likeliest first, then by id. */
    public static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(each -> each.diagnosis().id());

    /** What rests on guessed codes is possible and no more, whatever speaks for it. */
    private static final double MOST_OF_A_GUESS = 0.69;

    private final Diagnosis diagnosis;
    private final double score;
    private final double mostLikely;
    private final List<Evidence> evidence;
    private final boolean ofClass;

    private Candidate(Diagnosis diagnosis, double score, double mostLikely, List<Evidence> evidence, boolean ofClass) {
        this.diagnosis = diagnosis;
        this.score = score;
        this.mostLikely = mostLikely;
        this.evidence = evidence;
        this.ofClass = ofClass;
    }

    /**
     * {@return the candidate that this evidence makes}
     *
     * @param withoutCode the share of its weight that evidence keeps which rests on reason texts alone
     * @param ofClass whether the evidence is about the first of a class of pushes and holds for each of them
     */
    public static Candidate of(
            Diagnosis diagnosis, List<Evidence> evidence, RuleBases rules, double withoutCode, boolean ofClass) {
        List<Evidence> sorted = new ArrayList<>(evidence);
        sorted.sort(Evidence.ORDER);
        Groups all = Groups.of(sorted, rules, withoutCode);
        double mostLikely = 1;
        if (anyGuessed(sorted)) {
            List<Evidence> read = sorted.stream()
                    .filter(each ->
                            !each.mostlyGuessed() || rules.info(each.rule()).effect() != Effect.FOR)
                    .toList();
            double sure = Groups.of(read, rules, withoutCode).score(diagnosis.prior());
            mostLikely = Math.max(MOST_OF_A_GUESS, Likelihoods.alone(sure));
        }
        List<Evidence> counted = new ArrayList<>(sorted.size());
        for (Evidence each : sorted) {
            if (all.counts(each, rules, withoutCode)) {
                counted.add(each);
            }
        }
        return new Candidate(diagnosis, all.score(diagnosis.prior()), mostLikely, List.copyOf(counted), ofClass);
    }

    private static boolean anyGuessed(List<Evidence> evidence) {
        for (Evidence each : evidence) {
            if (each.mostlyGuessed()) {
                return true;
            }
        }
        return false;
    }

    /** {@return the same, likeliest first} */
    public static List<Candidate> inOrder(List<Candidate> candidates) {
        return candidates.size() < 2
                ? candidates
                : candidates.stream().sorted(ORDER).toList();
    }

    /**
     * Weights by group: evidence that says the same thing twice counts once, the strongest.
     *
     * @param against what speaks against
     * @param speaksFor what speaks for it
     */
    private record Groups(Map<String, Double> against, Map<String, Double> speaksFor) {
        static Groups of(List<Evidence> evidence, RuleBases rules, double withoutCode) {
            Groups groups = new Groups(new TreeMap<>(), new TreeMap<>());
            for (Evidence each : evidence) {
                RuleInfo rule = rules.info(each.rule());
                groups.with(rule.effect()).merge(rule.group(), weight(each, rule, withoutCode), Math::max);
            }
            return groups;
        }

        double score(double prior) {
            double score = prior;
            for (double weight : against.values()) {
                score -= weight;
            }
            for (double weight : speaksFor.values()) {
                score += weight;
            }
            return score;
        }

        boolean counts(Evidence evidence, RuleBases rules, double withoutCode) {
            RuleInfo rule = rules.info(evidence.rule());
            Double counts = with(rule.effect()).get(rule.group());
            return counts != null && counts == weight(evidence, rule, withoutCode);
        }

        private Map<String, Double> with(@Nullable Effect effect) {
            return effect == Effect.FOR ? speaksFor : against;
        }
    }

    public Diagnosis diagnosis() {
        return diagnosis;
    }

    /** {@return log-odds against "none of them": the prior and every piece of evidence, each group counted once} */
    double score() {
        return score;
    }

    /** {@return for and against, by rule id; of a group only its strongest} */
    public List<Evidence> evidence() {
        return evidence;
    }

    /** Whether its evidence is about the first of a class of pushes and holds for each of them. */
    public boolean ofClass() {
        return ofClass;
    }

    /** {@return the likelihood when it stands alone against "none of them"} */
    public double alone() {
        return Math.min(mostLikely, Likelihoods.alone(score));
    }

    /**
     * {@return the likelihood of each, with "none of them" having the score 0; they add up to less than 1}
     *
     * @param rivals no two of one diagnosis
     */
    public static double[] likelihoods(List<Candidate> rivals) {
        double[] likelihoods = Likelihoods.of(scores(rivals));
        for (int i = 0; i < likelihoods.length; i++) {
            likelihoods[i] = Math.min(likelihoods[i], rivals.get(i).mostLikely);
        }
        return likelihoods;
    }

    /** {@return the likelihood of "none of them", and what is taken from those that rest on guesses} */
    public static double none(List<Candidate> rivals) {
        double[] scores = scores(rivals);
        double none = Likelihoods.none(scores);
        for (double taken : takenFromGuesses(rivals, scores).values()) {
            none += taken;
        }
        return none;
    }

    /** {@return what is taken from the likelihood of those that rest on guesses, by id} */
    private static Map<String, Double> takenFromGuesses(List<Candidate> rivals, double[] scores) {
        if (!anyOnGuesses(rivals)) {
            return Map.of();
        }
        double[] likelihoods = Likelihoods.of(scores);
        Map<String, Double> taken = new TreeMap<>();
        for (int i = 0; i < likelihoods.length; i++) {
            Candidate each = rivals.get(i);
            taken.put(each.diagnosis.id(), Math.max(0, likelihoods[i] - each.mostLikely));
        }
        return taken;
    }

    private static boolean anyOnGuesses(List<Candidate> rivals) {
        for (Candidate each : rivals) {
            if (each.mostLikely < 1) {
                return true;
            }
        }
        return false;
    }

    private static double[] scores(List<Candidate> rivals) {
        double[] scores = new double[rivals.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = rivals.get(i).score();
        }
        return scores;
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
