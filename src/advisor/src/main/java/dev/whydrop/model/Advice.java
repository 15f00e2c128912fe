package dev.whydrop.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One cause and what to do about it.
 *
 * @param rank 1 for the most urgent
 * @param id the diagnosis, such as {@code network.uplink}; permanent
 * @param fingerprint twelve hexadecimal digits, the same for the same diagnosis and scope in every report
 * @param title the cause in a few words
 * @param cause what happens, in one to three sentences
 * @param severity how bad it is while it lasts
 * @param owner who has to act
 * @param likelihood how likely it is the cause of these disconnects, 0 to 1
 * @param confidence the likelihood in a word
 * @param score the logarithm of its odds against none of those that are listed, from which the likelihood follows; null in a report of 0.1.0
 * @param priority 100 · likelihood · severity · reach, 0 to 100
 * @param impact what it did
 * @param scope what it is about
 * @param occurrences when, in order of time
 * @param affected who was hit
 * @param evidence for and against, strongest first
 * @param missing input that would have made it surer
 * @param nextCheck the cheapest check that tells whether it is right
 * @param remedies what to do, quickest first
 * @param checks how to see that it is right, or that the remedy worked
 * @param links pages to read on
 * @param alternatives what else it could be, likeliest first; with {@code likelihood} they add up to at most 1
 * @param amplifiedBy ids of diagnoses that made it worse, sorted
 * @param amplifiers the same with what shows them; what to do about them is among the remedies
 */
public record Advice(
        int rank,
        String id,
        @Nullable String fingerprint,
        String title,
        String cause,
        Severity severity,
        Owner owner,
        double likelihood,
        @Nullable Confidence confidence,
        @Nullable Double score,
        double priority,
        Impact impact,
        Scope scope,
        List<Occurrence> occurrences,
        Affected affected,
        List<EvidenceLine> evidence,
        List<String> missing,
        String nextCheck,
        List<Remedy> remedies,
        List<String> checks,
        List<Link> links,
        List<Alternative> alternatives,
        @Nullable List<String> amplifiedBy,
        @Nullable List<Amplifier> amplifiers) {
    /** Most urgent first, then by id, then by scope. */
    public static final Comparator<Advice> ORDER = Comparator.comparingDouble(Advice::priority)
            .reversed()
            .thenComparing(Advice::id)
            .thenComparing(Advice::scope);

    public Advice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(impact, "impact");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(affected, "affected");
        Objects.requireNonNull(nextCheck, "nextCheck");
        occurrences = Occurrence.atLeastOne(id, occurrences);
        evidence = List.copyOf(evidence);
        missing = List.copyOf(missing);
        remedies = List.copyOf(remedies);
        checks = List.copyOf(checks);
        links = List.copyOf(links);
        alternatives = List.copyOf(alternatives);
        fingerprint = fingerprint == null ? Fingerprint.of(id, scope) : fingerprint;
        confidence = confidence == null ? Confidence.of(likelihood, false) : confidence;
        amplifiedBy = amplifiedBy == null ? List.of() : List.copyOf(amplifiedBy);
        amplifiers = amplifiers == null ? List.of() : List.copyOf(amplifiers);
    }

    /** {@return ids of diagnoses that made it worse, sorted; empty in a report of 0.1.0} */
    @Override
    public List<String> amplifiedBy() {
        return Objects.requireNonNull(amplifiedBy);
    }

    /** {@return the same with what shows them; empty in a report of 0.1.0} */
    @Override
    public List<Amplifier> amplifiers() {
        return Objects.requireNonNull(amplifiers);
    }

    /** {@return the same weighed anew, with the evidence that made the difference; the priority follows from the likelihood} */
    public Advice weighed(
            double newLikelihood,
            @Nullable Double newScore,
            double newPriority,
            List<EvidenceLine> newEvidence,
            List<Alternative> newAlternatives) {
        return new Advice(
                rank,
                id,
                fingerprint,
                title,
                cause,
                severity,
                owner,
                newLikelihood,
                Confidence.of(newLikelihood, confidence == Confidence.STATED && nothingAgainst(newEvidence)),
                newScore,
                newPriority,
                impact,
                scope,
                occurrences,
                affected,
                newEvidence,
                missing,
                nextCheck,
                remedies,
                checks,
                links,
                newAlternatives,
                amplifiedBy,
                amplifiers);
    }

    private static boolean nothingAgainst(List<EvidenceLine> lines) {
        return lines.stream().noneMatch(each -> each.effect() == Effect.AGAINST);
    }

    /** {@return the same at another place} */
    public Advice ranked(int newRank) {
        return new Advice(
                newRank,
                id,
                fingerprint,
                title,
                cause,
                severity,
                owner,
                likelihood,
                confidence,
                score,
                priority,
                impact,
                scope,
                occurrences,
                affected,
                evidence,
                missing,
                nextCheck,
                remedies,
                checks,
                links,
                alternatives,
                amplifiedBy,
                amplifiers);
    }
}
