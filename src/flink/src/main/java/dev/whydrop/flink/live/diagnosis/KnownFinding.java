package dev.whydrop.flink.live.diagnosis;

import dev.whydrop.model.Advice;
import dev.whydrop.model.Occurrence;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it was told last. Savepoints hold it, so it has nothing but numbers and texts, and its constructor checks nothing.
 *
 * @param version how often it was told, 1 for the first time
 * @param open whether it was not told to be closed
 * @param id the diagnosis
 * @param severity how bad it is
 * @param confidence how likely, in a word
 * @param likelihood how likely
 * @param scope what it is about
 * @param streams how many streams it had when it was told
 * @param disconnects how many disconnects it had when it was told
 * @param fromMillis end of its first disconnect
 * @param toMillis end of its last disconnect; newer than when it was told, where more came that changed nothing
 */
public record KnownFinding(
        int version,
        boolean open,
        @Nullable String id,
        @Nullable String severity,
        @Nullable String confidence,
        double likelihood,
        @Nullable String scope,
        int streams,
        int disconnects,
        long fromMillis,
        long toMillis) {
    /** What became as many times as many is told again. */
    private static final int GREW = 2;

    /** {@return the finding as it is told now} */
    static KnownFinding of(Advice advice, int version) {
        return new KnownFinding(
                version,
                true,
                advice.id(),
                advice.severity().toString(),
                Objects.toString(advice.confidence()),
                advice.likelihood(),
                advice.scope().toString(),
                advice.impact().streams(),
                advice.impact().disconnects(),
                advice.occurrences().stream()
                        .map(Occurrence::from)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()
                        .toEpochMilli(),
                last(advice));
    }

    /** {@return the end of its last disconnect} */
    static long last(Advice advice) {
        return advice.occurrences().stream()
                .map(Occurrence::to)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .toEpochMilli();
    }

    /**
     * Whether something is different now that somebody acts on: the severity, the likelihood in its word, or twice as many streams or disconnects as when it
     * was told. One more drop is none, or a burst would be a message for each of its drops. The diagnosis and its scope never change: the fingerprint stands
     * for them.
     */
    boolean outdatedBy(KnownFinding now) {
        return !Objects.equals(severity, now.severity)
                || !Objects.equals(confidence, now.confidence)
                || now.streams >= GREW * streams
                || now.disconnects >= GREW * disconnects;
    }

    /** {@return the same with the time of what came since} */
    KnownFinding until(long newToMillis) {
        return new KnownFinding(
                version,
                open,
                id,
                severity,
                confidence,
                likelihood,
                scope,
                streams,
                disconnects,
                fromMillis,
                newToMillis);
    }

    /** {@return the same, told to be closed} */
    KnownFinding closed() {
        return new KnownFinding(
                version + 1,
                false,
                id,
                severity,
                confidence,
                likelihood,
                scope,
                streams,
                disconnects,
                fromMillis,
                toMillis);
    }
}
