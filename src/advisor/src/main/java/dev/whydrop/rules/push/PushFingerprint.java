package dev.whydrop.rules.push;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.UrlCheck;
import java.util.Arrays;

/**
 * All that the rules can tell about a push that stands alone. They compare its durations with the limits of the settings and with nothing else, so
 * of each duration only its place among those limits counts. The rules say the same of two such pushes with equal fingerprints.
 *
 * @param code the code of its end
 * @param durations the place of each duration among the limits
 * @param facts what is known and what equals what, a bit each
 * @param url what its URL proves
 */
public record PushFingerprint(ErrorCode code, long durations, int facts, UrlCheck url) {
    private static final int MOST_LIMITS = 126;
    private static final int BITS = 8;

    /**
     * {@return the fingerprint of a push}
     *
     * @param limits every duration that rules compare with, in seconds, sorted
     * @throws IllegalArgumentException if there are more than 126 limits
     */
    public static PushFingerprint of(Push push, int[] limits) {
        if (limits.length > MOST_LIMITS) {
            throw new IllegalArgumentException(limits.length + " limits are more than fit. Maybe widen the places.");
        }
        Replacer replacer = push.replacer();
        long durations = place(push.durationSeconds(), limits);
        durations = (durations << BITS) | place(push.secondsToNextStart(), limits);
        durations = (durations << BITS) | place(push.secondsToNextAdmittedStart(), limits);
        durations = (durations << BITS) | place(push.previousDurationSeconds(), limits);
        durations = (durations << BITS) | place(push.overlap(), limits);
        durations = (durations << BITS) | place(replacer.durationSeconds(), limits);
        durations = (durations << BITS) | place(push.secondsKeptOut(), limits);
        Validity validity = Validity.of(push.disconnect());
        int facts = bit(validity == Validity.VALID);
        facts = (facts << 1) | bit(Validity.ranOutOnAir(push.disconnect()));
        facts = (facts << 1) | bit(validity == Validity.EXPIRED);
        facts = (facts << 1) | bit(push.address().isEmpty());
        facts = (facts << 1) | bit(push.onAirElsewhere());
        facts = (facts << 1) | bit(push.newAddress());
        facts = (facts << 1) | bit(push.disconnect().resolution().isEmpty());
        facts = (facts << 1) | bit(replacer.address().isEmpty());
        facts = (facts << 1) | bit(replacer.knownBefore());
        facts = (facts << 1) | bit(Addresses.replacedByAnother(push));
        facts = (facts << 1) | bit(Addresses.replacedByStranger(push));
        boolean elsewhere = Addresses.wentOnElsewhere(push);
        facts = (facts << 1) | bit(elsewhere);
        facts = (facts << 1) | bit(push.nextKnown());
        facts = (facts << 1) | bit(push.sameUserWentOn());
        facts = (facts << 1) | bit(push.anotherUserWentOn());
        facts = (facts << 1) | bit(elsewhere && Addresses.changedFamily(push));
        facts = (facts << 1) | bit(push.secondsToNextStart() != push.secondsToNextAdmittedStart());
        facts = (facts << 1) | bit(Addresses.sameSite(push.address(), push.nextAddress()));
        facts = (facts << 1) | bit(push.code().guessed());
        return new PushFingerprint(
                push.code(), durations, facts, push.disconnect().urlCheck());
    }

    /** Odd between two limits, even at one; 0 for a duration that is not known. */
    private static int place(int seconds, int[] limits) {
        if (seconds < 0) {
            return 0;
        }
        int found = Arrays.binarySearch(limits, seconds);
        return found >= 0 ? 2 * found + 2 : 2 * -found - 1;
    }

    private static int bit(boolean fact) {
        return fact ? 1 : 0;
    }

    // Written out: these are keys a million times over, and what the compiler makes of a record is slow until it is
    // optimised.
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof PushFingerprint that
                        && durations == that.durations
                        && facts == that.facts
                        && code.equals(that.code)
                        && url.time() == that.url.time()
                        && url.signature() == that.url.signature());
    }

    @Override
    public int hashCode() {
        // Without the URL: it mostly is the same, and the hash of a constant takes a call.
        return 31 * (31 * Long.hashCode(durations) + facts) + code.hashCode();
    }
}
