package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.ErrorCatalog;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every byte of an input is read once, however long it is: counted, not timed. */
class ReadOnceTest {
    @ParameterizedTest
    @CsvSource({
        "10000, plain",
        "100000, plain",
        "10000, 'quoted, with a line\nbreak'",
        "100000, 'quoted, with a line\nbreak'"
    })
    void each_byte_is_read_once(int rows, String reason) {
        StringBuilder csv = new StringBuilder("stream_name,end_time,errcode,reason\n");
        for (int i = 0; i < rows; i++) {
            csv.append("s")
                    .append(i % 500)
                    .append(",2026-11-20T10:00:00Z,12,\"")
                    .append(reason)
                    .append("\"\n");
        }
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        AtomicLong read = new AtomicLong();
        Intake intake = new EventReader(ErrorCatalog.load(), IntakeOptions.defaults(), () -> counted(bytes, read))
                .read(List.of(Path.of("-")));

        assertThat(intake.disconnects()).hasSize(rows);
        assertThat(read).hasValue(bytes.length);
    }

    private static InputStream counted(byte[] bytes, AtomicLong read) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                read.addAndGet(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                int count = super.read(to, from, length);
                read.addAndGet(Math.max(0, count));
                return count;
            }
        };
    }
}
