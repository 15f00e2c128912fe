package dev.whydrop.model;

import org.jspecify.annotations.Nullable;

/**
 * What is written on a rule.
 *
 * @param id permanent id, such as {@code NET-101}
 * @param name the sentence that is true when the rule fires
 * @param layer the folder it stands in: codes, patterns, diagnoses, sweeps or fleet
 * @param diagnosis what it speaks for or against; null when it does neither
 * @param effect for or against; null when it does neither
 * @param weight how strongly; null when it does neither
 */
public record RuleDescription(
        String id,
        String name,
        String layer,
        @Nullable String diagnosis,
        @Nullable Effect effect,
        @Nullable Weight weight) {}
