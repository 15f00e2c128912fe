package dev.whydrop.engine;

import dev.whydrop.model.Advice;
import dev.whydrop.model.Alternative;
import dev.whydrop.model.Effect;
import dev.whydrop.rules.VerificationRule;
import java.util.Comparator;
import java.util.List;

/**
 * Weighs an advice anew. A likelihood of the report is e^s / (1 + the sum of e^s over the rivals), and evidence adds the logarithm of its odds to s:
 * so each likelihood is multiplied by the odds, and all are divided by the new sum. The likelihoods of a report are rounded, and those of an
 * advice about several disconnects are means; the result is as exact as they are.
 */
final class Reweighing {
    /** What rounding may have taken from "none of them". */
    private static final double LEAST_OTHER = 0.0005;

    private final List<VerificationRule> fired;
    private final double own;
    private final double sum;

    Reweighing(Advice advice, List<VerificationRule> fired) {
        this.fired = fired;
        double rivals = advice.alternatives().stream()
                .mapToDouble(Alternative::likelihood)
                .sum();
        double other = Math.max(LEAST_OTHER, 1 - advice.likelihood() - rivals);
        this.own = advice.likelihood() * factor(advice.id());
        this.sum = other
                + own
                + advice.alternatives().stream()
                        .mapToDouble(each -> each.likelihood() * factor(each.id()))
                        .sum();
    }

    /** {@return the new likelihood of the advice} */
    double likelihood() {
        return Reporting.likelihood(own / sum);
    }

    /** {@return the same alternatives with their new likelihoods, likeliest first} */
    List<Alternative> alternatives(List<Alternative> alternatives) {
        return alternatives.stream()
                .map(each -> new Alternative(
                        each.id(), each.title(), Reporting.likelihood(each.likelihood() * factor(each.id()) / sum)))
                .sorted(Comparator.comparingDouble(Alternative::likelihood)
                        .reversed()
                        .thenComparing(Alternative::id))
                .toList();
    }

    private double factor(String diagnosis) {
        double factor = 1;
        for (VerificationRule each : fired) {
            VerificationRule.EffectOn said = each.on(diagnosis);
            if (said != null) {
                factor *= said.effect() == Effect.FOR
                        ? said.weight().odds()
                        : 1.0 / said.weight().odds();
            }
        }
        return factor;
    }
}
