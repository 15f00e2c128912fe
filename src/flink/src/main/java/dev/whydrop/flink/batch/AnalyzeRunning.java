package dev.whydrop.flink.batch;

import dev.whydrop.Advisor;
import dev.whydrop.flink.option.Rules;
import dev.whydrop.model.Observations;
import java.time.Instant;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Concludes from each stream that is on air alone, now that it is known until when anything was seen. */
final class AnalyzeRunning extends BroadcastProcessFunction<byte[], Long, ReportPiece> {
    private static final long serialVersionUID = 1L;

    /** The last moment of which anything is known, of any stream. */
    static final MapStateDescriptor<String, Long> SEEN_UNTIL =
            new MapStateDescriptor<>("seen-until", Types.STRING, Types.LONG);

    private static final String ALL = "all";

    private final Rules rules;
    private transient @Nullable Advisor advisor;

    AnalyzeRunning(Rules rules) {
        this.rules = rules;
    }

    @Override
    public void open(OpenContext context) {
        advisor = rules.advisor();
    }

    @Override
    public void processBroadcastElement(Long latest, Context context, Collector<ReportPiece> out) throws Exception {
        context.getBroadcastState(SEEN_UNTIL).put(ALL, latest);
    }

    @Override
    @SuppressWarnings("NullAway") // open comes first
    public void processElement(byte[] stream, ReadOnlyContext context, Collector<ReportPiece> out) throws Exception {
        long until = Objects.requireNonNull(context.getBroadcastState(SEEN_UNTIL).get(ALL));
        out.collect(ReportPiece.of(advisor.streamPass(Observations.fromBytes(stream), Instant.ofEpochMilli(until))));
    }
}
