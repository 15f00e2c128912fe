package dev.whydrop.engine.internal.surprise;

/** How a push ended, as far as chance is concerned. */
public enum Ending {
    /** Cut while on air, whichever side noticed first. */
    CUT,
    /** Ended by the pusher, as a show is. */
    PLANNED,
    /** Ended otherwise, or still running: time on air, and nothing to count. */
    OTHER
}
