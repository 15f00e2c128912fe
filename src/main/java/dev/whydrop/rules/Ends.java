package dev.whydrop.rules;

import dev.whydrop.model.ErrorCode;
import java.util.List;

/**
 * The pushes of one episode that ended with one code. One fact for all of them, however many there are: a session holds as many facts as a log has
 * stories to tell, not as many as it has rows.
 *
 * @param episode the episode, or what stands for the stream's whole log
 * @param code the code
 * @param pushes the pushes in order of time, 1 or more
 */
public record Ends(Episode episode, ErrorCode code, List<Push> pushes) {
    /** {@return whether it covers the stream's whole log instead of one episode} */
    public boolean wholeLog() {
        return episode.wholeLog();
    }

    /**
     * Whether any of the pushes has the shape.
     *
     * @param first the first limit of the shape, in seconds
     * @param second the second limit of the shape, in seconds
     */
    public boolean some(Shape shape, int first, int second) {
        for (Push push : pushes) {
            if (shape.fits(push, first, second)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
