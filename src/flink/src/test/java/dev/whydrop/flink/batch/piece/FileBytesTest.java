package dev.whydrop.flink.batch.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.part.InputPart;
import dev.whydrop.intake.part.PartReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store does not give fails the task; what is wrong with a file is told of by its reader. */
class FileBytesTest {
    private static final String ROWS = "stream_name,end_time,errcode\ncam,2026-11-20T18:00:00Z,12\n";

    @TempDir
    private Path folder;

    @Test
    void a_store_that_stops_answering_in_the_middle_is_no_reject_of_the_file() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("read timed out");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("read timed out");
            }
        };
        InputPart.Bytes store = (name, place) -> new FileBytes.ReadOrRetried(
                new SequenceInputStream(new ByteArrayInputStream(ROWS.getBytes(StandardCharsets.UTF_8)), broken));

        assertThatThrownBy(() -> new PartReader(IntakeOptions.defaults()).read(InputPart.whole(0, "day.csv"), store))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("read timed out");
    }

    @Test
    void a_file_is_read_from_a_place_on() throws IOException {
        Path file = Files.writeString(folder.resolve("day.csv"), ROWS);

        try (InputStream in = new FileBytes().from(file.toString(), ROWS.indexOf("cam"))) {
            assertThat(in.readAllBytes()).asString().isEqualTo("cam,2026-11-20T18:00:00Z,12\n");
        }
    }

    @Test
    void a_file_that_is_not_there_is_said_to_be_missing() {
        String name = folder.resolve("none.csv").toString();

        assertThatThrownBy(() -> new FileBytes().from(name, 0))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(name);
    }
}
