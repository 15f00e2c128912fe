package dev.whydrop.rules.push;

import dev.whydrop.model.StreamId;

/**
 * Disconnects of one stream that belong together in time.
 *
 * @param stream the stream
 * @param number 1 for the stream's first
 * @param streamPlace how many disconnects stand before the stream's first in the log: the same for all its episodes, and for no other stream's
 */
public record Episode(StreamId stream, int number, int streamPlace) {
    /** {@return the episode after this one} */
    public Episode next() {
        return new Episode(stream, number + 1, streamPlace);
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
