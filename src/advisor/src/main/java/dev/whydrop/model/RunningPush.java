package dev.whydrop.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * A push that was seen to start and not to end. It is no disconnect and never shown as one; it tells that its stream is on air.
 *
 * @param source the file or feed the record of its start came from; empty when it came from code
 * @param row the record's number in its source, 1 for the first; 0 when it has none
 * @param stream the stream that is pushed
 * @param startMillis start of the push in epoch milliseconds
 * @param clientIp the pusher's address as the platform saw it; empty when not known
 */
public record RunningPush(String source, long row, StreamId stream, long startMillis, String clientIp) {
    /** The one order in which running pushes are looked at: stream, start, address, source, row. */
    public static final Comparator<RunningPush> ORDER = Comparator.comparing(RunningPush::stream)
            .thenComparingLong(RunningPush::startMillis)
            .thenComparing(RunningPush::clientIp)
            .thenComparing(RunningPush::source)
            .thenComparingLong(RunningPush::row);

    /** @throws IllegalArgumentException if the row is negative or the start is not known */
    public RunningPush {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(clientIp, "clientIp");
        if (row < 0) {
            throw new IllegalArgumentException("Row " + row + " is negative. Maybe leave it out: 0 stands for none.");
        }
        if (startMillis == Disconnect.UNKNOWN) {
            throw new IllegalArgumentException("The start time is missing. Maybe use the time of the event.");
        }
    }

    /** {@return a push of that stream that started then, from an address that is not known} */
    public static RunningPush of(StreamId stream, Instant start) {
        return new RunningPush("", 0, stream, start.toEpochMilli(), "");
    }

    /** {@return the same with the place it was read from; see {@link #source} and {@link #row}} */
    public RunningPush withRow(String newSource, long newRow) {
        return new RunningPush(newSource, newRow, stream, startMillis, clientIp);
    }
}
