package dev.whydrop.rules;

import dev.whydrop.rules.push.Tries;

/** Starts of several streams of one domain, all turned away and of unknown address; most of the streams never get on air in the log. */
public final class UnplacedTries extends FleetPattern {
    private final Tries tries;

    public UnplacedTries(Core core) {
        super(core);
        this.tries = Tries.of(pushes());
    }

    /** {@return how often a stream is tried, the median} */
    public int typicalTries() {
        return tries.typical();
    }
}
