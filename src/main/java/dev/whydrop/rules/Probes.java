package dev.whydrop.rules;

import dev.whydrop.model.StreamId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Starts of several streams from one place, all turned away; the place never gets one of them on air, and most run nowhere in the log. */
public final class Probes extends FleetPattern {
    private final int onAirAtSites;
    private final int typicalTries;
    private final int onAirElsewhere;

    /** @param onAirAtSites admitted pushes of the sites they come from, in the whole log */
    public Probes(Core core, int onAirAtSites) {
        super(core);
        this.onAirAtSites = onAirAtSites;
        Map<StreamId, Integer> tries = new HashMap<>();
        Set<StreamId> running = new HashSet<>();
        for (Push push : pushes()) {
            tries.merge(push.episode().stream(), 1, Integer::sum);
            if (push.onAirElsewhere()) {
                running.add(push.episode().stream());
            }
        }
        this.onAirElsewhere = running.size();
        this.typicalTries = Rhythm.median(
                tries.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /** {@return how often a stream is tried, the median} */
    public int typicalTries() {
        return typicalTries;
    }

    /** {@return streams that were on air from elsewhere when they were tried} */
    public int onAirElsewhere() {
        return onAirElsewhere;
    }

    /** {@return admitted pushes of the sites they come from, in the whole log} */
    public int onAirAtSites() {
        return onAirAtSites;
    }
}
