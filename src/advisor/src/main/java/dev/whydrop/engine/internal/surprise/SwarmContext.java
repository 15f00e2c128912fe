package dev.whydrop.engine.internal.surprise;

/**
 * What a scope did in the hour before and the hour after a window, without the minutes next to it. Taken by the minute, as it hardly changes from
 * one second to the next.
 *
 * @param earlier cuts in the hour before, by how much each counts
 * @param later the same in the hour after
 * @param hazard cuts that the rates of its streams give in both
 */
public record SwarmContext(double earlier, double later, double hazard) {
    private static final long MINUTE = 60_000;
    /** The longest window, and the rest of its first minute. */
    private static final long USUAL = 360_000;

    /** {@return the number of the minute in which a window begins} */
    static long minute(long from) {
        return Math.floorDiv(from, MINUTE);
    }

    /** Whether a window is so short that all that begin in its minute have the same surroundings. */
    static boolean usual(long from, long to) {
        return to <= minute(from) * MINUTE + USUAL;
    }

    /** {@return the moment from which the hour before is counted back} */
    static long first(long from) {
        return minute(from) * MINUTE;
    }

    /** {@return the moment from which the hour after is counted} */
    static long last(long from, long to) {
        return Math.max(first(from) + USUAL, -Math.floorDiv(-to, MINUTE) * MINUTE);
    }

    double cuts() {
        return earlier + later;
    }

    /** {@return how many times more was cut than the rates give, drawn to once} */
    double busy() {
        return (10 + cuts()) / (10 + hazard);
    }
}
