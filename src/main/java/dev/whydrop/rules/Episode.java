package dev.whydrop.rules;

import dev.whydrop.model.StreamId;

/**
 * Disconnects of one stream that belong together in time.
 *
 * @param stream the stream
 * @param number 1 for the stream's first; {@link #WHOLE_LOG} for everything the log has of the stream
 */
public record Episode(StreamId stream, int number) {
    /** The number that stands for all episodes of a stream together. */
    public static final int WHOLE_LOG = 0;

    /** {@return what stands for all episodes of that stream together} */
    public static Episode wholeLogOf(StreamId stream) {
        return new Episode(stream, WHOLE_LOG);
    }

    /** Whether it stands for all episodes of a stream together. */
    public boolean wholeLog() {
        return number == WHOLE_LOG;
    }

    // Written out: these are keys a million times over, and what the compiler makes of a record is slow until it is
    // optimised.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Episode that && number == that.number && stream.equals(that.stream));
    }

    @Override
    public int hashCode() {
        return 31 * number + stream.hashCode();
    }
}
