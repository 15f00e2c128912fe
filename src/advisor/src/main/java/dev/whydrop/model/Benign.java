package dev.whydrop.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Disconnects that are harmless: nobody has to act.
 *
 * @param id the diagnosis, such as {@code client.ended}
 * @param title its title in the language of the report
 * @param cause what happens
 * @param scope what it is about
 * @param likelihood how likely it is the cause of these disconnects, 0 to 1
 * @param impact what they did
 * @param occurrences when, in order of time
 * @param affected who was hit
 * @param evidence for and against, strongest first
 */
public record Benign(
        String id,
        String title,
        String cause,
        Scope scope,
        double likelihood,
        Impact impact,
        List<Occurrence> occurrences,
        Affected affected,
        List<EvidenceLine> evidence) {
    /** By id, then by scope. */
    public static final Comparator<Benign> ORDER =
            Comparator.comparing(Benign::id).thenComparing(Benign::scope);

    public Benign {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(impact, "impact");
        Objects.requireNonNull(affected, "affected");
        occurrences = Occurrence.atLeastOne(id, occurrences);
        evidence = List.copyOf(evidence);
    }
}
