package dev.whydrop.flink.live.diagnosis;

/**
 * What is concluded about one stream by itself, on its way to where all streams are looked at together.
 *
 * @param stream names the stream, the same in all its messages
 * @param newestMillis time of the newest message about it
 * @param analyzed what {@code dev.whydrop.model.AnalyzedStream.toBytes} wrote; empty when nothing of the stream is kept any more
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes are what Flink sends as they are, and nobody compares these.
public record StreamFindings(String stream, long newestMillis, byte[] analyzed) {}
