package dev.whydrop.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the disconnects of one advice did, apart from how likely the advice is.
 *
 * @param disconnects number of disconnects, 0 or more
 * @param streams number of different streams
 * @param offAirSeconds time from the end of a push to the next start on that stream, added up in seconds; null when it is known for none of them
 * @param streamsNotBack number of streams that the log does not show being pushed again after the last of these disconnects, so that their off-air
 *     time is not over or not known; 0 where the ends were meant
 */
public record Impact(int disconnects, int streams, @Nullable Long offAirSeconds, int streamsNotBack) {
    /** @throws IllegalArgumentException if anything is below 0 */
    public Impact {
        if (disconnects < 0 || streams < 0 || streamsNotBack < 0 || (offAirSeconds != null && offAirSeconds < 0)) {
            throw new IllegalArgumentException("An impact of " + disconnects + " disconnects, " + streams + " streams, "
                    + offAirSeconds + " s off air and " + streamsNotBack
                    + " streams not back has something below 0. Maybe the report was changed by hand.");
        }
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
}
