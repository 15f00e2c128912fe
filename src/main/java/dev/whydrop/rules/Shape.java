package dev.whydrop.rules;

/** Which pushes of an episode a timeline holds. */
public enum Shape {
    /** All that ended with the meaning. */
    ALL,
    /** Those that had run well and after which the pusher stayed away. */
    RAN_WELL_AND_STAYED_AWAY,
    /** Those that were short and after which the pusher was back at once. */
    SHORT_AND_BACK
}
