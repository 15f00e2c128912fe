package dev.whydrop.flink.live.diagnosis;

import dev.whydrop.flink.record.PushRecord;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Observations;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RunningPush;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one stream, put together as {@code dev.whydrop.intake.CallbackReader.together} does: the start of a push completes its end, and a start
 * without an end is a push that is running.
 */
final class StreamLog {
    private StreamLog() {}

    /** {@return all that is known of the stream} */
    static Observations of(Collection<PushRecord> records) {
        Map<String, PushRecord> starts = new HashMap<>();
        List<RunningPush> running = new ArrayList<>();
        for (PushRecord each : records) {
            if (PushRecord.STARTED.equals(each.kind())) {
                if (sequence(each).isEmpty()) {
                    running.add(each.running());
                } else {
                    starts.put(sequence(each), each);
                }
            }
        }
        List<Disconnect> disconnects = new ArrayList<>();
        List<PushAnomaly> anomalies = new ArrayList<>();
        for (PushRecord each : records) {
            if (PushRecord.ENDED.equals(each.kind())) {
                disconnects.add(completed(each.disconnect(), starts.remove(sequence(each))));
            } else if (PushRecord.ANOMALY.equals(each.kind())) {
                anomalies.add(each.anomaly());
            }
        }
        starts.values().forEach(each -> running.add(each.running()));
        disconnects.sort(Disconnect.ORDER);
        running.sort(RunningPush.ORDER);
        anomalies.sort(PushAnomaly.ORDER);
        return new Observations(disconnects, running, anomalies);
    }

    private static String sequence(PushRecord each) {
        return Objects.requireNonNullElse(each.sequence(), "");
    }

    private static Disconnect completed(Disconnect end, @Nullable PushRecord started) {
        if (started == null) {
            return end;
        }
        RunningPush start = started.running();
        Disconnect completed = end;
        if (end.startMillis() == Disconnect.UNKNOWN && start.startMillis() <= end.endMillis()) {
            completed = completed.withStart(Instant.ofEpochMilli(start.startMillis()));
        }
        return end.clientIp().isEmpty() ? completed.withClientIp(start.clientIp()) : completed;
    }

    /** {@return the last moment of which these tell, as the fleet pass counts it; the epoch where they tell of nothing but anomalies} */
    static Instant seenUntil(Stream<Observations> all) {
        return Instant.ofEpochMilli(all.flatMapToLong(each -> LongStream.concat(
                        each.disconnects().stream().mapToLong(Disconnect::endMillis),
                        each.running().stream().mapToLong(RunningPush::startMillis)))
                .max()
                .orElse(Instant.EPOCH.toEpochMilli()));
    }
}
