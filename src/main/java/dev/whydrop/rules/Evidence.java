package dev.whydrop.rules;

import java.util.Comparator;
import java.util.List;

/**
 * What a rule concludes for or against a diagnosis. Which diagnosis, which effect and which weight is written on the rule.
 *
 * @param rule id of the rule, such as {@code NET-101}
 * @param about the pattern whose disconnects the diagnosis would explain
 * @param context another pattern that bears on it; the same as {@code about} when there is none
 */
public record Evidence(String rule, Pattern about, Pattern context) {
    /** By rule, then by what it is about: an order that does not depend on how the rules were run. */
    public static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::rule)
            .thenComparing(evidence -> evidence.about().toString())
            .thenComparing(evidence -> evidence.context().toString());

    /**
     * {@return the same about another push}
     *
     * @throws ClassCastException if it is not about a push that stands alone, but about a swarm
     */
    public Evidence about(Push push) {
        Timeline line = ((Timeline) about).of(push);
        return new Evidence(rule, line, about == context ? line : ((Timeline) context).of(push));
    }

    /** {@return the patterns it rests on} */
    public List<Pattern> patterns() {
        return about == context ? List.of(about) : List.of(about, context);
    }
}
