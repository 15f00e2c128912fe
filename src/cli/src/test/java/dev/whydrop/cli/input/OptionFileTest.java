package dev.whydrop.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Needed;
import dev.whydrop.cli.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionFileTest {
    private static final String EVENING = "fixtures/events/busy-evening.csv";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--settings", "--push-keys", "--redact-key-file", "--callback-key-file"})
    void no_file_is_read_without_end(String option) {
        Path zeros = Needed.device("/dev/zero");

        assertThat(CommandRun.of("report", EVENING, option, zeros.toString()))
                .isEqualTo(new CommandRun(
                        2, "", option + " '/dev/zero' is larger than 1 MB. Maybe it is another file.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--settings", "--push-keys", "--redact-key-file", "--callback-key-file"})
    void a_file_that_is_none_is_told(String option) {
        Path missing = folder.resolve("missing");

        assertThat(CommandRun.of("report", EVENING, option, missing.toString()).err())
                .isEqualTo(option + " '" + missing + "' does not exist. Maybe the path is misspelt.\n");
        assertThat(CommandRun.of("report", EVENING, option, folder.toString()).err())
                .isEqualTo(option + " '" + folder + "' is a folder. Maybe name a file in it.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--settings", "--push-keys", "--callback-key-file"})
    void what_is_no_text_is_told(String option) throws IOException {
        Path file = Files.write(folder.resolve("file"), "burstWindow: 6\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(CommandRun.of("report", EVENING, option, file.toString()).err())
                .isEqualTo(option + " '" + file + "' is no text in UTF-8. Maybe it is another file.\n");
    }

    @Test
    void a_pipe_is_read_like_a_file() throws Exception {
        Path pipe = Needed.pipe(folder.resolve("pipe"));
        new ProcessBuilder("sh", "-c", "echo 'burstWindow: 300' > \"$0\"", pipe.toString()).start();

        assertThat(new OptionFile("--settings", pipe).text()).isEqualTo("burstWindow: 300\n");
    }

    @Test
    void a_callback_key_of_several_lines_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), "one-key\nanother-key\n");

        assertThat(CommandRun.of("report", EVENING, "--callback-key-file", file.toString())
                        .err())
                .isEqualTo("--callback-key-file '" + file + "': The callback key has several lines. Maybe the wrong"
                        + " file is named, or it holds more than the key.\n");
    }
}
