package dev.whydrop.simulation.stage;

/** What a stream is used for, and so when it is on air and for how long. Lengths are seconds. */
public enum Trade {
    /** Shows of an evening, most days or now and then. */
    SHOWS(1_200, 16_000),
    /** Hosts who go on air 10 to 25 times a day for minutes. */
    HOSTS(240, 2_400),
    /** Lessons by the clock on working days. */
    CLASSES(2_400, 5_400),
    /** Matches of the weekend. */
    GAMES(3_600, 9_000),
    /** Cameras that run for days. */
    CAMERAS(86_400, 864_000),
    /** A monitoring tool that pushes for some seconds every half minute or minute. */
    PROBE(4, 16);

    private final long shortest;
    private final long longest;

    Trade(long shortest, long longest) {
        this.shortest = shortest;
        this.longest = longest;
    }

    /** {@return the length of a session: as many short as long ones} */
    public long session(Dice dice) {
        return dice.irregular(shortest, longest, shortest, longest);
    }
}
