package dev.whydrop.flink.batch.stream;

import java.util.Objects;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;

/** Adds to streams that are on air until when anything was seen of any stream. */
public final class OnAir extends BroadcastProcessFunction<StreamLog, Long, StreamLog> {
    private static final long serialVersionUID = 1L;

    /** The last moment of which anything is known, of any stream. */
    public static final MapStateDescriptor<String, Long> SEEN_UNTIL =
            new MapStateDescriptor<>("seen-until", Types.STRING, Types.LONG);

    private static final String ALL = "all";

    @Override
    public void processBroadcastElement(Long latest, Context context, Collector<StreamLog> out) throws Exception {
        context.getBroadcastState(SEEN_UNTIL).put(ALL, latest);
    }

    @Override
    public void processElement(StreamLog stream, ReadOnlyContext context, Collector<StreamLog> out) throws Exception {
        long until =
                Objects.requireNonNull(context.getBroadcastState(SEEN_UNTIL).get(ALL));
        out.collect(new StreamLog(stream.observations(), until));
    }
}
