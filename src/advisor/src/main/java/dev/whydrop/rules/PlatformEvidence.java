package dev.whydrop.rules;

import dev.whydrop.model.PlatformAnswer;

/**
 * What a rule concludes from an answer of the platform. For and against which diagnoses, and how strongly, is written on the rule.
 *
 * @param rule id of the rule, such as {@code VER-101}
 * @param about the answer
 */
public record PlatformEvidence(String rule, PlatformAnswer about) {}
