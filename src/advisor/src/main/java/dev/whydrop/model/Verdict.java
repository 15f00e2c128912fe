package dev.whydrop.model;

import org.jspecify.annotations.Nullable;

/**
 * What the report says about one disconnect.
 *
 * @param disconnect the disconnect
 * @param family the family of its code
 * @param diagnosis what finally explains it; where a wide cause took it from a narrow one, the wide one; null when undetermined
 * @param likelihood how likely that is, 0 to 1; 0 when undetermined
 * @param adviceRank rank of the advice it belongs to; 0 when it belongs to none (harmless or undetermined)
 * @param suppressedBy the wide diagnosis that took it from a narrow one, else null
 */
public record Verdict(
        Disconnect disconnect,
        Family family,
        @Nullable String diagnosis,
        double likelihood,
        int adviceRank,
        @Nullable String suppressedBy) {}
