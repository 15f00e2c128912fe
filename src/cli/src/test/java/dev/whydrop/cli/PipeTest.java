package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Needed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pipe with a name, such as {@code <(zcat x.gz)}, can be read once and is. */
@Timeout(60)
class PipeTest {
    private static final Path RECORDS = Path.of("fixtures/events/cut-then-expired.csv");

    @TempDir
    Path folder;

    private int pipes;

    @ParameterizedTest
    @ValueSource(strings = {"report", "records", "reply", "ticket"})
    void records_in_a_pipe_are_read_as_those_in_a_file(String command) throws IOException {
        CommandRun pipe = run(command, pipe(Files.readAllBytes(RECORDS)));

        assertThat(pipe.status()).as(pipe.err()).isZero();
        assertThat(pipe.out().replaceAll("(?m)^whydrop .*", ""))
                .isEqualTo(CommandRun.of(command, RECORDS.toString()).out().replaceAll("(?m)^whydrop .*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reply", "ticket"})
    void a_report_in_a_pipe_is_read_too(String command) throws IOException {
        Path report = folder.resolve("report.json");
        CommandRun.of("report", RECORDS.toString(), "--format", "json", "--out", report.toString());

        assertThat(run(command, pipe(Files.readAllBytes(report))).out())
                .isEqualTo(CommandRun.of(command, report.toString()).out());
    }

    @Test
    void two_pipes_are_compared() throws IOException {
        byte[] records = Files.readAllBytes(RECORDS);

        CommandRun run = run("compare", pipe(records), pipe(records));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("5 sessions");
    }

    @Test
    void a_report_to_verify_may_come_out_of_a_pipe() throws IOException {
        CommandRun run = run("verify", pipe("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(run.err()).contains("is no report: it has no schemaVersion");
    }

    private static CommandRun run(String command, Path... files) {
        List<String> arguments = new ArrayList<>(List.of(command));
        for (Path file : files) {
            arguments.add(file.toString());
        }
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    /** {@return a pipe into which that is written once somebody reads it} */
    private Path pipe(byte[] content) throws IOException {
        Path pipe;
        try {
            pipe = Needed.pipe(folder.resolve("pipe" + pipes++));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        CompletableFuture.runAsync(() -> write(pipe, content));
        return pipe;
    }

    private static void write(Path pipe, byte[] content) {
        try {
            Files.write(pipe, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
