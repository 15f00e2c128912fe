package dev.whydrop.rules;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.PlatformAnswer;
import org.kie.api.definition.rule.Rule;

/** What a rule's one line of consequence calls. Each turns the rule's annotations and its bindings into one fact. */
public final class Conclude {
    private Conclude() {}

    /** {@return the meaning that the rule's {@code @concludes} names} */
    public static Cause cause(Rule rule, ErrorCode code) {
        return new Cause(code, Meaning.valueOf(RuleInfo.annotation(rule, "concludes")));
    }

    /** {@return the timeline of those pushes that have a shape by themselves; see {@link Shape#fits}} */
    public static Timeline part(Timeline line, Shape shape, int onAir, int away) {
        return new Timeline(
                new Strand(line.episode(), line.meaning(), shape),
                line.pushes().stream()
                        .filter(push -> shape.fits(push, onAir, away))
                        .toList());
    }

    /** {@return the timeline of those pushes that end at its steadiest interval; of its first push alone when too few intervals agree} */
    public static Timeline steadiest(Timeline line, double spread, double share) {
        return new Timeline(
                new Strand(line.episode(), line.meaning(), Shape.KEEPS_TIME),
                Steadiness.steadiest(line.pushes(), spread, share));
    }

    /** {@return evidence about a pattern, for or against the diagnosis the rule names} */
    public static Evidence evidence(Rule rule, Pattern about) {
        return evidence(rule, about, about);
    }

    /** {@return evidence about a pattern that rests on another one too} */
    public static Evidence evidence(Rule rule, Pattern about, Pattern context) {
        return new Evidence(RuleInfo.annotation(rule, "id"), about, context);
    }

    /** {@return evidence from what the platform said, for and against the diagnoses the rule names} */
    public static PlatformEvidence evidence(Rule rule, PlatformAnswer answer) {
        return new PlatformEvidence(RuleInfo.annotation(rule, "id"), answer);
    }

    /** {@return the silencing that the rule's {@code @by} and {@code @silences} name, in the reach of a swarm} */
    public static Inhibition inhibition(Rule rule, Swarm about) {
        return new Inhibition(RuleInfo.annotation(rule, "id"), about);
    }
}
