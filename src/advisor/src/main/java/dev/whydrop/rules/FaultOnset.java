package dev.whydrop.rules;

import java.util.Objects;

/** Streams of one app or domain on which one fault of the pushing software began within hours, and which had none of it before. */
public final class FaultOnset extends FleetPattern {
    private final Figures figures;

    /**
     * What was counted about them.
     *
     * @param surprise minus the decimal logarithm of the chance that so many begin in that time, by how many began in the rest of the log
     * @param sites different sites they push from
     * @param ranBefore streams of them that had a push that lasted before the fault began
     * @param faultyBefore streams of the place that had the fault before
     */
    public record Figures(double surprise, int sites, int ranBefore, int faultyBefore) {}

    public FaultOnset(Core core, Figures figures) {
        super(core);
        this.figures = Objects.requireNonNull(figures, "figures");
    }

    /** {@return minus the decimal logarithm of the chance that so many begin in that time, by how many began in the rest of the log} */
    public double surprise() {
        return figures.surprise();
    }

    /** {@return different sites they push from; a stream without an address is one of its own} */
    public int sites() {
        return figures.sites();
    }

    /** {@return streams of them that had a push that lasted before the fault began} */
    public int ranBefore() {
        return figures.ranBefore();
    }

    /** {@return streams of the place that had the fault before} */
    public int faultyBefore() {
        return figures.faultyBefore();
    }
}
