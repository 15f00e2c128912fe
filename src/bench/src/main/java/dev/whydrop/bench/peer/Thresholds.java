package dev.whydrop.bench.peer;

/** The thresholds of {@code rules/settings.yaml} that the peers need, in milliseconds. */
final class Thresholds {
    static final long EPISODE_GAP = 1_800_000;
    static final long BURST_WINDOW = 600_000;
    static final long FIGHT_WINDOW = 900_000;
    /** The fewest ends of a burst or a fight. */
    static final int FEWEST = 3;

    private Thresholds() {}
}
