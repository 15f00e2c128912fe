package dev.whydrop.cloud;

import dev.whydrop.model.Advice;
import dev.whydrop.model.Alternative;
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

    private final List<Testimony> testimonies;
    private final double own;
    private final double sum;

    Reweighing(Advice advice, List<Testimony> testimonies) {
        this.testimonies = testimonies;
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
        return shown(own / sum);
    }

    /** {@return the same alternatives with their new likelihoods, likeliest first} */
    List<Alternative> alternatives(List<Alternative> alternatives) {
        return alternatives.stream()
                .map(each ->
                        new Alternative(each.id(), each.title(), shown(each.likelihood() * factor(each.id()) / sum)))
                .sorted(Comparator.comparingDouble(Alternative::likelihood)
                        .reversed()
                        .thenComparing(Alternative::id))
                .toList();
    }

    private double factor(String diagnosis) {
        double factor = 1;
        for (Testimony each : testimonies) {
            factor *= each.observation().on(diagnosis).map(Bearing::factor).orElse(1.0);
        }
        return factor;
    }

    /** {@return a likelihood as it is shown; what is not certain never becomes so by rounding} */
    private static double shown(double likelihood) {
        return Math.min(0.999, rounded(likelihood, 1000));
    }

    static double rounded(double value, int parts) {
        return (double) Math.round(value * parts) / parts;
    }
}
