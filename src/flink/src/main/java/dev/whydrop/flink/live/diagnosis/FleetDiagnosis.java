package dev.whydrop.flink.live.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whydrop.flink.live.diagnosis.UpsertLines.State;
import dev.whydrop.flink.option.Rules;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all streams together, and tells which findings opened, changed and closed.
 *
 * <p>This is one place: all streams have one key, as a cause that many share is seen only where all are. It holds every message of the look-back a second
 * time, as bytes and as objects, and a diagnosis goes through all of them: memory and time grow with the messages of the look-back over all streams, and
 * where pushes are on air also with the number of streams that had a disconnect. What it does not do again is the stream passes of the others. It waits at
 * least as long as the last diagnosis took before the next, so half of its time is left for what comes in. A fleet that outgrows it takes a shorter
 * look-back, or a job for each domain.
 *
 * <p>A finding is told when it opens, when something changes that somebody acts on ({@link KnownFinding#outdatedBy}), and when it closes: because nothing
 * of it is left, or because its last disconnect is older than {@code closeAfter}. How old that is goes by the time of the newest message and, from when
 * that came, by the clock: a watermark stands still in a quiet topic, in which findings have to close as well. After a restart the quiet time begins anew, as
 * what waits in the topic may say more.
 *
 * <p>Of findings that are closed the version is remembered for {@link #REMEMBERED}, then a finding begins at 1 again.
 *
 * <p>Tells the gauge {@code findingsOpen}, and counts {@code fleetPasses} and the {@code fleetPassMillis} they took together.
 */
public final class FleetDiagnosis extends KeyedProcessFunction<Integer, StreamFindings, Upsert> {
    /** For how long it is known that a closed finding was told, and how often: as long as the platform keeps its records. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    private static final long serialVersionUID = 1L;

    private final Rules rules;
    private final Duration debounce;
    private final Duration closeAfter;

    private transient @Nullable Opened opened;

    /** What there is once the operator runs. */
    private record Opened(
            FleetStreams streams,
            MapState<String, KnownFinding> known,
            ValueState<Long> newest,
            ValueState<Long> due,
            ValueState<Long> closing,
            UpsertLines lines,
            Counter passes,
            Counter millis) {}

    /** When the newest message came, by the clock of this process; 0 before anything came since it started. */
    private transient long newestCame;

    private transient long lastPassMillis;
    private transient volatile int findingsOpen;

    /**
     * @param rules to diagnose by
     * @param debounce how long after something new about a stream all are diagnosed
     * @param closeAfter how long after its last disconnect a finding closes
     */
    public FleetDiagnosis(Rules rules, Duration debounce, Duration closeAfter) {
        this.rules = rules;
        this.debounce = debounce;
        this.closeAfter = closeAfter;
    }

    @Override
    public void open(OpenContext context) {
        MetricGroup metrics = getRuntimeContext().getMetricGroup();
        metrics.gauge("findingsOpen", () -> findingsOpen);
        opened = new Opened(
                new FleetStreams(
                        rules.advisor(),
                        getRuntimeContext()
                                .getMapState(new MapStateDescriptor<>(
                                        "streams",
                                        Types.STRING,
                                        PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO))),
                getRuntimeContext()
                        .getMapState(new MapStateDescriptor<>(
                                "known", Types.STRING, TypeInformation.of(KnownFinding.class))),
                getRuntimeContext().getState(new ValueStateDescriptor<>("newest", Types.LONG)),
                getRuntimeContext().getState(new ValueStateDescriptor<>("due", Types.LONG)),
                getRuntimeContext().getState(new ValueStateDescriptor<>("closing", Types.LONG)),
                new UpsertLines(),
                metrics.counter("fleetPasses"),
                metrics.counter("fleetPassMillis"));
    }

    private Opened opened() {
        return Objects.requireNonNull(opened, "not opened");
    }

    @Override
    public void processElement(StreamFindings findings, Context context, Collector<Upsert> out) throws Exception {
        Opened state = opened();
        TimerService timers = context.timerService();
        state.streams().put(findings);
        Long newest = state.newest().value();
        if (newest == null || findings.newestMillis() > newest) {
            state.newest().update(findings.newestMillis());
            newestCame = timers.currentProcessingTime();
        }
        if (state.due().value() == null) {
            long at = timers.currentProcessingTime() + Math.max(debounce.toMillis(), lastPassMillis);
            state.due().update(at);
            timers.registerProcessingTimeTimer(at);
            // A job that is drained takes no more time, and its last word must not be lost.
            timers.registerEventTimeTimer(Long.MAX_VALUE);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Upsert> out) throws Exception {
        Opened state = opened();
        TimerService timers = context.timerService();
        if (newestCame == 0) {
            newestCame = timers.currentProcessingTime();
        }
        Long due = state.due().value();
        if (due != null && (context.timeDomain() == TimeDomain.EVENT_TIME || timestamp >= due)) {
            state.due().clear();
            diagnose(timers, out);
        } else if (context.timeDomain() == TimeDomain.PROCESSING_TIME) {
            tell(timers, closings(clock(timers)), Map.of(), out);
        }
        closeLater(timers);
    }

    /** {@return the time that the messages have come to, and the quiet since} */
    private long clock(TimerService timers) throws Exception {
        Long newest = opened().newest().value();
        long quiet = Math.max(0, timers.currentProcessingTime() - newestCame);
        return newest == null ? Long.MIN_VALUE : newest + quiet;
    }

    private boolean over(long lastMillis, long clock) {
        return lastMillis + closeAfter.toMillis() <= clock;
    }

    private void diagnose(TimerService timers, Collector<Upsert> out) throws Exception {
        long begin = System.nanoTime();
        Report report = opened().streams().report();
        lastPassMillis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        opened().passes().inc();
        opened().millis().inc(lastPassMillis);

        long clock = clock(timers);
        Map<String, Advice> now = new HashMap<>();
        for (Advice each : report.advice()) {
            if (!over(KnownFinding.last(each), clock)) {
                now.put(Objects.requireNonNull(each.fingerprint()), each);
            }
        }
        Map<String, Told> told = new TreeMap<>();
        for (Map.Entry<String, KnownFinding> each : opened().known().entries()) {
            if (each.getValue().open() && !now.containsKey(each.getKey())) {
                told.put(each.getKey(), new Told(State.CLOSED, each.getValue().closed()));
            }
        }
        for (Map.Entry<String, Advice> each : now.entrySet()) {
            KnownFinding before = opened().known().get(each.getKey());
            KnownFinding after = KnownFinding.of(each.getValue(), before == null ? 1 : before.version() + 1);
            if (before == null || !before.open()) {
                told.put(each.getKey(), new Told(State.OPENED, after));
            } else if (before.outdatedBy(after)) {
                told.put(each.getKey(), new Told(State.CHANGED, after));
            } else {
                opened().known().put(each.getKey(), before.until(after.toMillis()));
            }
        }
        tell(timers, told, opened().lines().advice(report, told.keySet()), out);
        forget(clock);
    }

    /** What is told of a finding. */
    private record Told(State state, KnownFinding finding) {}

    private Map<String, Told> closings(long clock) throws Exception {
        Map<String, Told> told = new TreeMap<>();
        for (Map.Entry<String, KnownFinding> each : opened().known().entries()) {
            KnownFinding finding = each.getValue();
            if (finding.open() && over(finding.toMillis(), clock)) {
                told.put(each.getKey(), new Told(State.CLOSED, finding.closed()));
            }
        }
        return told;
    }

    private void tell(TimerService timers, Map<String, Told> told, Map<String, JsonNode> advice, Collector<Upsert> out)
            throws Exception {
        Instant at = Instant.ofEpochMilli(timers.currentProcessingTime());
        for (Map.Entry<String, Told> each : told.entrySet()) {
            State state = each.getValue().state();
            KnownFinding finding = each.getValue().finding();
            opened().known().put(each.getKey(), finding);
            // What is closed by its age is in the report for as long as the rules look back, and nobody has to act on
            // it.
            JsonNode shown = state == State.CLOSED ? null : advice.get(each.getKey());
            out.collect(opened().lines().line(each.getKey(), finding, state, at, shown));
        }
    }

    private void forget(long clock) throws Exception {
        for (Iterator<Map.Entry<String, KnownFinding>> all = opened().known().iterator(); all.hasNext(); ) {
            KnownFinding each = all.next().getValue();
            if (!each.open() && each.toMillis() + REMEMBERED.toMillis() < clock) {
                all.remove();
            }
        }
    }

    /** Makes sure that the next finding closes when its time has come, also if no more messages do. */
    private void closeLater(TimerService timers) throws Exception {
        int open = 0;
        long first = Long.MAX_VALUE;
        for (KnownFinding each : opened().known().values()) {
            if (each.open()) {
                open++;
                first = Math.min(first, each.toMillis());
            }
        }
        findingsOpen = open;
        Long before = opened().closing().value();
        // Timers of one moment are one, which may also be the one for the next diagnosis.
        if (before != null && !before.equals(opened().due().value())) {
            timers.deleteProcessingTimeTimer(before);
        }
        opened().closing().clear();
        if (open > 0) {
            long left = Math.max(1, first + closeAfter.toMillis() - clock(timers));
            long at = timers.currentProcessingTime() + left;
            opened().closing().update(at);
            timers.registerProcessingTimeTimer(at);
        }
    }
}
