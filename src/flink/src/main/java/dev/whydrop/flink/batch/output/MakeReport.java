package dev.whydrop.flink.batch.output;

import dev.whydrop.flink.batch.piece.FileBytes;
import dev.whydrop.flink.batch.piece.FileForm;
import dev.whydrop.flink.option.Rules;
import dev.whydrop.intake.part.PartReader;
import dev.whydrop.intake.part.PartReading;
import dev.whydrop.intake.part.Settlement;
import dev.whydrop.intake.part.StreamCounts;
import dev.whydrop.model.AnalyzedStream;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Report;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Makes the report of all streams, writes it, and sends its parts on as lines. It is one task and holds every stream and every record in memory, as the command
 * line does: what is wide, and what ranks before what, only all of them tell.
 */
public final class MakeReport extends AbstractStreamOperator<String>
        implements OneInputStreamOperator<ReportPiece, String>, BoundedOneInput {
    private static final long serialVersionUID = 1L;

    /** The name of the report in the folder that takes the output. */
    public static final String FILE = "report.json";

    private final Rules rules;
    private final FileForm form;
    private final String folder;
    private final ReportLines lines;
    private transient List<PartReading> readings = new ArrayList<>();
    private transient List<AnalyzedStream> streams = new ArrayList<>();
    private transient StreamCounts counts = StreamCounts.NONE;
    private transient long fleetPassMillis;

    public MakeReport(Rules rules, FileForm form, String folder, ReportLines lines) {
        this.rules = rules;
        this.form = form;
        this.folder = folder;
        this.lines = lines;
    }

    @Override
    public void open() throws Exception {
        super.open();
        readings = new ArrayList<>();
        streams = new ArrayList<>();
        counts = StreamCounts.NONE;
        Gauge<Long> passes = () -> fleetPassMillis;
        getMetricGroup().gauge("fleetPassMillis", passes);
    }

    @Override
    public void processElement(StreamRecord<ReportPiece> element) {
        ReportPiece piece = element.getValue();
        if (piece.reading() != null) {
            readings.add(PartReading.fromBytes(piece.reading()));
        }
        if (piece.stream() != null) {
            streams.add(AnalyzedStream.fromBytes(piece.stream()));
        }
        if (piece.counts() != null) {
            counts = counts.and(StreamCounts.fromBytes(piece.counts()));
        }
    }

    @Override
    public void endInput() throws IOException {
        Settlement settlement = Settlement.of(readings, new PartReader(form.options()), new FileBytes());
        long begin = System.nanoTime();
        Diagnosed diagnosed = rules.advisorOfAll().fleetPass(streams, settlement.reading(counts), any -> true);
        fleetPassMillis = (System.nanoTime() - begin) / 1_000_000;
        write(diagnosed.report());
        lines.of(diagnosed, output);
    }

    /** Whole or not at all: a task that ends on the way begins again. */
    private void write(Report report) throws IOException {
        Path whole = new Path(folder, FILE);
        Path begun = new Path(folder, "." + FILE + ".part");
        FileSystem files = whole.getFileSystem();
        files.mkdirs(new Path(folder));
        try (FSDataOutputStream bytes = files.create(begun, FileSystem.WriteMode.OVERWRITE);
                Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            report.writeJson(out);
        }
        files.delete(whole, false);
        if (!files.rename(begun, whole)) {
            throw new IOException(
                    begun + " could not be renamed to " + whole + ". Maybe another job writes to " + folder + ".");
        }
    }
}
