package dev.whydrop.intake;

/** Counts times that are whole minutes, one behind another once, until one is not: a source without seconds has no other. */
final class WholeMinutes {
    private static final long MINUTE_MILLIS = 60_000;

    private boolean finer;
    private int count;
    private long first = TimeReader.UNREADABLE;
    private long last = TimeReader.UNREADABLE;

    /** @param millis the next time */
    void add(long millis) {
        if (!finer && millis != last) {
            first = count == 0 ? millis : first;
            last = millis;
            finer = millis % MINUTE_MILLIS != 0;
            count++;
        }
    }

    /** Counts what another one has counted as counted behind this one. */
    void then(WholeMinutes next) {
        if (!finer && next.count > 0) {
            first = count == 0 ? next.first : first;
            count += next.count - (next.first == last ? 1 : 0);
            last = next.last;
            finer = next.finer;
        }
    }

    /** Whether one of them was no whole minute. */
    boolean finer() {
        return finer;
    }

    /** {@return how many there were, the first that is finer included} */
    int count() {
        return count;
    }
}
