package dev.whydrop.flink.batch;

import dev.whydrop.flink.batch.output.MakeReport;
import dev.whydrop.flink.batch.output.ReportLines;
import dev.whydrop.flink.batch.output.ReportPiece;
import dev.whydrop.flink.batch.piece.CutIntoPieces;
import dev.whydrop.flink.batch.piece.FileForm;
import dev.whydrop.flink.batch.piece.FilePiece;
import dev.whydrop.flink.batch.piece.InputFile;
import dev.whydrop.flink.batch.piece.InputFiles;
import dev.whydrop.flink.batch.piece.ReadPieces;
import dev.whydrop.flink.batch.piece.StreamBytes;
import dev.whydrop.flink.batch.stream.AnalyzeStreams;
import dev.whydrop.flink.batch.stream.AtEnd;
import dev.whydrop.flink.batch.stream.JoinStreams;
import dev.whydrop.flink.batch.stream.LastMoment;
import dev.whydrop.flink.batch.stream.OnAir;
import dev.whydrop.flink.batch.stream.SettleReadings;
import dev.whydrop.flink.batch.stream.StreamLog;
import dev.whydrop.flink.batch.stream.SumCounts;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.util.OutputTag;

/**
 * Files in, the report of the command line out, and what it says as lines of JSON. Files are cut, read and concluded from stream by stream in as many tasks as
 * there are; settling what the pieces tell together, and the report itself, are one task each.
 */
public final class BatchJob {
    private static final TypeInformation<byte[]> BYTES = PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;

    /** So often a job goes on with what a task manager has lost that ended. */
    private static final int RESTARTS = 5;

    private static final Duration RESTART_DELAY = Duration.ofSeconds(2);

    private BatchJob() {}

