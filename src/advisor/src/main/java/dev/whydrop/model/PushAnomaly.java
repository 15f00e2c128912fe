package dev.whydrop.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Something wrong that the platform saw in a push while it was on air, as its push error callbacks (event_type 321) tell.
 *
 * @param stream the stream that was pushed
 * @param atMillis when it was first seen, in epoch milliseconds
 * @param type what was seen
 * @param count how often it was seen in the interval that the platform reports on, 1 or more
 */
public record PushAnomaly(StreamId stream, long atMillis, Type type, int count) {
    /** The one order in which anomalies are looked at: stream, time, type, count. */
    public static final Comparator<PushAnomaly> ORDER = Comparator.comparing(PushAnomaly::stream)
            .thenComparingLong(PushAnomaly::atMillis)
            .thenComparing(PushAnomaly::type)
            .thenComparingInt(PushAnomaly::count);

    /**
     * What can be wrong.
     *
     * <p>Source: the platform's document on push error callbacks.
     */
    public enum Type {
        VIDEO_TIMESTAMP_BACK(1, Sort.DATA),
        AUDIO_TIMESTAMP_BACK(2, Sort.DATA),
        VIDEO_TIMESTAMP_JUMP(3, Sort.DATA),
        AUDIO_TIMESTAMP_JUMP(4, Sort.DATA),
        CHUNK_TOO_LARGE(5, Sort.DATA),
        VIDEO_FRAMES_LATE(6, Sort.GAP),
        AUDIO_FRAMES_LATE(7, Sort.GAP),
        VIDEO_CODEC_CHANGED(8, Sort.DATA),
        AUDIO_CODEC_CHANGED(9, Sort.DATA),
        VIDEO_BEFORE_HEADER(10, Sort.DATA),
        AUDIO_BEFORE_HEADER(11, Sort.DATA),
        AUDIO_TIMESTAMP_GAP(12, Sort.GAP),
        UNCOMMON_CODEC(13, Sort.DATA);

        private final int number;
        private final Sort sort;

        Type(int number, Sort sort) {
            this.number = number;
            this.sort = sort;
        }

        /** {@return the type of that number of the platform; empty when no document has it} */
        public static Optional<Type> ofNumber(int number) {
            return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
        }

        /** {@return the platform's number, 1 to 13} */
        public int number() {
            return number;
        }

        /** {@return what it is a sign of} */
        public Sort sort() {
            return sort;
        }
    }

    /** What an anomaly is a sign of. */
    public enum Sort {
        /** The data itself is wrong, however it travels: timestamps, codecs, headers, chunks. */
        DATA,
        /** Data came late or not at all. */
        GAP
    }

    /** @throws IllegalArgumentException if the count is below 1 */
    public PushAnomaly {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(type, "type");
        if (count < 1) {
            throw new IllegalArgumentException(
                    "Anomaly " + type + " was seen " + count + " times. Maybe leave it out.");
        }
    }
}
