package dev.whydrop.model;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * One stream after the stream pass: what was observed of it, and what rules concluded from that alone. The stream passes of a log can run in any place and
 * order; the fleet pass takes their results, in any order, for the whole. Two are equal if they were observed and concluded alike.
 *
 * <p>A value of texts and numbers. It is written down with {@link #toBytes()}; those bytes are read by the version that wrote them and by later ones, but a
 * fleet pass takes conclusions only from a stream pass of its own version and settings.
 *
 * @param observations of one stream, one or more in all
 * @param seenUntilMillis the last moment of which anything is known, of any stream, in epoch milliseconds; bears on streams with running pushes alone
 * @param conclusions what rules concluded, in a form that only the library reads
 * @param madeBy the version, settings and disabled rules that concluded
 */
public record AnalyzedStream(Observations observations, long seenUntilMillis, String conclusions, String madeBy) {
    /** @throws IllegalArgumentException if nothing was observed, or it was of several streams */
    public AnalyzedStream {
        Objects.requireNonNull(observations, "observations");
        Objects.requireNonNull(conclusions, "conclusions");
        Objects.requireNonNull(madeBy, "madeBy");
        Set<StreamId> streams = streams(observations);
        if (streams.size() != 1) {
            throw new IllegalArgumentException("An analyzed stream is of one stream, and these observations are of "
                    + streams.size() + ". Maybe group them by stream first.");
        }
    }

    /** {@return the streams that were observed, in no order} */
    public static Set<StreamId> streams(Observations observations) {
        Set<StreamId> streams = new HashSet<>();
        observations.disconnects().forEach(each -> streams.add(each.stream()));
        observations.running().forEach(each -> streams.add(each.stream()));
        observations.anomalies().forEach(each -> streams.add(each.stream()));
        return streams;
    }

    /** {@return the stream} */
    public StreamId stream() {
        return streams(observations).iterator().next();
    }

    /** {@return the same as bytes, beginning with the number of their form} */
    public byte[] toBytes() {
        return AnalyzedStreamBytes.write(this);
    }

    /**
     * {@return what was written as these bytes}
     *
     * @throws IllegalArgumentException if they are none that {@link #toBytes()} wrote, not all of them, or of a form that only a later version knows
     */
    public static AnalyzedStream fromBytes(byte[] bytes) {
        return AnalyzedStreamBytes.read(bytes);
    }
}
