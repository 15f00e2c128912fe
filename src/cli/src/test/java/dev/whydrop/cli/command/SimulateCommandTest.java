package dev.whydrop.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code simulate}. */
class SimulateCommandTest {
    @TempDir
    Path folder;

    @Test
    void it_makes_the_folder_and_both_files_and_reads_what_it_wrote() throws IOException {
        Path out = folder.resolve("new").resolve("week");
        CommandRun run = CommandRun.of("simulate", "--seed", "7", "--noise", "high", "--out", out.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        long rows = Files.readAllLines(out.resolve("events.csv")).size() - 1L;
        assertThat(run.out()).startsWith(rows + " rows with ").endsWith(" incidents in " + out + ".\n");
        assertThat(Files.readAllLines(out.resolve("truth.csv"))).hasSize((int) rows + 1);
        assertThat(CommandRun.of("records", out.resolve("events.csv").toString(), "--code", "404")
                        .status())
                .isZero();
    }

    @Test
    void only_restricts_the_incidents_and_can_be_repeated() throws IOException {
        CommandRun run = CommandRun.of(
                "simulate",
                "--incidents",
                "4",
                "--only",
                "network.route",
                "--only",
                "unplayed",
                "--out",
                folder.toString());

        assertThat(run.status()).isZero();
        assertThat(Files.readAllLines(folder.resolve("truth.csv")).stream()
                        .filter(line -> line.matches(".*,I\\d+"))
                        .map(line -> line.replaceFirst("\\d+,", "").replaceFirst(",.*", "")))
                .containsOnly("network.route", "unplayed");
    }

    @Test
    void the_real_world_has_causes_that_the_even_world_does_not_know() throws IOException {
        CommandRun even = CommandRun.of("simulate", "--only", "network.handover", "--out", folder.toString());
        CommandRun real =
                CommandRun.of("simulate", "--world", "real", "--only", "network.handover", "--out", folder.toString());

        assertThat(even.status()).isEqualTo(2);
        assertThat(even.err())
                .isEqualTo("--only 'network.handover' is no diagnosis of the even world. Maybe: --world real\n");
        assertThat(real.status()).isZero();
        assertThat(Files.readString(folder.resolve("truth.csv"))).contains(",network.handover,I001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--days | 0 | --days is 0. Maybe give 1 to 60.",
                "--streams | 0 | --streams is 0. Maybe give 1 to 100000.",
                "--incidents | -1 | --incidents is -1. Maybe give 0 or more.",
            })
    void a_number_out_of_range_is_wrong_usage(String option, String value, String message) {
        CommandRun run = CommandRun.of("simulate", option, value, "--out", folder.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo(message + System.lineSeparator());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_diagnosis_nobody_knows_is_wrong_usage() {
        CommandRun run = CommandRun.of("simulate", "--only", "network.uplnk", "--out", folder.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("--only 'network.uplnk' is no diagnosis of the even world."
                        + " Maybe: network.uplink, network.blip.\n");
    }

    @Test
    void a_file_in_the_way_of_the_folder_is_wrong_usage() throws IOException {
        Path file = Files.writeString(folder.resolve("week"), "");
        CommandRun run = CommandRun.of("simulate", "--incidents", "1", "--out", file.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("--out '" + file + "' is a file. Maybe name a folder." + System.lineSeparator());
    }
}
