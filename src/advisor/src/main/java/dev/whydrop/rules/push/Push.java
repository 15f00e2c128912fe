package dev.whydrop.rules.push;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.PushIdentity;

/**
 * One push as its disconnect record shows it, placed among the other pushes of its stream. Durations are in seconds; {@link #UNKNOWN} where the
 * records do not tell.
 *
 * <p>What is asked a million times stands in the push itself: to look it up in the record costs more than to keep it.
 *
 * @param disconnect the record
 * @param at the time of its end in epoch milliseconds
 * @param code the code of its end
 * @param address the client address, empty when not known
 * @param number its place in the log of its stream, 0 for the first
 * @param episode the episode it belongs to
 * @param durationSeconds length of the push
 * @param secondsToNextStart time from its end to the next start on the stream, refused or not; 0 when another push was on air at its end
 * @param secondsToNextAdmittedStart time from its end to the next start that the platform admitted; 0 when another push was on air at its end
 * @param previousDurationSeconds length of the last admitted push of the stream before this one began, up to that moment where it was still on air
 * @param replacer the push that was on air when it ended or was admitted right after
 * @param nextAddress client address of the push that was on air when it ended, or else was admitted next; empty when there is none or it is not known
 * @param nextKnown whether that address had pushed the stream before
 * @param nextIdentity whom the URL of that push names
 * @param overlap how long the next push had been on when this one ended; {@link #UNKNOWN} when it began later
 * @param onAirElsewhere whether the stream was being pushed from another address when this push ended
 * @param newAddress whether its address had not been seen on the stream, while others had
 */
public record Push(
        Disconnect disconnect,
        long at,
        ErrorCode code,
        String address,
        int number,
        Episode episode,
        int durationSeconds,
        int secondsToNextStart,
        int secondsToNextAdmittedStart,
        int previousDurationSeconds,
        Replacer replacer,
        String nextAddress,
        boolean nextKnown,
        PushIdentity nextIdentity,
        int overlap,
        boolean onAirElsewhere,
        boolean newAddress) {
    /** Stands for a duration that is not known. */
    public static final int UNKNOWN = -1;

    /** {@return client address of the replacer, empty when there is none or it is not known} */
    public String replacedBy() {
        return replacer.address();
    }

    /** Whether its URL and that of the push that was on air at its end, or admitted next, name the same user. */
    public boolean sameUserWentOn() {
        return disconnect.identity().sameUser(nextIdentity);
    }

    /** Whether they name different users, or different rooms. */
    public boolean anotherUserWentOn() {
        return disconnect.identity().differs(nextIdentity);
    }

    /** Whether it is known to have lasted that many seconds or more. */
    public boolean lastedAtLeast(int seconds) {
        return durationSeconds != UNKNOWN && durationSeconds >= seconds;
    }

    /** Whether it is known to have lasted that many seconds or less. */
    public boolean lastedAtMost(int seconds) {
        return durationSeconds != UNKNOWN && durationSeconds <= seconds;
    }

    /** Whether nothing tells how long it lasted. */
    public boolean lastedUnknown() {
        return durationSeconds == UNKNOWN;
    }

    /** Whether the stream is known to have been pushed again within that many seconds. */
    public boolean backWithin(int seconds) {
        return secondsToNextStart != UNKNOWN && secondsToNextStart <= seconds;
    }

    /** Whether another push of the stream was on air at its end: what goes on beside it, or the same push as another export tells it. */
    public boolean overlapped() {
        return overlap > 0;
    }

    /** {@return for how long the push that was on air at its end went on; {@link #UNKNOWN} where there was none, or its length is not known} */
    public int secondsKeptOut() {
        return overlap == UNKNOWN || replacer.durationSeconds() == UNKNOWN
                ? UNKNOWN
                : replacer.durationSeconds() - overlap;
    }

    /** Whether the stream is known to have been on air again within that many seconds. */
    public boolean onAirWithin(int seconds) {
        return secondsToNextAdmittedStart != UNKNOWN && secondsToNextAdmittedStart <= seconds;
    }

    /** Whether the log shows no new push of the stream within that many seconds. */
    public boolean awayFor(int seconds) {
        return secondsToNextStart == UNKNOWN || secondsToNextStart >= seconds;
    }
}
