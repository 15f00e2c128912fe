package dev.whydrop.flink.live.diagnosis;

/**
 * What is concluded about one stream by itself, on its way to where all streams are looked at together.
 *
 * @param stream names the stream, the same in all its messages
 * @param newestMillis time of the newest message about it
 * @param analyzed what {@code dev.whydrop.model.AnalyzedStream.toBytes} wrote; empty when nothing of the stream is kept any more
 */
public record StreamFindings(String stream, long newestMillis, byte[] analyzed) {
    // Not compared anywhere; an array in a record would compare by what it is, not by what it holds.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return stream.hashCode();
    }
}
