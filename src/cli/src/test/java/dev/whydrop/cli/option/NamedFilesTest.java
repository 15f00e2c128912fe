package dev.whydrop.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Needed;
import dev.whydrop.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command never overwrites what it reads, whatever the file is called. */
class NamedFilesTest {
    private static final Path EVENING = Path.of("fixtures/events/busy-evening.csv");

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void log() throws IOException {
        log = Files.copy(EVENING, folder.resolve("log.csv"));
    }

    @ParameterizedTest
    @CsvSource({
        "--redact-key-file, --out",
        "--redact-key-file, --annotate",
        "--settings, --out",
        "--callback-key-file, --annotate",
        "--push-keys, --out"
    })
    void a_file_of_another_option_is_never_overwritten(String option, String output) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "*: 0123456789abcdefghijkl\n");

        CommandRun run = report(option, file, output, file);

        assertThat(run)
                .isEqualTo(new CommandRun(
                        2, "", "'" + file + "' is named twice: it would be overwritten. Maybe give another name.\n"));
        assertThat(file).hasContent("*: 0123456789abcdefghijkl\n");
    }

    @Test
    void a_file_is_known_behind_links_of_either_kind() throws IOException {
        Path here = Files.createSymbolicLink(folder.resolve("here"), folder);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), log);
        Path hard = Files.createLink(folder.resolve("hard.csv"), log);

        for (Path other : List.of(here.resolve("log.csv"), link, hard, folder.resolve("./log.csv"))) {
            assertThat(report("--out", other).err())
                    .isEqualTo("'" + other + "' is the same file as '" + log
                            + "': it would be overwritten. Maybe give another name.\n");
            assertThat(CommandRun.of("report", other.toString(), "--annotate", log.toString())
                            .err())
                    .isEqualTo("'" + log + "' is the same file as '" + other
                            + "': it would be overwritten. Maybe give another name.\n");
        }
        assertThat(log).hasSameBinaryContentAs(EVENING);
    }

    @Test
    void two_outputs_that_are_not_there_yet_are_known_as_one() throws IOException {
        Path here = Files.createSymbolicLink(folder.resolve("here"), folder);
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("new.csv"));
        Path file = folder.resolve("new.csv");

        for (Path other : List.of(here.resolve("new.csv"), link)) {
            assertThat(report("--out", file, "--annotate", other).err())
                    .startsWith("'" + other + "' is the same file as '" + file + "'");
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void a_device_may_be_named_as_often_as_one_likes() {
        Path nowhere = Needed.device("/dev/null");

        assertThat(report("--out", nowhere, "--annotate", nowhere)).isEqualTo(new CommandRun(0, "", ""));
    }

    @Test
    void a_report_is_not_overwritten_with_what_was_made_of_it() throws IOException {
        Path report = folder.resolve("report.json");
        assertThat(report("--format", Path.of("json"), "--out", report).status())
                .isZero();
        byte[] before = Files.readAllBytes(report);

        for (List<String> command : List.of(
                List.of("verify", report.toString()),
                List.of("reply", report.toString()),
                List.of("compare", report.toString(), log.toString()))) {
            CommandRun run = CommandRun.of(Stream.concat(command.stream(), Stream.of("--out", report.toString()))
                    .toArray(String[]::new));

            assertThat(run.err()).startsWith("'" + report + "' is named twice");
        }
        assertThat(report).hasBinaryContent(before);
    }

    private CommandRun report(Object... options) {
        return CommandRun.of(Stream.concat(Stream.of("report", log), Stream.of(options))
                .map(Object::toString)
                .toArray(String[]::new));
    }
}
