package dev.whydrop.intake.internal.time;

import java.util.HashSet;
import java.util.Set;

/** Counts different times that are whole minutes, until one is not: a source without seconds has no other. */
public final class WholeMinutes {
    private static final long MINUTE_MILLIS = 60_000;
    /** Who asks wants to know whether there are many; one that comes again says nothing new. */
    private static final int ENOUGH = 100;

    private final Set<Long> whole = new HashSet<>();
    private boolean finer;

    /** Takes the next time, in milliseconds. */
    public void add(long millis) {
        if (millis % MINUTE_MILLIS != 0) {
            finer = true;
        } else if (!finer && whole.size() < ENOUGH) {
            whole.add(millis);
        }
    }

    /** Counts what another one has counted as counted behind this one. */
    public void then(WholeMinutes next) {
        next.whole.forEach(this::add);
        finer |= next.finer;
    }

    /** Whether one of them was no whole minute. */
    public boolean finer() {
        return finer;
    }

    /** {@return different ones, up to a hundred} */
    public Set<Long> values() {
        return whole;
    }
}
