package dev.whydrop.flink.live.diagnosis;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whydrop.Advisor;
import dev.whydrop.flink.option.Rules;
import dev.whydrop.flink.record.PushRecord;
import dev.whydrop.model.Observations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the messages about a stream for as long as the rules look back, and concludes what they tell about it alone.
 *
 * <p>The key is the stream. Its state grows with the messages of the look-back; each diagnosis reads all of them. A message that came before is dropped. One
 * behind the watermark is told to {@link #LATE} and taken all the same, so that findings are corrected, unless it is older than what is kept.
 *
 * <p>A stream is diagnosed a while after its first message that is not diagnosed yet, by the clock and not by event time: the watermark of a quiet topic
 * stands still, so the last drops, which somebody waits for, would be diagnosed only when the next message comes. What is concluded in the end depends on
 * the messages that are kept, and these on event time alone: a replay comes to the same, whatever it said in between.
 *
 * <p>Counts {@code events}, {@code duplicates}, {@code late}, {@code streamPasses} and the {@code streamPassMillis} they took together.
 */
public final class StreamDiagnosis extends KeyedProcessFunction<String, PushRecord, StreamFindings> {
    /** Lines of JSON about messages behind the watermark: {@code stream}, {@code kind}, {@code at}, {@code watermark}, {@code kept}, {@code source}, {@code row}. */
    public static final OutputTag<String> LATE = new OutputTag<>("late", Types.STRING);

    private static final Duration LONGEST_STOP = Duration.ofDays(30);

    private static final long serialVersionUID = 1L;

    /** Messages expire together once a minute, so that there is not one timer for each. */
    private static final long TOGETHER = Duration.ofMinutes(1).toMillis();

    private final Rules rules;
    private final Duration lookback;
    private final Duration debounce;

    private transient @Nullable Opened opened;

    /** What there is once the operator runs. */
    private record Opened(
            Advisor advisor,
            MapState<String, PushRecord> kept,
            ValueState<Long> due,
            ObjectMapper json,
            Counter events,
            Counter duplicates,
            Counter late,
            Counter passes,
            Counter millis) {}

    /**
     * @param rules to diagnose by
     * @param lookback for how long messages are kept
     * @param debounce how long after a message a stream is diagnosed
     */
    public StreamDiagnosis(Rules rules, Duration lookback, Duration debounce) {
        this.rules = rules;
        this.lookback = lookback;
        this.debounce = debounce;
    }

    /** {@return the key of a record: names cannot be told apart from parts of a path, so they are not joined by a slash} */
    public static String key(PushRecord record) {
        return record.domain() + '\n' + record.appName() + '\n' + record.streamName();
    }

    @Override
    public void open(OpenContext context) {
        MapStateDescriptor<String, PushRecord> kept =
                new MapStateDescriptor<>("kept", Types.STRING, TypeInformation.of(PushRecord.class));
        // Timers by event time delete. This only catches what they never come to, as in a topic that is quiet for good.
        // It goes by the clock, also while the job is stopped, so it has to be longer than anybody stops one for.
        kept.enableTimeToLive(StateTtlConfig.newBuilder(lookback.multipliedBy(2).plus(LONGEST_STOP))
                .build());
        MetricGroup metrics = getRuntimeContext().getMetricGroup();
        opened = new Opened(
                rules.advisor(),
                getRuntimeContext().getMapState(kept),
                getRuntimeContext().getState(new ValueStateDescriptor<>("due", Types.LONG)),
                new ObjectMapper(),
                metrics.counter("events"),
                metrics.counter("duplicates"),
                metrics.counter("late"),
                metrics.counter("streamPasses"),
                metrics.counter("streamPassMillis"));
    }

    private Opened opened() {
        return Objects.requireNonNull(opened, "not opened");
    }

    @Override
    public void processElement(PushRecord record, Context context, Collector<StreamFindings> out) throws Exception {
        Opened state = opened();
        long watermark = context.timerService().currentWatermark();
        long expiry = expiry(record);
        boolean gone = expiry <= watermark;
        if (!gone && state.kept().contains(record.identity())) {
            state.duplicates().inc();
            return;
        }
        if (record.timeMillis() < watermark) {
            state.late().inc();
            context.output(LATE, late(record, watermark, !gone));
        }
        if (gone) {
            return;
        }
        state.events().inc();
        state.kept().put(record.identity(), record);
        context.timerService().registerEventTimeTimer(expiry);
        diagnoseSoon(context);
    }

    private void diagnoseSoon(Context context) throws Exception {
        if (opened().due().value() == null) {
            long at = context.timerService().currentProcessingTime() + debounce.toMillis();
            opened().due().update(at);
            context.timerService().registerProcessingTimeTimer(at);
            // A job that is drained takes no more time, and its last word must not be lost.
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        }
    }

    private long expiry(PushRecord record) {
        return (Math.floorDiv(record.timeMillis() + lookback.toMillis(), TOGETHER) + 1) * TOGETHER;
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<StreamFindings> out) throws Exception {
        boolean drained = context.timerService().currentWatermark() == Long.MAX_VALUE;
        if (context.timeDomain() == TimeDomain.PROCESSING_TIME || timestamp == Long.MAX_VALUE) {
            if (opened().due().value() != null) {
                opened().due().clear();
                diagnose(context.getCurrentKey(), out);
            }
        } else if (!drained) {
            expire(timestamp);
            // Also where the clock has deleted it before: who looks at all streams does not know.
            diagnoseSoon(context);
        }
    }

    private void expire(long watermark) throws Exception {
        for (Iterator<PushRecord> each = opened().kept().values().iterator(); each.hasNext(); ) {
            if (expiry(each.next()) <= watermark) {
                each.remove();
            }
        }
    }

    private void diagnose(String stream, Collector<StreamFindings> out) throws Exception {
        List<PushRecord> kept = new ArrayList<>();
        opened().kept().values().forEach(kept::add);
        long newest = kept.stream().mapToLong(PushRecord::timeMillis).max().orElse(Long.MIN_VALUE);
        out.collect(new StreamFindings(stream, newest, kept.isEmpty() ? new byte[0] : analyzed(StreamLog.of(kept))));
    }

    private byte[] analyzed(Observations observations) {
        long begin = System.nanoTime();
        byte[] analyzed = opened().advisor()
                .streamPass(observations, StreamLog.seenUntil(Stream.of(observations)))
                .toBytes();
        opened().passes().inc();
        opened().millis().inc(Duration.ofNanos(System.nanoTime() - begin).toMillis());
        return analyzed;
    }

    private String late(PushRecord record, long watermark, boolean kept) {
        return opened().json()
                .createObjectNode()
                .put("stream", record.stream().toString())
                .put("kind", record.kind())
                .put("at", record.time().toString())
                .put("watermark", Instant.ofEpochMilli(watermark).toString())
                .put("kept", kept)
                .put("source", record.source())
                .put("row", record.row())
                .toString();
    }
}
