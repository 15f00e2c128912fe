package dev.whydrop.flink.live;

import dev.whydrop.flink.live.LiveOptions.OutFolder;
import dev.whydrop.flink.live.LiveOptions.OutTopic;
import dev.whydrop.flink.live.diagnosis.Upsert;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.flink.api.common.serialization.Encoder;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Where the lines of a job go. Each becomes visible with the checkpoint after it, once. */
final class Outputs {
    /** What a broker allows unless it is told otherwise; Flink asks for an hour, which is refused. */
    private static final String TRANSACTION_MILLIS = "900000";

    private final LiveOptions options;

    Outputs(LiveOptions options) {
        this.options = options;
    }

    /**
     * Writes lines.
     *
     * @param name {@code findings}, {@code rejects} or {@code late}
     */
    void write(DataStream<Upsert> lines, String name) {
        lines.sinkTo(sink(name)).name(name).uid("write-" + name).setParallelism(1);
    }

    private Sink<Upsert> sink(String name) {
        if (options.output() instanceof OutFolder folder) {
            return FileSink.<Upsert>forRowFormat(new Path(new Path(folder.path()), name), new Line())
                    .withRollingPolicy(OnCheckpointRollingPolicy.build())
                    .build();
        }
        OutTopic topic = (OutTopic) options.output();
        Properties producer = new Properties();
        producer.setProperty("transaction.timeout.ms", TRANSACTION_MILLIS);
        producer.putAll(options.kafka());
        String to = "findings".equals(name) ? topic.name() : topic.name() + "." + name;
        return KafkaSink.<Upsert>builder()
                .setBootstrapServers(topic.servers())
                .setKafkaProducerConfig(producer)
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(topic.transactionPrefix() + "-" + name)
                .setRecordSerializer(new Message(to))
                .build();
    }

    /** A line of a file. */
    private static final class Line implements Encoder<Upsert> {
        private static final long serialVersionUID = 1L;

        @Override
        public void encode(Upsert line, OutputStream out) throws IOException {
            out.write((line.json() + '\n').getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A message whose key is the fingerprint, so that a topic that is compacted keeps the newest of each finding. */
    private static final class Message implements KafkaRecordSerializationSchema<Upsert> {
        private static final long serialVersionUID = 1L;
        private final String topic;

        Message(String topic) {
            this.topic = topic;
        }

        @Override
        public ProducerRecord<byte[], byte[]> serialize(Upsert line, KafkaSinkContext context, @Nullable Long time) {
            byte[] key =
                    line.fingerprint().isEmpty() ? null : line.fingerprint().getBytes(StandardCharsets.UTF_8);
            return new ProducerRecord<>(topic, key, line.json().getBytes(StandardCharsets.UTF_8));
        }
    }
}
