package dev.whydrop.flink.batch.stream;

import dev.whydrop.model.Observations;

/**
 * All that was observed of one stream, as it goes from operator to operator.
 *
 * @param observations bytes of {@link Observations}
 * @param seenUntil the last moment of which anything is known, of any stream, in epoch milliseconds; of a stream that is not on air it says nothing
 */
@SuppressWarnings("ArrayRecordComponent") // Flink writes bytes as they are; nobody compares two of these
public record StreamLog(byte[] observations, long seenUntil) {}
