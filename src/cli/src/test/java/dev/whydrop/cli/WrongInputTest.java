package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong usage and unreadable input: exit code 2, a message that names the thing and says what to do, no stack trace, nothing on standard output. */
class WrongInputTest {
    private static final String EVENING = "fixtures/events/busy-evening.csv";

    @TempDir
    Path folder;

    @Test
    void a_missing_file() {
        assertRefused(CommandRun.of("report", "nowhere.csv"), "nowhere.csv");
    }

    @Test
    void a_missing_file_is_told_in_the_language_asked_for() {
        assertThat(CommandRun.of("report", "nowhere.csv", "--lang", "ja").err())
                .isEqualTo("nowhere.csv は存在しません。パスを確認してください。" + System.lineSeparator());
    }

    @Test
    void a_folder() {
        assertRefused(CommandRun.of("report", folder.toString()), folder.toString());
    }

    @Test
    void an_empty_file() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.csv"));

        assertRefused(CommandRun.of("report", file.toString()), file.toString());
    }

    @Test
    void a_binary_file() throws IOException {
        Path file = Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});

        assertRefused(CommandRun.of("report", file.toString()), file.toString());
    }

    @Test
    void a_needed_column_is_missing() throws IOException {
        Path file = Files.writeString(
                folder.resolve("log.csv"), "strem_name,end_time,errcode\ncam,2026-11-20T19:00:00Z,1\n");

        CommandRun run = CommandRun.of("report", file.toString());

        assertRefused(run, file.toString());
        assertThat(run.err()).contains("stream_name").contains("--columns stream_name=strem_name");
    }

    @Test
    void a_table_without_a_needed_column_is_no_log_because_an_address_follows_a_time() throws IOException {
        Path file = Files.writeString(
                folder.resolve("table.csv"),
                "stream_name,ended,client_ip,kode\ncam,2026-11-20 19:00:00,203.0.113.7,14\n");

        assertRefused(CommandRun.of("report", file.toString()), "has no column end_time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--zone=Mars",
                "--since=yesterday",
                "--threads=0",
                "--top=0",
                "--settings=nowhere.yaml",
                "--columns=nonsense=x",
                "--max-rejects=-1",
                "--disable=no.such-id",
                "--why-not=no.such-id",
                "--stream=mispelt"
            })
    void an_option_with_a_value_that_makes_no_sense(String option) {
        CommandRun run = CommandRun.of("report", EVENING, option);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Maybe").doesNotContain("\tat ").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang=xx", "--format=pdf", "--fail-on=terrible", "--nonsense"})
    void an_option_that_does_not_exist_or_does_not_take_the_value(String option) {
        CommandRun run = CommandRun.of("report", EVENING, option);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(option.substring(option.indexOf('=') + 1))
                .doesNotContain("\tat ");
    }

    @Test
    void an_output_file_that_is_also_read_or_named_twice() throws IOException {
        Path log = Files.copy(Path.of(EVENING), folder.resolve("log.csv"));
        Path out = folder.resolve("out.txt");

        CommandRun overwrite = CommandRun.of("report", log.toString(), "--annotate", log.toString());
        CommandRun twice =
                CommandRun.of("report", log.toString(), "--out", out.toString(), "--annotate", out.toString());

        assertThat(overwrite.status()).isEqualTo(2);
        assertThat(overwrite.err())
                .isEqualTo("'" + log + "' is named twice: it would be overwritten. Maybe give another name.\n");
        assertThat(twice.status()).isEqualTo(2);
        assertThat(out).doesNotExist();
        assertThat(log).hasSameBinaryContentAs(Path.of(EVENING));
    }

    @Test
    void no_command() {
        CommandRun run = CommandRun.of();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("No command was given. Maybe: whydrop report FILE.csv");
    }

    @Test
    void no_file() {
        CommandRun run = CommandRun.of("report");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("FILE is missing. Maybe: whydrop report FILE.csv");
    }

    @Test
    void a_code_that_is_none() {
        CommandRun run = CommandRun.of("explain", "abc");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "'abc' is neither an error code, a family, a reason text or an encoder's message that whydrop"
                                + " knows, nor the id of a diagnosis or a rule. Maybe write it like 21, 18/501, network or \"Network error for the push client.\"\n");
    }

    @Test
    void java_has_no_memory_left() {
        StringWriter err = new StringWriter();
        InputStream exhausting = new InputStream() {
            @Override
            public int read() {
                throw new OutOfMemoryError("Java heap space");
            }
        };

        int status = Whydrop.run(
                new Terminal(exhausting, new PrintWriter(new StringWriter()), new PrintWriter(err, true)),
                "report",
                "-");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("The " + (Runtime.getRuntime().maxMemory() >> 20)
                        + " MB of memory that Java may use are not enough. Maybe read less of it with --since and --until,"
                        + " or give more memory: JAVA_OPTS=-Xmx4g whydrop report ...\n");
    }

    private static void assertRefused(CommandRun run, String named) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(named)
                .contains("Maybe")
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
    }
}
