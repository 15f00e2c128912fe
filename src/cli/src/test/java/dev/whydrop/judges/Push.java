package dev.whydrop.judges;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;

/**
 * One push of a log that is being made. Times are seconds since the log's second 0, with fractions.
 *
 * @param stream the stream
 * @param start its start; not a number when not recorded
 * @param end its end
 * @param address client address; empty when not recorded
 * @param node access node; empty when not recorded
 * @param code why it ended
 */
record Push(StreamId stream, double start, double end, String address, String node, ErrorCode code) {
    Push ended(double newEnd, ErrorCode newCode) {
        return new Push(stream, start, newEnd, address, node, newCode);
    }

    Push during(double newStart, double newEnd) {
        return new Push(stream, newStart, newEnd, address, node, code);
    }

    Push withCode(ErrorCode newCode) {
        return new Push(stream, start, end, address, node, newCode);
    }

    Push at(String newAddress) {
        return new Push(stream, start, end, newAddress, node, code);
    }

    Push withoutStart() {
        return new Push(stream, Double.NaN, end, address, node, code);
    }

    Push withoutAddress() {
        return at("");
    }

    /** {@return the same with both times rounded down to a multiple of so many seconds} */
    Push rounded(int seconds) {
        return during(Math.floor(start / seconds) * seconds, Math.floor(end / seconds) * seconds);
    }

    /** Whether it was on air at any time between. */
    boolean onAir(double from, double to) {
        return start <= to && end >= from;
    }

    /** Whether it was lost rather than ended: by the network, within the platform, by silence or with its socket. */
    boolean lost() {
        return Codes.lost(code);
    }

    /** {@return the record a log has of it, in whole seconds} */
    Disconnect recorded(long epochSecond) {
        long ended = Math.addExact(epochSecond, (long) Math.floor(end)) * 1_000;
        long started = Double.isNaN(start)
                ? Disconnect.UNKNOWN
                : Math.min(ended, (epochSecond + (long) Math.floor(start)) * 1_000);
        return new Disconnect("", 0, stream, started, ended, address, code, "", node, "", Disconnect.UNKNOWN);
    }
}
