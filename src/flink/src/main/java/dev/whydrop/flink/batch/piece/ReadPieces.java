package dev.whydrop.flink.batch.piece;

import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.part.PartIntake;
import dev.whydrop.intake.part.PartReader;
import dev.whydrop.intake.part.StreamPart;
import dev.whydrop.model.StreamId;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** Reads pieces: what each has of a stream goes one way, what it tells of itself another. */
public final class ReadPieces extends ProcessFunction<FilePiece, StreamBytes> {
    private static final long serialVersionUID = 1L;

    private final FileForm form;
    private final OutputTag<byte[]> readings;
    private transient @Nullable PartReader reader;
    private transient @Nullable Counter events;
    private transient @Nullable Counter rejected;

    /** @param readings takes what pieces tell of themselves */
    public ReadPieces(FileForm form, OutputTag<byte[]> readings) {
        this.form = form;
        this.readings = readings;
    }

    @Override
    public void open(OpenContext context) {
        reader = new PartReader(form.options());
        events = getRuntimeContext().getMetricGroup().counter("events");
        rejected = getRuntimeContext().getMetricGroup().counter("rejected");
    }

    @Override
    @SuppressWarnings("NullAway") // open comes first
    public void processElement(FilePiece piece, Context context, Collector<StreamBytes> out) {
        PartIntake read;
        try {
            read = reader.read(piece.part(), new FileBytes());
        } catch (IntakeException e) {
            throw new SuppressRestartsException(e); // it is the same the next time
        }
        for (StreamPart each : read.streams()) {
            events.inc(each.events().size());
            out.collect(new StreamBytes(key(each.stream()), each.toBytes()));
        }
        rejected.inc(read.reading().rejected());
        context.output(readings, read.reading().toBytes());
    }

    private static String key(StreamId stream) {
        return stream.domain() + '\0' + stream.appName() + '\0' + stream.streamName();
    }
}
