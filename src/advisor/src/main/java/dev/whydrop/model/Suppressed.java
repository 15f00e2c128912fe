package dev.whydrop.model;

import java.util.List;
import java.util.Objects;

/**
 * A narrow diagnosis that a wide cause explains, so it is not ranked on its own.
 *
 * @param id the narrow diagnosis
 * @param title its title in the language of the report
 * @param scope what it would have been about
 * @param suppressedBy the wide diagnosis
 * @param rule id of the rule that says why
 * @param why the reason in words
 * @param impact what its disconnects did
 * @param occurrences when, in order of time
 */
public record Suppressed(
        String id,
        String title,
        Scope scope,
        String suppressedBy,
        String rule,
        String why,
        Impact impact,
        List<Occurrence> occurrences) {
    public Suppressed {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(suppressedBy, "suppressedBy");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(impact, "impact");
        occurrences = Occurrence.atLeastOne(id, occurrences);
    }
}
