package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither a signature nor a key that the input holds comes out anywhere: not on either stream, and in no file. */
class PushSecretsTest {
    private static final String KEY = "4c1d0b7e9a5f48d2b6e3c7a190f2d8e6";
    private static final String SECRET = "1c8a4823ca246ec412c16428ed636fcf";
    private static final String SHA_SECRET = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static final String PARAMETERS = "txSecret=" + SECRET + "&txTime=5C271099&key=" + KEY;
    private static final String URL = "rtmp://push.example.com/live/test?" + PARAMETERS;
    private static final String HEADER =
            "domain,app_name,stream_name,start_time,end_time,client_ip,errcode,sub_errcode,reason,node,resolution,stream_param";
    private static final String REFUSED = "push.example.com,live,test,,2018-12-29T06:00:0%d,192.0.2.1,18,503,,,,%s";

    /** Rows of which each is wrong in its own way, and one log that is right with secrets wherever there is room. */
    private static final List<String> ROWS = List.of(
            REFUSED.formatted(1, PARAMETERS),
            REFUSED.formatted(2, URL),
            REFUSED.formatted(3, "txSecret=" + SHA_SECRET + "&txTime=5C271099"),
            "push.example.com,live,test?" + PARAMETERS + ",,2018-12-29T06:00:04Z,192.0.2.1,18,501,,,," + PARAMETERS,
            "push.example.com,live," + URL + ",,2018-12-29T06:00:05Z,192.0.2.1,18,503,,,,",
            URL + "," + URL + ",cam,,2018-12-29T06:00:06Z," + URL + ",18,500," + URL + "," + URL + "," + URL + ","
                    + URL,
            "d,a,s,," + URL + ",192.0.2.1,18,503,,,,",
            "d,a,s,," + SECRET + ",192.0.2.1,18,503,,,,",
            "d,a,s," + SHA_SECRET + ",2018-12-29T06:00:06Z,192.0.2.1,18,503,,,,",
            "d,a,s,,2018-12-29T06:00:06Z,192.0.2.1," + SECRET + ",,,,,",
            "d,a,s,,2018-12-29T06:00:06Z,192.0.2.1," + PARAMETERS + ",,,,,",
            "d,a,s,,2018-12-29T06:00:06Z,192.0.2.1,18," + KEY + ",,,,",
            "d,a,s,,2018-12-29T06:00:06Z,192.0.2.1,,,refused " + URL + ",,,",
            "d,a,s,,2018-12-29T06:00:06Z,192.0.2.1,,," + "x".repeat(100) + PARAMETERS + ",,,",
            "d,a,s,,2018-12-29T06:00:06Z,192.0.2.1,18,503,,,," + PARAMETERS + "," + PARAMETERS,
            PARAMETERS);

    @TempDir
    Path folder;

    private Path log;
    private Path keys;

    @BeforeEach
    void write() {
        log = file("log.csv", HEADER + "\n" + String.join("\n", ROWS) + "\n");
        keys = file("keys.yaml", "push.example.com: " + KEY + "\n*: " + SHA_SECRET + "\n");
    }

