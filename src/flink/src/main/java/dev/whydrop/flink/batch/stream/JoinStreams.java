package dev.whydrop.flink.batch.stream;

import dev.whydrop.flink.batch.piece.StreamBytes;
import dev.whydrop.intake.part.PartChanges;
import dev.whydrop.intake.part.StreamIntake;
import dev.whydrop.intake.part.StreamPart;
import dev.whydrop.model.AnalyzedStream;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Observations;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Joins what the pieces have of a stream. In batch execution a stream comes whole, one after another, behind what is broadcast. Streams with a running push go
 * another way: how long that lasts, only all streams together tell.
 */
public final class JoinStreams extends KeyedBroadcastProcessFunction<String, StreamBytes, byte[], StreamLog> {
    private static final long serialVersionUID = 1L;

    /** What settling the pieces changes in their records. */
    public static final MapStateDescriptor<String, byte[]> CHANGES =
            new MapStateDescriptor<>("changes", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

    private static final String ALL = "all";

    private final OutputTag<StreamLog> running;
    private final OutputTag<byte[]> counts;
    private transient @Nullable ListState<byte[]> parts;
    private transient @Nullable PartChanges changes;

    /**
     * @param running takes the streams that are on air
     * @param counts takes how many records there were
     */
    public JoinStreams(OutputTag<StreamLog> running, OutputTag<byte[]> counts) {
        this.running = running;
        this.counts = counts;
    }

    @Override
    public void open(OpenContext context) {
        parts = getRuntimeContext()
                .getListState(
                        new ListStateDescriptor<>("parts", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        changes = null;
    }

    @Override
    public void processBroadcastElement(byte[] settled, Context context, Collector<StreamLog> out) throws Exception {
        context.getBroadcastState(CHANGES).put(ALL, settled);
    }

    @Override
    @SuppressWarnings("NullAway") // open comes first
    public void processElement(StreamBytes part, ReadOnlyContext context, Collector<StreamLog> out) throws Exception {
        parts.add(part.bytes());
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }

    @Override
    @SuppressWarnings("NullAway") // open comes first
    public void onTimer(long time, OnTimerContext context, Collector<StreamLog> out) throws Exception {
        if (changes == null) {
            changes = PartChanges.fromBytes(context.getBroadcastState(CHANGES).get(ALL));
        }
        List<StreamPart> all = new ArrayList<>();
        for (byte[] each : parts.get()) {
            all.add(StreamPart.fromBytes(each));
        }
        parts.clear();
        StreamIntake intake = StreamIntake.of(all, changes);
        context.output(counts, intake.counts().toBytes());
        Observations observations = intake.observations();
        StreamLog stream = new StreamLog(observations.toBytes(), Disconnect.UNKNOWN);
        if (!observations.running().isEmpty()) {
            context.output(running, stream);
        } else if (!AnalyzedStream.streams(observations).isEmpty()) {
            out.collect(stream);
        }
    }
}
