package dev.whydrop.flink.live.source;

import java.time.InstantSource;
import java.util.Objects;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Messages of a topic. Their source is the topic, as partitions are no exports of their own in which one event could stand twice; their row is the offset.
 *
 * <p>They are read here and not in an operator of their own, so that each partition has a watermark of its own: after an outage one may be hours behind
 * another.
 */
public final class TopicMessages implements KafkaRecordDeserializationSchema<Taken> {
    private static final long serialVersionUID = 1L;

    private transient @Nullable MessageDecoder decoder;

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        decoder = new MessageDecoder(InstantSource.system());
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Taken> out) {
        if (message.value() == null) {
            out.collect(Taken.OTHER);
            return;
        }
        Objects.requireNonNull(decoder, "not opened")
                .read(message.topic(), message.offset(), message.value())
                .forEach(out::collect);
    }

    @Override
    public TypeInformation<Taken> getProducedType() {
        return TypeInformation.of(Taken.class);
    }
}
