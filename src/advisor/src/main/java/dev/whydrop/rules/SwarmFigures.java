package dev.whydrop.rules;

/**
 * What was counted about streams that were cut together.
 *
 * @param surprise minus the decimal logarithm of how many such moments chance gives in a day
 * @param cut streams that were cut
 * @param onAir streams of the place that were on air, at least those that were cut
 * @param expected cuts that chance would have given
 * @param spread the seconds in which four fifths of the cuts fall
 * @param sites different sites of the streams cut: addresses, of IPv6 the /64; a stream without an address is one of its own
 * @param quietSiblings other places of the kind that were on air throughout and lost nothing
 * @param parts neighbouring places of one kind that were hit together; 0 where it is one
 * @param outside streams cut meanwhile elsewhere
 * @param outsideExpected how many of those chance would have given
 * @param onAirKnown whether {@code onAir} can be trusted: starts are known, planned ends are recorded, and the log goes on for a while
 * @param everywhere whether the place had all that was on air in the log, so that nothing tells it from anything wider
 * @param internalMeanwhile internal errors of the platform in the place meanwhile, refused starts included
 * @param times how often the same streams were cut together, 1 or more
 */
public record SwarmFigures(
        double surprise,
        int cut,
        int onAir,
        double expected,
        int spread,
        int sites,
        int quietSiblings,
        int parts,
        int outside,
        double outsideExpected,
        boolean onAirKnown,
        boolean everywhere,
        int internalMeanwhile,
        int times) {
    /** @throws IllegalArgumentException if fewer were on air than were cut */
    public SwarmFigures {
        if (cut < 1 || onAir < cut) {
            throw new IllegalArgumentException(
                    cut + " streams were cut of " + onAir + " on air. Maybe count those that were cut as on air.");
        }
    }
}
