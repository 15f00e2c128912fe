package dev.whydrop.rules;

import dev.whydrop.model.StreamId;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.push.Tries;
import java.util.HashSet;
import java.util.Set;

/** Starts of several streams from one place, all turned away; the place never gets one of them on air, and most run nowhere in the log. */
public final class Probes extends FleetPattern {
    private final int onAirAtSites;
    private final Tries tries;
    private final int runElsewhere;
    private final int onAirElsewhere;

    /**
     * @param onAirAtSites admitted pushes of the sites they come from, in the whole log
     * @param runElsewhere those of the streams that run in the log, never from there
     */
    public Probes(Core core, int onAirAtSites, int runElsewhere) {
        super(core);
        this.onAirAtSites = onAirAtSites;
        this.runElsewhere = runElsewhere;
        this.tries = Tries.of(pushes());
        Set<StreamId> running = new HashSet<>();
        for (Push push : pushes()) {
            if (push.onAirElsewhere()) {
                running.add(push.episode().stream());
            }
        }
        this.onAirElsewhere = running.size();
    }

    /** {@return how often a stream is tried, the median} */
    public int typicalTries() {
        return tries.typical();
    }

    /** {@return seconds from one try of a stream to its next, the median; none where each is tried once: {@link Push#UNKNOWN}} */
    public int typicalPause() {
        return tries.pause();
    }

    /** {@return streams that run in the log, never from there} */
    public int runElsewhere() {
        return runElsewhere;
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
