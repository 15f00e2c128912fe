package dev.whydrop.flink.batch.piece;

/**
 * Something about one stream, as it goes from operator to operator.
 *
 * @param stream its domain, AppName and StreamName, parted by what none of them has
 * @param bytes what is told of it
 */
@SuppressWarnings("ArrayRecordComponent") // Flink writes bytes as they are; nobody compares two of these
public record StreamBytes(String stream, byte[] bytes) {}
