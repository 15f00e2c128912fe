package dev.whydrop.flink.batch.output;

import dev.whydrop.model.AnalyzedStream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of what the report is made of; it has one of these.
 *
 * @param reading what a part of the input tells of itself
 * @param stream a stream with what rules conclude from it alone
 * @param counts how many records some streams have
 */
@SuppressWarnings("ArrayRecordComponent") // Flink writes bytes as they are; nobody compares two of these
public record ReportPiece(byte @Nullable [] reading, byte @Nullable [] stream, byte @Nullable [] counts) {
    public static ReportPiece ofPart(byte[] reading) {
        return new ReportPiece(reading, null, null);
    }

    public static ReportPiece of(AnalyzedStream stream) {
        return new ReportPiece(null, stream.toBytes(), null);
    }

    public static ReportPiece ofCounts(byte[] counts) {
        return new ReportPiece(null, null, counts);
    }
}
