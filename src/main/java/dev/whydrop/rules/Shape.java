package dev.whydrop.rules;

/** Which pushes of an episode a timeline holds. */
public enum Shape {
    /** All that ended with the meaning. */
    ALL,
    /** Those that had run well and after which the pusher stayed away: at least so long on air, at least so long away. */
    RAN_WELL_AND_STAYED_AWAY,
    /** Those that were short and after which the pusher was back at once: at most so long on air, at most so long away. */
    SHORT_AND_BACK,
    /** Those that had run well and after which the pusher was back soon: at least so long on air, at most so long away. */
    RAN_WELL_AND_CAME_BACK,
    /** Those of unknown length after which the pusher stayed away: at least so long away, by the second limit. */
    STAYED_AWAY,
    /** Those that were short, or of unknown length: at most so long on air, by the first limit. */
    SHORT,
    /** Those that ended at the steadiest interval of the stream: told by all of them together. */
    KEEPS_TIME;

    /**
     * Whether a push by itself has this shape.
     *
     * @param onAir the limit for its length, in seconds, where the shape has one
     * @param away the limit for the time until the stream was pushed again, in seconds, where the shape has one
     */
    public boolean fits(Push push, int onAir, int away) {
        return switch (this) {
            case ALL, KEEPS_TIME -> true;
            case RAN_WELL_AND_STAYED_AWAY -> push.lastedAtLeast(onAir) && push.awayFor(away);
            case SHORT_AND_BACK -> push.lastedAtMost(onAir) && push.backWithin(away);
            case RAN_WELL_AND_CAME_BACK -> push.lastedAtLeast(onAir) && push.backWithin(away);
            case STAYED_AWAY -> push.lastedUnknown() && push.awayFor(away);
            case SHORT -> push.lastedAtMost(onAir) || push.lastedUnknown();
        };
    }
}
