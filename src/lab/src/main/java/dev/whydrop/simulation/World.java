package dev.whydrop.simulation;

/** How life goes in a simulated log. */
public enum World {
    /** Every hour is alike, each diagnosis comes in turn, and faults keep apart. */
    EVEN,
    /** Days, nights and weekends; streams of many kinds, each with its own rate; faults at once, and as often as a support desk meets them. */
    REAL
}
