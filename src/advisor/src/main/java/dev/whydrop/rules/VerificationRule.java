package dev.whydrop.rules;

import dev.whydrop.model.Effect;
import dev.whydrop.model.PlatformQuestion;
import dev.whydrop.model.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * What is written on a rule of the verification layer. What the platform says may bear on several diagnoses, so {@code @supports} and
 * {@code @opposes} name each with its weight: {@code @supports(quota.stream-name strong, replaced.takeover moderate)}.
 *
 * @param id permanent id, such as {@code VER-101}
 * @param name the sentence that is true when the rule fires
 * @param asks what must be asked for the rule to fire
 * @param effects what it says about each diagnosis, in the order of the annotations
 */
public record VerificationRule(String id, String name, PlatformQuestion asks, List<EffectOn> effects) {
    public VerificationRule {
        effects = List.copyOf(effects);
    }

    /**
     * What a rule says about one diagnosis.
     *
     * @param diagnosis the diagnosis
     * @param effect whether it speaks for it
     * @param weight how strongly
     */
    public record EffectOn(String diagnosis, Effect effect, Weight weight) {}

    /** {@return what is written on the rule} @throws IllegalStateException if an annotation is missing or has no such value */
    public static VerificationRule of(Rule rule) {
        List<EffectOn> effects = new ArrayList<>(effects(rule, "supports", Effect.FOR));
        effects.addAll(effects(rule, "opposes", Effect.AGAINST));
        Set<String> named = new HashSet<>();
        for (EffectOn each : effects) {
            if (!named.add(each.diagnosis())) {
                throw new IllegalStateException("Rule '" + rule.getName() + "' names " + each.diagnosis()
                        + " twice. Maybe one of the two is meant for another diagnosis.");
            }
        }
        if (effects.isEmpty()) {
            throw new IllegalStateException("Rule '" + rule.getName()
                    + "' has neither @supports nor @opposes. Maybe add one above its `when`.");
        }
        return new VerificationRule(RuleInfo.annotation(rule, "id"), rule.getName(), asks(rule), effects);
    }

    /** {@return what it says about a diagnosis; null when nothing} */
    public @Nullable EffectOn on(String diagnosis) {
        for (EffectOn each : effects) {
            if (each.diagnosis().equals(diagnosis)) {
                return each;
            }
        }
        return null;
    }

    private static List<EffectOn> effects(Rule rule, String annotation, Effect effect) {
        Object value = rule.getMetaData().get(annotation);
        if (value == null) {
            return List.of();
        }
        return Arrays.stream(value.toString().split(","))
                .map(each -> effect(rule, each.strip(), effect))
                .toList();
    }

    private static EffectOn effect(Rule rule, String text, Effect effect) {
        int space = text.indexOf(' ');
        String weight = text.substring(space + 1).strip();
        try {
            return new EffectOn(
                    text.substring(0, Math.max(0, space)), effect, Weight.valueOf(weight.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Rule '" + rule.getName() + "' says '" + text
                            + "'. Maybe a diagnosis and one of weak, moderate, strong, decisive is meant.",
                    e);
        }
    }

    private static PlatformQuestion asks(Rule rule) {
        String asks = RuleInfo.annotation(rule, "asks");
        return Arrays.stream(PlatformQuestion.values())
                .filter(each -> each.toString().equals(asks))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Rule '" + rule.getName() + "' has @asks(" + asks
                        + "). Maybe one of: " + Arrays.toString(PlatformQuestion.values()) + "."));
    }
}
