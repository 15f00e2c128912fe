package dev.whydrop.flink.batch.stream;

import dev.whydrop.intake.part.StreamCounts;
import java.util.List;

/** Finds the last moment of which anything is known, of any stream. */
public final class LastMoment implements AtEnd.Together<byte[], Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public Long of(List<byte[]> counts) {
        return counts.stream()
                .mapToLong(each -> StreamCounts.fromBytes(each).latest())
                .max()
                .orElse(Long.MIN_VALUE);
    }
}
