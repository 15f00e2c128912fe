package dev.whydrop.flink.live.source;

import dev.whydrop.flink.record.PushRecord;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** Passes on what can be used, and the rest to a side output. Counts {@code rejected}, and {@code other} that is about something else than pushes. */
public final class WithoutRejects extends ProcessFunction<Taken, PushRecord> {
    /** Lines of JSON: {@code source}, {@code row}, {@code why}, and the beginning of the {@code text} without secrets. */
    public static final OutputTag<String> REJECTS = new OutputTag<>("rejects", Types.STRING);

    private static final long serialVersionUID = 1L;

    private transient @Nullable Counter rejected;
    private transient @Nullable Counter other;

    @Override
    public void open(OpenContext context) {
        rejected = getRuntimeContext().getMetricGroup().counter("rejected");
        other = getRuntimeContext().getMetricGroup().counter("other");
    }

    @Override
    public void processElement(Taken taken, Context context, Collector<PushRecord> out) {
        if (taken.record() != null) {
            out.collect(taken.record());
        } else if (taken.reject() != null) {
            Objects.requireNonNull(rejected).inc();
            context.output(REJECTS, taken.reject());
        } else {
            Objects.requireNonNull(other).inc();
        }
    }
}
