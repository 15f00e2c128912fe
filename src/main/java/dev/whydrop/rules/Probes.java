package dev.whydrop.rules;

import dev.whydrop.model.StreamId;
import java.util.HashMap;
import java.util.Map;

/** Starts of several streams from one place, all turned away; none of the streams is ever on air in the log. */
public final class Probes extends FleetPattern {
    private final int onAirAtSites;
    private final int typicalTries;

    /** @param onAirAtSites admitted pushes of the sites they come from, in the whole log */
    public Probes(Core core, int onAirAtSites) {
        super(core);
        this.onAirAtSites = onAirAtSites;
        Map<StreamId, Integer> tries = new HashMap<>();
        pushes().forEach(push -> tries.merge(push.episode().stream(), 1, Integer::sum));
        this.typicalTries = Rhythm.median(
                tries.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /** {@return how often a stream is tried, the median} */
    public int typicalTries() {
        return typicalTries;
    }

    /** {@return admitted pushes of the sites they come from, in the whole log} */
    public int onAirAtSites() {
        return onAirAtSites;
    }
}
