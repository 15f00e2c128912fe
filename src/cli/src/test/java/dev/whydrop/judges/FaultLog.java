package dev.whydrop.judges;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A log with one fault, and the truth about it.
 *
 * @param fault what was asked for
 * @param seed makes the same log again
 * @param disconnects the log, by end
 * @param day when the day of the fault begins: six in the morning of these customers
 * @param from its first cut
 * @param to its last cut
 * @param hit the streams it cut
 * @param places where it sits; two for siblings
 * @param onAir every push that was on air when it began, as it truly was; one for each stream
 * @param othersPerMinute cuts of other streams in the ten minutes around, for each minute
 */
record FaultLog(
        Fault fault,
        long seed,
        List<Disconnect> disconnects,
        Instant day,
        Instant from,
        Instant to,
        Set<StreamId> hit,
        List<Place> places,
        List<Push> onAir,
        double othersPerMinute) {

    /** {@return how many streams were on air in its scope} */
    long onAirInScope() {
        return onAir.stream().filter(this::inScope).count();
    }

    /** {@return share of the streams on air in its scope that it cut} */
    double share() {
        return (double) hit.size() / Math.max(1, onAirInScope());
    }

    boolean inScope(Push push) {
        return places.stream().anyMatch(place -> place.holds(push));
    }

    /** Whether it has to be found: eight streams or more, half of those on air or more, within a minute, little else going on. */
    boolean withinTargets() {
        return hit.size() >= 8 && share() >= 0.5 && fault.spread() <= 60 && othersPerMinute <= 5;
    }

    @Override
    public String toString() {
        return fault.scope().title() + " seed " + seed + " (" + hit.size() + " of " + onAirInScope() + " cut within "
                + Math.round(fault.spread()) + " s at " + from + ", "
                + fault.damage().title() + ")";
    }
}
