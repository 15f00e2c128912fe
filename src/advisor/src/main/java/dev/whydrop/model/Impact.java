package dev.whydrop.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the disconnects of one advice did, apart from how likely the advice is.
 *
 * @param disconnects number of disconnects, 0 or more
 * @param streams number of different streams
 * @param offAirSeconds time from the end of a push to the next start on that stream, added up in seconds where that came within {@code seenBackWithin};
 *     null when it did for none of them
 * @param streamsNotBack number of streams that the log does not show being pushed again after the last of these disconnects, so that their off-air
 *     time is not over or not known; 0 where the ends were meant
 * @param notBack number of these disconnects after which the stream was not pushed again within {@code seenBackWithin}: nobody waited, or nobody tried,
 *     so the time is not counted as off air; 0 where the ends were meant; null in a report of 0.1.0
 * @param shareOfOnAir streams cut as a share of those that were on air where the cause is, above 0 and up to 1, of the largest occurrence; null where
 *     that is not known
 */
public record Impact(
        int disconnects,
        int streams,
        @Nullable Long offAirSeconds,
        int streamsNotBack,
        @Nullable Integer notBack,
        @Nullable Double shareOfOnAir) {
    /** @throws IllegalArgumentException if anything is below 0, or the share is not above 0 and up to 1 */
    public Impact {
        if ((notBack != null && notBack < 0) || (shareOfOnAir != null && !(shareOfOnAir > 0 && shareOfOnAir <= 1))) {
            throw new IllegalArgumentException("An impact of " + notBack + " ends without a return and a share of "
                    + shareOfOnAir + " of the streams on air is none. Maybe the report was changed by hand.");
        }
        if (disconnects < 0 || streams < 0 || streamsNotBack < 0 || (offAirSeconds != null && offAirSeconds < 0)) {
            throw new IllegalArgumentException("An impact of " + disconnects + " disconnects, " + streams + " streams, "
                    + offAirSeconds + " s off air and " + streamsNotBack
                    + " streams not back has something below 0. Maybe the report was changed by hand.");
        }
    }

    /** An impact of which no more is known. */
    public Impact(int disconnects, int streams, @Nullable Long offAirSeconds, int streamsNotBack) {
        this(disconnects, streams, offAirSeconds, streamsNotBack, 0, null);
    }

    /** {@return the factor in the priority, 0.5 to 1: the wider and longer, the higher} */
    public double reach() {
        double size = 1 + disconnects + 10.0 * (streams - 1) + offAirMinutes();
        return 0.5 + 0.5 * Math.min(1, Math.log10(size) / 3);
    }

    /** {@return off-air time in minutes, 0 when not known} */
    public double offAirMinutes() {
        return Objects.requireNonNullElse(offAirSeconds, 0L) / 60.0;
    }

    /**
     * {@return number of disconnects after which the log shows no new push soon, though the stream is not counted among those not back: so the time off
     * air is longer than counted; 0 where unknown}
     */
    public int backLate() {
        return notBack == null ? 0 : Math.max(0, notBack - streamsNotBack);
    }
}
