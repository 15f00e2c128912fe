package dev.whydrop.simulation;

/** Out of which ranges the parameters of an incident (number, spacing, lengths) are drawn. */
public enum ParameterRanges {
    /** What rules may be tuned on. */
    TUNING,
    /** Wider ranges around the tuning ones, for logs that no one tunes on. */
    FROZEN
}