    /**
     * Adds the job to an environment.
     *
     * @param flink not used for another job; set to batch execution
     * @throws IOException if the input cannot be listed, or no folder can be made for the output
     * @throws dev.whydrop.intake.IntakeException if there is none
     */
    public static void build(StreamExecutionEnvironment flink, BatchOptions options) throws IOException {
        flink.setRuntimeMode(RuntimeExecutionMode.BATCH);
        flink.getConfig().enableObjectReuse();
        Configuration more = new Configuration().set(PipelineOptions.GENERIC_TYPES, false);
        if (flink.getConfiguration()
                .getOptional(RestartStrategyOptions.RESTART_STRATEGY)
                .isEmpty()) {
            // Flink starts nothing again where there are no checkpoints, unless it is told to.
            more.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
            more.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, RESTARTS);
            more.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, RESTART_DELAY);
        }
        flink.configure(more);

        FileForm form = options.form();
        InputFiles input = InputFiles.of(options.inputs(), options.output());
        makeOutput(options.output());
        OutputTag<byte[]> readings = new OutputTag<>("readings", BYTES);

        SingleOutputStreamOperator<StreamBytes> parts = flink.fromData(
                        input.files(), TypeInformation.of(InputFile.class))
                .uid("files")
                .name("files")
                .setParallelism(1)
                .rebalance()
                .flatMap(new CutIntoPieces(form, (long) options.pieceMegabytes() << 20))
                .returns(FilePiece.class)
                .uid("cut-into-pieces")
                .name("cut into pieces")
                .rebalance()
                .process(new ReadPieces(form, readings))
                .returns(StreamBytes.class)
                .uid("read-pieces")
                .name("read pieces");
        DataStream<byte[]> told = flink.fromData(List.of(input.told()), BYTES)
                .uid("listing")
                .name("listing")
                .union(parts.getSideOutput(readings));
        SingleOutputStreamOperator<byte[]> settled =
                one("settle", "settle readings", told, BYTES, new SettleReadings(form));

        OutputTag<StreamLog> running = new OutputTag<>("running", TypeInformation.of(StreamLog.class));
        OutputTag<byte[]> counted = new OutputTag<>("counts", BYTES);
        SingleOutputStreamOperator<StreamLog> streams = parts.keyBy(StreamBytes::stream)
                .connect(settled.broadcast(JoinStreams.CHANGES))
                .process(new JoinStreams(running, counted))
                .returns(StreamLog.class)
                .uid("join-streams")
                .name("join streams");
        DataStream<byte[]> counts = streams.getSideOutput(counted);
        SingleOutputStreamOperator<byte[]> sums = counts.transform("sum counts", BYTES, new AtEnd<>(new SumCounts()))
                .uid("sum-counts");
        SingleOutputStreamOperator<Long> latest =
                one("seen-until", "find the last moment", sums, Types.LONG, new LastMoment());
        DataStream<StreamLog> onAir = streams.getSideOutput(running)
                .connect(latest.broadcast(OnAir.SEEN_UNTIL))
                .process(new OnAir())
                .returns(StreamLog.class)
                .uid("on-air")
                .name("streams on air");
        SingleOutputStreamOperator<ReportPiece> analyzed =
                analyzed("analyze-streams", "analyze streams", streams, options);
        SingleOutputStreamOperator<ReportPiece> analyzedOnAir =
                analyzed("analyze-on-air", "analyze streams on air", onAir, options);
        DataStream<ReportPiece> toldPieces = told.map(ReportPiece::ofPart)
                .returns(ReportPiece.class)
                .uid("readings")
                .name("readings");
        DataStream<ReportPiece> countPieces = sums.map(ReportPiece::ofCounts)
                .returns(ReportPiece.class)
                .uid("counts")
                .name("counts");

        ReportLines lines = new ReportLines(tag("findings"), tag("suppressed"), tag("rejects"), tag("events"));
        SingleOutputStreamOperator<String> report = analyzed.union(analyzedOnAir, toldPieces, countPieces)
                .transform("make report", Types.STRING, new MakeReport(options.rules(), form, options.output(), lines))
                .setParallelism(1)
                .uid("make-report");
        write(report, lines.findings(), options.output());
        write(report, lines.suppressed(), options.output());
        write(report, lines.rejects(), options.output());
        write(report, lines.events(), options.output());
    }

    /** Before anything is read, as it would fail only when all is done. */
    private static void makeOutput(String folder) throws IOException {
        Path path = new Path(folder);
        try {
            if (path.getFileSystem().mkdirs(path)) {
                return;
            }
        } catch (IOException e) {
            throw new IOException(unmade(folder), e);
        }
        throw new IOException(unmade(folder));
    }

    private static String unmade(String folder) {
        return "--output is '" + folder
                + "', and no folder can be made there. Maybe a file has that name, or the right to write is missing.";
    }

    private static SingleOutputStreamOperator<ReportPiece> analyzed(
            String uid, String name, DataStream<StreamLog> streams, BatchOptions options) {
        return streams.transform(name, TypeInformation.of(ReportPiece.class), new AnalyzeStreams(options.rules()))
                .uid(uid);
    }

    private static OutputTag<String> tag(String name) {
        return new OutputTag<>(name, Types.STRING);
    }

    private static <I, O> SingleOutputStreamOperator<O> one(
            String uid, String name, DataStream<I> in, TypeInformation<O> type, AtEnd.Together<I, O> together) {
        return in.transform(name, type, new AtEnd<>(together)).setParallelism(1).uid(uid);
    }

    private static void write(SingleOutputStreamOperator<String> report, OutputTag<String> lines, String folder) {
        report.getSideOutput(lines)
                .sinkTo(FileSink.forRowFormat(new Path(folder, lines.getId()), new SimpleStringEncoder<String>())
                        .withBucketAssigner(new BasePathBucketAssigner<>())
                        .withOutputFileConfig(OutputFileConfig.builder()
                                .withPartSuffix(".jsonl")
                                .build())
                        .build())
                .setParallelism(1)
                .uid(lines.getId())
                .name(lines.getId());
    }
}
