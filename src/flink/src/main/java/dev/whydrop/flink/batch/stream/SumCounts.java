package dev.whydrop.flink.batch.stream;

import dev.whydrop.intake.part.StreamCounts;
import java.util.List;

/** Adds counts together: those of each task first, so that they come as few to the one that needs all. */
public final class SumCounts implements AtEnd.Together<byte[], byte[]> {
    private static final long serialVersionUID = 1L;

    @Override
    public byte[] of(List<byte[]> counts) {
        return counts.stream()
                .map(StreamCounts::fromBytes)
                .reduce(StreamCounts.NONE, StreamCounts::and)
                .toBytes();
    }
}
