package dev.whydrop.engine.internal.surprise.place;

import dev.whydrop.rules.sweep.Place;
import java.util.List;
import java.util.Objects;

/**
 * Streams that were cut together, more of them than chance allows, and the tightest scope that explains which. Times are in epoch milliseconds.
 *
 * @param place the kind of scope
 * @param name what the scope is called; empty for everything
 * @param parts where several scopes of one kind were hit together, what these are called; else empty
 * @param partPlace the kind of the parts; the same as {@code place} where there are none
 * @param same other scopes that held the very same streams on air, which the data cannot tell from this one
 * @param from the end of the first push that was cut
 * @param to the end of the last
 * @param surprise minus the decimal logarithm of how many such moments chance gives in a day
 * @param cut streams that were cut
 * @param onAir streams of the scope that were on air, 1 or more
 * @param expected cuts that chance would have given
 * @param spread the seconds in which four fifths of the cuts fall
 * @param sites different sites of the streams that were cut
 * @param quietSiblings other scopes of the kind that were on air throughout and lost nothing
 * @param outside streams cut meanwhile outside the scope
 * @param outsideExpected how many of those chance would have given
 * @param startsKnown whether the start of every push that was cut is known
 * @param nearEnd whether the log ends within one usual push afterwards: streams that were on air and were never cut are not in it
 * @param plannedSeen whether the log holds planned ends at all; without them only streams that were cut some day count as on air
 * @param times where the same coincidence repeats, the end of the first push of each; else the first end alone
 * @param pushes the pushes that were cut, as numbers of the order in which they were given, in order of ends
 */
public record Moment(
        Place place,
        String name,
        List<String> parts,
        Place partPlace,
        List<Place> same,
        long from,
        long to,
        double surprise,
        int cut,
        int onAir,
        double expected,
        int spread,
        int sites,
        int quietSiblings,
        int outside,
        double outsideExpected,
        boolean startsKnown,
        boolean nearEnd,
        boolean plannedSeen,
        List<Long> times,
        List<Integer> pushes) {
    /** @throws IllegalArgumentException if nothing was cut, or more than was on air */
    public Moment {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(partPlace, "partPlace");
        parts = List.copyOf(parts);
        same = List.copyOf(same);
        times = List.copyOf(times);
        pushes = List.copyOf(pushes);
        if (pushes.isEmpty() || cut < 1 || onAir < cut) {
            throw new IllegalArgumentException("A moment in " + place + " " + name + " has " + cut + " streams cut of "
                    + onAir + " on air, in " + pushes.size() + " pushes. Maybe count the streams cut as on air.");
        }
    }

    /** {@return streams cut as a share of those on air, above 0 and up to 1} */
    public double share() {
        return (double) cut / onAir;
    }
}
