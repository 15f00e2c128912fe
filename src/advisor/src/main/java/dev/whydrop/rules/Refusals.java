package dev.whydrop.rules;

import dev.whydrop.rules.push.Urls;
import java.util.Objects;

/** Refusals of one meaning in one domain, or in the whole account, that follow each other: a state of a key, a service or the account. */
public final class Refusals extends FleetPattern {
    private final Figures figures;

    /**
     * What was counted around them. An hour is {@code accountWindow}.
     *
     * @param ranBefore streams of them that had been on air before the first refusal
     * @param others streams of the place that had been on air before it and tried to start since, those refused included
     * @param startedWell admitted starts of the place between the first refusal and the last
     * @param othersStartedMeanwhile those of them on streams that were not refused
     * @param othersStartedSince admitted starts on streams that were not refused, from the first refusal to an hour after the last
     * @param unplacedNew streams of them that had not been on air before, refused from unknown addresses only
     * @param nearestDomain the domain spelt most like theirs on which something is on air; empty where none is so by {@code misspeltLetters} or
     *     fewer
     * @param lettersOff by how many letters it differs; more than that many where there is none
     */
    public record Figures(
            int ranBefore,
            int others,
            int startedWell,
            int othersStartedMeanwhile,
            int othersStartedSince,
            int unplacedNew,
            String nearestDomain,
            int lettersOff) {}

    public Refusals(Core core, Figures figures) {
        super(core);
        this.figures = Objects.requireNonNull(figures, "figures");
    }

    /** {@return streams of them that had been on air before the first refusal} */
    public int ranBefore() {
        return figures.ranBefore();
    }

    /** {@return those that had been on air before, as a share of all of the place that had and that tried to start since; 0 to 1} */
    public double shareOfThoseThatRan() {
        return (double) figures.ranBefore() / Math.max(1, figures.others());
    }

    /** {@return admitted starts of the place between the first refusal and the last} */
    public int startedWell() {
        return figures.startedWell();
    }

    /** {@return those of them on streams that were not refused} */
    public int othersStartedMeanwhile() {
        return figures.othersStartedMeanwhile();
    }

    /** {@return admitted starts on streams that were not refused, from the first refusal to an hour after the last} */
    public int othersStartedSince() {
        return figures.othersStartedSince();
    }

    /** {@return streams of them that had not been on air before, refused from unknown addresses only} */
    public int unplacedNew() {
        return figures.unplacedNew();
    }

    final String nearestDomain() {
        return figures.nearestDomain();
    }

    /** {@return by how many letters their domain differs from the one spelt most like it on which something is on air} */
    public int lettersOff() {
        return figures.lettersOff();
    }

    /** {@return on how many streams a push URL was signed with no known key of its domain} */
    public int otherKeyStreams() {
        return new Urls(pushes()).otherKeyStreams();
    }

    /** {@return on how many streams one was signed with a known key, but for another StreamName or {@code txTime}} */
    public int misappliedStreams() {
        return new Urls(pushes()).misappliedStreams();
    }

    /** {@return on how many streams one is signed rightly by a known key} */
    public int rightlySignedStreams() {
        return new Urls(pushes()).rightlySignedStreams();
    }
}