    static Stream<List<String>> commands() {
        return Stream.of(
                List.of("report", "--max-rejects", "100"),
                List.of("report", "--max-rejects", "100", "--lang", "zh"),
                List.of("report", "--max-rejects", "100", "--lang", "ja", "--format", "json"),
                List.of("report", "--max-rejects", "100", "--format", "json"),
                List.of("report", "--max-rejects", "100", "--format", "md"),
                List.of("report", "--max-rejects", "100", "--format", "csv"),
                List.of("report", "--max-rejects", "100", "--redact"),
                List.of("report", "--why-not", "auth.key-rotated"),
                List.of("report", "--why-not", "auth.bad-signature", "--format", "json"),
                List.of("report", "--stream", "test"),
                List.of("report", "--stream", "test?" + PARAMETERS),
                List.of("report", "--columns", "reason=" + PARAMETERS),
                List.of("report", "--columns", "stream_name=stream_param"),
                List.of("report", "--columns", PARAMETERS),
                List.of("records", "--columns", "end_time=stream_param"),
                List.of("records"),
                List.of("records", "--format", "json"),
                List.of("records", "--format", "csv"),
                List.of("records", "--code", PARAMETERS));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void no_command_shows_a_secret(List<String> command) {
        assertNoSecret(run(command, log, "--push-keys", keys.toString()));
        assertNoSecret(run(command, log));
    }

    @Test
    void neither_the_report_in_a_file_nor_the_annotated_file_holds_a_secret() throws IOException {
        Path out = folder.resolve("report.json");
        Path annotated = folder.resolve("annotated.csv");

        CommandRun run = run(
                List.of("report", "--max-rejects", "100", "--format", "json"),
                log,
                "--push-keys",
                keys.toString(),
                "--out",
                out.toString(),
                "--annotate",
                annotated.toString());

        assertThat(run).isEqualTo(new CommandRun(0, "", ""));
        assertNoSecret(Files.readString(out));
        assertNoSecret(Files.readString(annotated));
        assertThat(Files.readString(annotated)).contains("test?txSecret=***&txTime=5C271099");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stream_name,end_time," + PARAMETERS,
                "stream_name,stream_name," + PARAMETERS + "\n",
                PARAMETERS,
                SECRET + ",live,test",
                "stream_name;end_time;errcode\n" + URL,
                "stream_name,end_time,errcode," + PARAMETERS + "," + PARAMETERS + "\n",
                "stream_name,end_time,errcode\n\"" + PARAMETERS,
                "stream_name,end_time,errcode\n" + PARAMETERS + "\u0000",
            })
    void no_file_that_is_refused_is_shown_with_a_secret(String content) {
        Path file = file("refused.csv", content);

        assertNoSecret(run(List.of("report"), file));
        assertNoSecret(run(List.of("records"), file, "--push-keys", keys.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                KEY,
                "push.example.com " + KEY,
                KEY + ": push.example.com",
                "push.example.com: " + KEY + " " + SECRET,
                "push.example.com: " + KEY + ",",
                "push.example.com:\n  - " + KEY,
                "{\"push.example.com\": \"" + KEY + "\"}",
                "",
            })
    void a_file_of_keys_that_cannot_be_used_is_refused_without_showing_it(String content) {
        CommandRun run = run(
                List.of("report"),
                log,
                "--push-keys",
                file("wrong.yaml", content).toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("--push-keys '" + folder.resolve("wrong.yaml"))
                .contains(" Maybe ")
                .hasLineCount(1);
        assertNoSecret(run);
    }

    @Test
    void a_file_of_keys_that_is_not_there_is_named() {
        Path missing = folder.resolve("missing.yaml");

        CommandRun run = run(List.of("report"), log, "--push-keys", missing.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("--push-keys '" + missing + "' does not exist. Maybe the path is misspelt.\n");
    }

    @Test
    void the_file_of_keys_is_not_overwritten() {
        CommandRun run = run(List.of("report"), log, "--push-keys", keys.toString(), "--out", keys.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(keys).hasContent("push.example.com: " + KEY + "\n*: " + SHA_SECRET + "\n");
    }

    private static CommandRun run(List<String> command, Path file, String... more) {
        return CommandRun.of(Stream.of(command.stream(), Stream.of(file.toString()), Stream.of(more))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    private static void assertNoSecret(CommandRun run) {
        assertThat(run.out() + run.err()).isNotEmpty();
        assertNoSecret(run.out());
        assertNoSecret(run.err());
    }

    /** Nor a piece of one that is long enough to be of use. */
    private static void assertNoSecret(String shown) {
        for (String secret : List.of(KEY, SECRET, SHA_SECRET)) {
            for (int start = 0; start + 8 <= secret.length(); start += 4) {
                assertThat(shown).doesNotContain(secret.substring(start, start + 8));
            }
        }
    }

    private Path file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
