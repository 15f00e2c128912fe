package dev.whydrop.flink.live.source;

import dev.whydrop.flink.record.PushRecord;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.jspecify.annotations.Nullable;

/**
 * What a message was taken for. One of the two is there, or none where it is about something else than pushes.
 *
 * @param record what it tells of a push
 * @param reject a line of JSON that says why it cannot be used
 */
public record Taken(@Nullable PushRecord record, @Nullable String reject) {
    /** It is about something else, such as a recording. */
    static final Taken OTHER = new Taken(null, null);

    /** {@return when it happened, in epoch milliseconds; before all times where it tells of no push, so that it moves no watermark} */
    public long timeMillis() {
        return record == null ? TimestampAssigner.NO_TIMESTAMP : record.timeMillis();
    }
}
