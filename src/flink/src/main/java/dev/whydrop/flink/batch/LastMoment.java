package dev.whydrop.flink.batch;

import java.util.List;

/** Finds the last moment of which anything is known, of any stream. */
final class LastMoment implements AtEnd.Together<Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public Long of(List<Long> moments) {
        return moments.stream().mapToLong(Long::longValue).max().orElse(Long.MIN_VALUE);
    }
}
