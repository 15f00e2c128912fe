package dev.whydrop.rules.push;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.UrlCheck;
import dev.whydrop.model.UrlCheck.Signature;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the push URLs of some pushes prove, as far as their parameters are recorded.
 *
 * @param pushes the pushes of one pattern
 */
public record Urls(List<Push> pushes) {
    public Urls {
        pushes = List.copyOf(pushes);
    }

    /** Whether anything is recorded of a push URL. */
    public static boolean recorded(Disconnect disconnect) {
        UrlCheck check = disconnect.urlCheck();
        return check.time() != UrlCheck.Time.NOT_RECORDED || check.signature() != Signature.NOT_RECORDED;
    }

    /** Whether one had run out before the start of its push. */
    public boolean expired() {
        return pushes.stream().anyMatch(push -> Validity.of(push.disconnect()) == Validity.EXPIRED);
    }

    /** Whether one was valid at the start of its push, and none had run out. */
    public boolean valid() {
        return !expired() && pushes.stream().anyMatch(push -> Validity.of(push.disconnect()) == Validity.VALID);
    }

    /** Whether one was valid at the start of its push and ran out while that was on air. */
    public boolean ranOutOnAir() {
        return pushes.stream().anyMatch(push -> Validity.ranOutOnAir(push.disconnect()));
    }

    /** Whether one has a {@code txTime} that is not written in hex seconds. */
    public boolean malformedTime() {
        return any(UrlCheck::malformedTime);
    }

    /** Whether one lacks {@code txTime} or {@code txSecret}. */
    public boolean incomplete() {
        return any(UrlCheck::incomplete);
    }

    /** Whether one has both parameters, and none lacks one. */
    public boolean complete() {
        return !incomplete() && any(UrlCheck::complete);
    }

    /** Whether one was signed with no known key of its domain. */
    public boolean otherKey() {
        return any(check -> check.signature().otherKey());
    }

    /** Whether one was signed with a known key, but for another StreamName or {@code txTime}. */
    public boolean misapplied() {
        return any(check -> check.signature().misapplied());
    }

    /** Whether one is signed rightly by a known key, and none wrongly. */
    public boolean rightlySigned() {
        return any(check -> check.signature() == Signature.RIGHT) && !otherKey() && !misapplied() && !noDigest();
    }

    /** Whether what one has as its signature cannot be one. */
    public boolean noDigest() {
        return any(check -> check.signature() == Signature.NO_DIGEST);
    }

    /** {@return on how many streams one was signed with no known key of its domain} */
    public int otherKeyStreams() {
        return streams(Signature::otherKey);
    }

    /** {@return on how many streams one was signed with a known key, but for another StreamName or {@code txTime}} */
    public int misappliedStreams() {
        return streams(Signature::misapplied);
    }

    /** {@return on how many streams one is signed rightly by a known key} */
    public int rightlySignedStreams() {
        return streams(signature -> signature == Signature.RIGHT);
    }

    /** {@return the median of the seconds for which those that had run out had done so at the start of their push, or {@link Push#UNKNOWN}} */
    public int late() {
        return median(Validity.EXPIRED);
    }

    /** {@return the median of the seconds for which those that were valid at the start of their push still were, or {@link Push#UNKNOWN}} */
    public int validFor() {
        return median(Validity.VALID);
    }

    private int median(Validity validity) {
        return Rhythm.median(pushes.stream()
                .map(Push::disconnect)
                .filter(disconnect -> Validity.of(disconnect) == validity)
                .mapToInt(disconnect -> (int) Math.min(Integer.MAX_VALUE, Math.abs(Validity.left(disconnect)) / 1000))
                .toArray());
    }

    private int streams(Predicate<Signature> condition) {
        Set<StreamId> streams = new HashSet<>();
        for (Push push : pushes) {
            if (condition.test(push.disconnect().urlCheck().signature())) {
                streams.add(push.disconnect().stream());
            }
        }
        return streams.size();
    }

    private boolean any(Predicate<UrlCheck> condition) {
        for (Push push : pushes) {
            if (condition.test(push.disconnect().urlCheck())) {
                return true;
            }
        }
        return false;
    }
}
