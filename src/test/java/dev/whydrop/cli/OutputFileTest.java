package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.Needed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    private static final String EVENING = "fixtures/events/busy-evening.csv";

    @TempDir
    Path folder;

    @Test
    void a_full_disk_is_told_and_a_device_is_never_replaced_by_a_file() {
        Path full = Needed.device("/dev/full");

        CommandRun run = CommandRun.of("report", EVENING, "--out", full.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("'/dev/full' cannot be written (java.io.IOException: No space left on device)."
                        + " Maybe the folder is missing, full or read-only.\n");
        assertThat(full).exists();
        assertThat(Files.isRegularFile(full)).isFalse();
        assertThat(Path.of("/dev/.full.part")).doesNotExist();
    }

    @Test
    void what_fails_half_way_leaves_the_file_as_it_was() throws IOException {
        Path file = Files.writeString(folder.resolve("report.txt"), "before");

        assertThatThrownBy(() -> OutputFile.write(file, out -> {
                    out.write("x".repeat(100_000));
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(WrongUsage.class)
                .hasMessage("'" + file + "' cannot be written (java.io.IOException: No space left on device)."
                        + " Maybe the folder is missing, full or read-only.");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(file).hasContent("before");
    }

    @Test
    void input_that_breaks_off_writes_nothing() throws IOException {
        Path zst = Path.of("fixtures/events/cut-then-expired/plain.csv.zst");
        byte[] packed = Files.readAllBytes(zst);
        Path cut = Files.write(folder.resolve("cut.csv.zst"), Arrays.copyOf(packed, packed.length / 2));
        Path out = folder.resolve("report.txt");

        CommandRun run = CommandRun.of("report", cut.toString(), "--out", out.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(cut + " is cut off: its packed data end too early. Maybe it was not copied whole;"
                        + " fetch it again.\n");
        assertThat(out).doesNotExist();
    }
}
