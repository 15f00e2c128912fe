package dev.whydrop.intake.internal.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks of a zone show, as points in time. Where clocks are set back the earlier of two times is meant, or
 * the later if so asked for; a time that clocks skip is moved
 * on by what they skip. Remembers the stretch of the last time it was asked for, so it is not safe to share between threads.
 */
public final class ZoneClock {
    private final ZoneId zone;
    private final boolean later;

    /** Local seconds from which, and before which, the clocks are that many seconds ahead of UTC. */
    private long from;

    private long to;
    private long ahead;

    /** @param later whether the later is meant of two times that clocks show twice */
    public ZoneClock(ZoneId zone, boolean later) {
        this.zone = zone;
        this.later = later;
    }

    /** {@return the epoch second} */
    public long epochSecond(long localSecond) {
        return localSecond >= from && localSecond < to ? localSecond - ahead : lookUp(localSecond);
    }

    /** {@return the point in time} */
    public Instant instant(LocalDateTime local) {
        ZonedDateTime time = local.atZone(zone);
        return (later ? time.withLaterOffsetAtOverlap() : time).toInstant();
    }

    private long lookUp(long localSecond) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC);
        Instant instant = instant(local);
        ZoneRules rules = zone.getRules();
        if (rules.getTransition(local) == null) {
            ahead = localSecond - instant.getEpochSecond();
            from = changed(rules.previousTransition(instant.plusNanos(1)), Long.MIN_VALUE);
            to = changed(rules.nextTransition(instant), Long.MAX_VALUE);
        }
        return instant.getEpochSecond();
    }

    /**
     * {@return the local second from which on only the offset after the transition is meant: what is skipped goes with the one before, what is shown twice
     * with the one that was asked for}
     */
    private long changed(@Nullable ZoneOffsetTransition transition, long never) {
        if (transition == null) {
            return never;
        }
        LocalDateTime before = transition.getDateTimeBefore();
        LocalDateTime after = transition.getDateTimeAfter();
        boolean shownTwice = before.isAfter(after);
        return (shownTwice && !later ? before : after).toEpochSecond(ZoneOffset.UTC);
    }
}
