package dev.whydrop.flink.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.tools.ToolProvider;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Flink makes of the record, and what becomes of savepoints when it changes. */
class PushRecordBytesTest {
    private static final SerializerConfigImpl CONFIG = new SerializerConfigImpl();

    /** The record as a version might have had it that knew less. */
    private static final String FEWER = """
            package dev.whydrop.flink.record;
            public record PushRecord(String kind, String domain, String appName, String streamName, String source, long row,
                    long startMillis, long timeMillis, String clientIp, String code, boolean guessed) {
                public static PushRecord one() {
                    return new PushRecord("ended", "push.example.com", "live", "cam-1", "calls", 3,
                            Long.MIN_VALUE, 1795168800000L, "192.0.2.1", "13", false);
                }
            }
            """;

    private record Written(byte[] snapshot, byte[] record) {}

    @Test
    void it_is_written_as_a_pojo_and_not_by_kryo() {
        CONFIG.setGenericTypes(false);

        TypeInformation<PushRecord> type = TypeInformation.of(PushRecord.class);

        assertThat(type).isInstanceOf(PojoTypeInfo.class);
        assertThat(type.getTotalFields()).isEqualTo(PushRecord.class.getRecordComponents().length);
        assertThat(type.createSerializer(CONFIG)).isNotNull();
    }

    @Test
    void bytes_of_a_record_with_fewer_components_are_read(@TempDir Path folder) throws Exception {
        Written old = writtenByTheOld(folder);
        TypeSerializerSnapshot<PushRecord> then = TypeSerializerSnapshot.readVersionedSnapshot(
                new DataInputDeserializer(old.snapshot()), PushRecord.class.getClassLoader());
        TypeSerializerSnapshot<PushRecord> now =
                TypeInformation.of(PushRecord.class).createSerializer(CONFIG).snapshotConfiguration();

        assertThat(now.resolveSchemaCompatibility(then).isCompatibleAfterMigration())
                .isTrue();
        PushRecord read = then.restoreSerializer().deserialize(new DataInputDeserializer(old.record()));

        assertThat(read.disconnect())
                .isEqualTo(Disconnect.of(
                                new StreamId("push.example.com", "live", "cam-1"),
                                Instant.ofEpochMilli(1795168800000L),
                                ErrorCode.of(13))
                        .withClientIp("192.0.2.1")
                        .withRow("calls", 3));
    }

    private static Written writtenByTheOld(Path folder) throws Exception {
        Path source = Files.writeString(folder.resolve("PushRecord.java"), FEWER);
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), "-proc:none", source.toString());
        assertThat(compiled).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = loader.loadClass(PushRecord.class.getName());
            return written(type, type.getMethod("one").invoke(null));
        }
    }

    private static <T> Written written(Class<T> type, Object one) throws IOException {
        TypeSerializer<T> serializer = TypeInformation.of(type).createSerializer(CONFIG);
        DataOutputSerializer snapshot = new DataOutputSerializer(1024);
        TypeSerializerSnapshot.writeVersionedSnapshot(snapshot, serializer.snapshotConfiguration());
        DataOutputSerializer bytes = new DataOutputSerializer(1024);
        serializer.serialize(type.cast(one), bytes);
        return new Written(snapshot.getCopyOfBuffer(), bytes.getCopyOfBuffer());
    }
}
