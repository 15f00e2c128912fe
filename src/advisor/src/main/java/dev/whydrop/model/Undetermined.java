package dev.whydrop.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Disconnects for which no diagnosis is likely enough.
 *
 * @param scope what they have in common
 * @param codes their codes, sorted
 * @param impact what they did
 * @param occurrences when, in order of time
 * @param affected who was hit
 * @param candidates what it could be, likeliest first; each below the likelihood from which a diagnosis is given, but for one that became likelier
 *     only because the platform refuted another
 * @param missing input that would have made it surer
 * @param nextCheck where to look
 * @param rows the records, sorted; at most the first {@value EvidenceLine#MOST_ROWS}
 */
public record Undetermined(
        Scope scope,
        List<ErrorCode> codes,
        Impact impact,
        List<Occurrence> occurrences,
        Affected affected,
        List<Alternative> candidates,
        List<String> missing,
        String nextCheck,
        List<RowRef> rows) {
    /** Largest first, then by scope and codes. */
    public static final Comparator<Undetermined> ORDER = Comparator.comparingInt(
                    (Undetermined each) -> each.impact().disconnects())
            .reversed()
            .thenComparing(Undetermined::scope)
            .thenComparing(each -> each.codes().toString());

    public Undetermined {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(impact, "impact");
        Objects.requireNonNull(affected, "affected");
        Objects.requireNonNull(nextCheck, "nextCheck");
        codes = List.copyOf(codes);
        occurrences = Occurrence.atLeastOne("What is undetermined", occurrences);
        candidates = List.copyOf(candidates);
        missing = List.copyOf(missing);
        rows = List.copyOf(rows);
    }
}
