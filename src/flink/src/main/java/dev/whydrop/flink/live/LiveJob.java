package dev.whydrop.flink.live;

import dev.whydrop.flink.live.LiveOptions.Folder;
import dev.whydrop.flink.live.LiveOptions.Topic;
import dev.whydrop.flink.live.diagnosis.FleetDiagnosis;
import dev.whydrop.flink.live.diagnosis.StreamDiagnosis;
import dev.whydrop.flink.live.diagnosis.StreamFindings;
import dev.whydrop.flink.live.diagnosis.Upsert;
import dev.whydrop.flink.live.source.FileLines;
import dev.whydrop.flink.live.source.Taken;
import dev.whydrop.flink.live.source.TopicMessages;
import dev.whydrop.flink.live.source.WithoutRejects;
import dev.whydrop.flink.record.PushRecord;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/**
 * Reads messages about pushes while they come, and tells which findings open, change and close.
 *
 * <p>Each operator has an id that must stay what it is: savepoints find its state by it.
 */
public final class LiveJob {
    private LiveJob() {}

    /**
     * Runs the job until it is stopped.
     *
     * @param arguments see {@link LiveOptions#of}
     */
    public static void run(String... arguments) throws Exception {
        LiveOptions options = LiveOptions.of(arguments);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        build(environment, options);
        environment.execute("whydrop live");
    }

    /** Adds the job to an environment. */
    public static void build(StreamExecutionEnvironment environment, LiveOptions options) {
        // What Flink would write by Kryo is found when the job is submitted, and not in a savepoint that nobody can
        // read.
        environment.configure(new Configuration().set(PipelineOptions.GENERIC_TYPES, false));
        if (!environment.getCheckpointConfig().isCheckpointingEnabled()) {
            environment.enableCheckpointing(options.checkpointEvery().toMillis());
        }
        SingleOutputStreamOperator<PushRecord> records = taken(environment, options)
                .process(new WithoutRejects())
                .name("without rejects")
                .uid("without-rejects");
        SingleOutputStreamOperator<StreamFindings> streams = records.keyBy(StreamDiagnosis::key, Types.STRING)
                .process(new StreamDiagnosis(options.rules(), options.lookback(), options.debounce()))
                .name("diagnosis of each stream")
                .uid("stream-diagnosis");
        SingleOutputStreamOperator<Upsert> findings = streams.keyBy(any -> 0, Types.INT)
                .process(new FleetDiagnosis(options.rules(), options.debounce(), options.closeAfter()))
                .name("diagnosis of all streams")
                .uid("fleet-diagnosis")
                .setParallelism(1);
        Outputs outputs = new Outputs(options);
        outputs.write(findings, "findings");
        outputs.write(lines(records.getSideOutput(WithoutRejects.REJECTS), "rejects"), "rejects");
        outputs.write(lines(streams.getSideOutput(StreamDiagnosis.LATE), "late"), "late");
    }

    private static DataStream<Upsert> lines(DataStream<String> lines, String name) {
        return lines.map(line -> new Upsert("", line), TypeInformation.of(Upsert.class))
                .name("lines of " + name)
                .uid("lines-" + name);
    }

    private static DataStream<Taken> taken(StreamExecutionEnvironment environment, LiveOptions options) {
        TypeInformation<Taken> type = TypeInformation.of(Taken.class);
        if (options.input() instanceof Topic) {
            return environment
                    .fromSource(source(options), watermarks(options), "messages", type)
                    .uid("messages");
        }
        // The source of files forgets how far a file had come when that is read faster than watermarks are sent: with
        // small
        // files event time would stand still.
        return environment
                .fromSource(source(options), WatermarkStrategy.noWatermarks(), "messages", type)
                .uid("messages")
                .assignTimestampsAndWatermarks(watermarks(options))
                .name("event time")
                .uid("event-time");
    }

    private static WatermarkStrategy<Taken> watermarks(LiveOptions options) {
        return WatermarkStrategy.<Taken>forBoundedOutOfOrderness(options.lateness())
                .withTimestampAssigner((taken, unused) -> taken.timeMillis())
                .withIdleness(options.idleAfter());
    }

    @SuppressWarnings("deprecation") // The connector takes no other than the strategy that Kafka will drop.
    private static Source<Taken, ?, ?> source(LiveOptions options) {
        if (options.input() instanceof Folder folder) {
            return FileSource.forBulkFileFormat(new FileLines(), new Path(folder.path()))
                    .monitorContinuously(folder.watchEvery())
                    .build();
        }
        Topic topic = (Topic) options.input();
        Properties consumer = new Properties();
        consumer.putAll(options.kafka());
        return KafkaSource.<Taken>builder()
                .setBootstrapServers(topic.servers())
                .setTopics(topic.name())
                .setGroupId(topic.group())
                .setStartingOffsets(
                        switch (topic.from()) {
                            case COMMITTED -> OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
                            case EARLIEST -> OffsetsInitializer.earliest();
                            case LATEST -> OffsetsInitializer.latest();
                        })
                .setProperties(consumer)
                .setDeserializer(new TopicMessages())
                .build();
    }
}
