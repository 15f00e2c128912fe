package dev.whydrop.rules;

import dev.whydrop.model.Effect;
import dev.whydrop.model.Weight;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * What is written on a rule.
 *
 * @param id permanent id, such as {@code NET-101}
 * @param name the sentence that is true when the rule fires
 * @param layer the folder it stands in: codes, patterns, diagnoses, sweeps or fleet
 * @param diagnosis what its evidence is about; null when it concludes no evidence
 * @param effect for or against; null when it concludes no evidence
 * @param weight how strongly; null when it concludes no evidence
 * @param group evidence of one group says the same thing and counts once; the id where the rule names none
 * @param by the wide cause that silences; null when the rule silences nothing
 * @param silences what it silences; empty when the rule silences nothing
 * @param since the version that brought the rule
 */
public record RuleInfo(
        String id,
        String name,
        String layer,
        @Nullable String diagnosis,
        @Nullable Effect effect,
        @Nullable Weight weight,
        String group,
        @Nullable String by,
        List<String> silences,
        String since) {

    public RuleInfo {
        silences = List.copyOf(silences);
    }

    /** {@return what is written on the rule} @throws IllegalStateException if an annotation is missing or has no such value */
    public static RuleInfo of(Rule rule) {
        String id = annotation(rule, "id");
        String supports = optional(rule, "supports");
        String opposes = optional(rule, "opposes");
        if (supports != null && opposes != null) {
            throw new IllegalStateException(
                    "Rule " + id + " both supports and opposes. Maybe write two rules: one speaks for, one against.");
        }
        String diagnosis = supports != null ? supports : opposes;
        String group = optional(rule, "group");
        String silences = optional(rule, "silences");
        String packageName = rule.getPackageName();
        return new RuleInfo(
                id,
                rule.getName(),
                packageName.substring(packageName.lastIndexOf('.') + 1),
                diagnosis,
                diagnosis == null ? null : supports != null ? Effect.FOR : Effect.AGAINST,
                diagnosis == null ? null : weight(rule),
                group == null ? id : group,
                optional(rule, "by"),
                silences == null
                        ? List.of()
                        : Arrays.stream(silences.split(",")).map(String::strip).toList(),
                annotation(rule, "since"));
    }

    static String annotation(Rule rule, String name) {
        String value = optional(rule, name);
        if (value == null) {
            throw new IllegalStateException(
                    "Rule '" + rule.getName() + "' has no @" + name + ". Maybe add it above its `when`.");
        }
        return value;
    }

    private static @Nullable String optional(Rule rule, String name) {
        Object value = rule.getMetaData().get(name);
        return value == null ? null : value.toString().strip();
    }

    private static Weight weight(Rule rule) {
        String weight = annotation(rule, "weight");
        try {
            return Weight.valueOf(weight.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Rule '" + rule.getName() + "' has @weight(" + weight
                            + "). Maybe one of: weak, moderate, strong, decisive.",
                    e);
        }
    }
}
