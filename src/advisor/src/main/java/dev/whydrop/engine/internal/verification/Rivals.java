package dev.whydrop.engine.internal.verification;

import dev.whydrop.engine.internal.candidate.Likelihoods;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Alternative;
import dev.whydrop.model.Effect;
import dev.whydrop.model.Undetermined;
import dev.whydrop.rules.VerificationRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The diagnoses that a report weighs against each other for some disconnects. Where they are about several disconnects that were weighed apart, the
 * scores are those of the mean likelihoods.
 */
final class Rivals {
    private static final Comparator<Alternative> LIKELIEST_FIRST =
            Comparator.comparingDouble(Alternative::likelihood).reversed().thenComparing(Alternative::id);

    /** What rounding may have taken from a likelihood that is shown. */
    private static final double LEAST = 0.0005;

    private final List<Alternative> all;
    private final double[] scores;
    private final double[] likelihoods;

    private Rivals(List<Alternative> all, double[] scores) {
        this.all = all;
        this.scores = scores;
        this.likelihoods = Likelihoods.of(scores);
    }

    static Rivals of(Advice advice) {
        List<Alternative> all = new ArrayList<>();
        all.add(new Alternative(advice.id(), advice.title(), advice.likelihood(), advice.score()));
        all.addAll(advice.alternatives());
        return new Rivals(all, scores(all));
    }

    static Rivals of(Undetermined undetermined) {
        return new Rivals(undetermined.candidates(), scores(undetermined.candidates()));
    }

    /** {@return the scores; a report of 0.1.0 has none, and there they follow from the likelihoods as far as those were rounded} */
    private static double[] scores(List<Alternative> all) {
        double none = Math.max(
                LEAST, 1 - all.stream().mapToDouble(Alternative::likelihood).sum());
        return all.stream()
                .mapToDouble(each ->
                        each.score() == null ? Math.log(Math.max(LEAST, each.likelihood()) / none) : each.score())
                .toArray();
    }

    /** {@return the same after some rules about answers of the platform fired} */
    Rivals with(Collection<VerificationRule> fired) {
        double[] moved = scores.clone();
        for (int i = 0; i < moved.length; i++) {
            for (VerificationRule rule : fired) {
                VerificationRule.EffectOn said = rule.on(all.get(i).id());
                if (said != null) {
                    double points = Likelihoods.points(said.weight());
                    moved[i] += said.effect() == Effect.FOR ? points : -points;
                }
            }
        }
        return new Rivals(all, moved);
    }

    /** {@return the likeliest of them} */
    String likeliest() {
        return shown().get(0).id();
    }

    /** {@return the likelihood of one of them} */
    double likelihood(String id) {
        return likelihoods[place(id)];
    }

    /** {@return one of them as a report shows it} */
    Alternative shown(String id) {
        int place = place(id);
        Alternative known = all.get(place);
        return new Alternative(
                id, known.title(), Likelihoods.shown(likelihoods[place]), Likelihoods.shownScore(scores[place]));
    }

    /** {@return the others as a report shows them, likeliest first} */
    List<Alternative> others(String id) {
        return shown().stream().filter(each -> !each.id().equals(id)).toList();
    }

    /** {@return all of them as a report shows them, likeliest first} */
    List<Alternative> shown() {
        return all.stream()
                .map(each -> shown(each.id()))
                .sorted(LIKELIEST_FIRST)
                .toList();
    }

    private int place(String id) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("'" + id + "' is no rival. Maybe the report names it twice.");
    }
}
