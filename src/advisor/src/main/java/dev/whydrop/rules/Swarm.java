package dev.whydrop.rules;

import java.util.Objects;

/**
 * Streams that were cut together, more of them than chance allows. The word is seismology's, for a cluster without a main shock.
 *
 * <p>Where it sits is told by its type: {@link SiteSwarm}, {@link RouteSwarm} or {@link FleetSwarm}.
 */
public abstract sealed class Swarm extends FleetPattern permits SiteSwarm, RouteSwarm, FleetSwarm {
    private final SwarmFigures figures;

    Swarm(Core core, SwarmFigures figures) {
        super(core);
        this.figures = Objects.requireNonNull(figures, "figures");
    }

    /** {@return minus the decimal logarithm of how many such moments chance gives in a day: 2 for one in a hundred days} */
    public final double surprise() {
        return figures.surprise();
    }

    /** {@return streams of the place that were on air, 1 or more} */
    public final int onAir() {
        return figures.onAir();
    }

    /** {@return streams cut as a share of those on air, above 0 and up to 1; an upper bound unless {@link #onAirKnown()}} */
    public final double share() {
        return (double) figures.cut() / figures.onAir();
    }

    /** Whether it is known how many streams were on air. */
    public final boolean onAirKnown() {
        return figures.onAirKnown();
    }

    /** {@return cuts that chance would have given} */
    public final double expected() {
        return figures.expected();
    }

    /** {@return the seconds in which four fifths of the cuts fall} */
    public final int spread() {
        return figures.spread();
    }

    /** {@return different sites of the streams cut; a stream without an address is one of its own} */
    public final int sites() {
        return figures.sites();
    }

    /** {@return other places of the kind that were on air throughout and lost nothing} */
    public final int quietSiblings() {
        return figures.quietSiblings();
    }

    /** {@return neighbouring places of one kind that were hit together; 0 where it is one} */
    public final int parts() {
        return figures.parts();
    }

    /** {@return streams cut meanwhile elsewhere} */
    public final int outside() {
        return figures.outside();
    }

    /** {@return how many of those cut elsewhere chance would have given} */
    public final double outsideExpected() {
        return figures.outsideExpected();
    }

    /** Whether the place had all that was on air in the log. */
    public final boolean everywhere() {
        return figures.everywhere();
    }

    /** {@return internal errors of the platform in the place meanwhile, refused starts included} */
    public final int internalMeanwhile() {
        return figures.internalMeanwhile();
    }

    /** Whether it is several small coincidences and not one moment. */
    public final boolean repeated() {
        return figures.times() > 1;
    }

    /** {@return how often the same streams were cut together, 1 or more} */
    public final int times() {
        return figures.times();
    }
}
