package dev.whydrop.rules;

/** Which pushes of an episode a timeline holds. */
public enum Shape {
    /** All that ended with the meaning. */
    ALL,
    /** Those that had run well and after which the pusher stayed away. */
    RAN_WELL_AND_STAYED_AWAY,
    /** Those that were short and after which the pusher was back at once. */
    SHORT_AND_BACK,
    /** Those that had run well and after which the pusher was back soon. */
    RAN_WELL_AND_CAME_BACK,
    /** Those of unknown length after which the pusher stayed away. */
    STAYED_AWAY,
    /** Those that were short, or of unknown length. */
    SHORT,
    /** Those that ended at the steadiest interval of the stream. */
    KEEPS_TIME
}
