package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An export without a disconnect does not pass for a good night, and what could not be read is told beside every result. */
class NothingToJudgeTest {
    private static final String HEADER = "stream_name,end_time,errcode\n";
    private static final String ROW = "cam,2026-11-20 19:31:06,13\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"report", "records", "reply", "ticket", "compare"})
    void a_table_without_rows_is_exit_code_5_and_says_what_to_do(String command) throws IOException {
        CommandRun run = run(command, HEADER);

        assertThat(run.status()).isEqualTo(5);
        assertThat(run.err())
                .contains("There is no row to judge: the input is empty. Maybe the export failed, make it again;"
                        + " where that is a good answer, add --empty ok.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "records", "reply", "ticket", "compare"})
    void it_is_done_where_that_is_a_good_answer(String command) throws IOException {
        CommandRun run = run(command, HEADER, "--empty", "ok");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void an_empty_list_of_the_api_is_exit_code_5() throws IOException {
        assertThat(run("report", "[]").status()).isEqualTo(5);
    }

    @Test
    void a_time_that_leaves_every_row_out_is_exit_code_5() throws IOException {
        CommandRun run = run("report", HEADER + ROW, "--until", "2026-11-01 00:00:00");

        assertThat(run.status()).isEqualTo(5);
        assertThat(run.err())
                .isEqualTo("There is no disconnect to judge among 1 row. Maybe --since and --until leave all of them"
                        + " out, or they tell of other events; where that is a good answer, add --empty ok."
                        + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "records", "reply", "ticket", "compare"})
    void rows_that_are_all_rejected_are_exit_code_4_even_where_nothing_is_a_good_answer(String command)
            throws IOException {
        assertThat(run(command, HEADER + "cam,never,13\n").status()).isEqualTo(4);
        assertThat(run(command, HEADER + "cam,never,13\n", "--empty", "ok").status())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"records", "ticket", "compare"})
    void rows_that_could_not_be_used_are_told_with_the_first_reason(String command) throws IOException {
        CommandRun run = run(command, HEADER + ROW + "cam,never,13\n" + refusals());

        assertThat(run.status()).as(run.err()).isEqualTo(4);
        assertThat(run.err())
                .contains("1 of 42 rows could not be used, the first in ")
                .contains(", row 2: end_time 'never' ")
                .contains("whydrop report lists them all.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"records", "ticket", "compare"})
    void a_row_in_a_hundred_that_could_not_be_used_is_usual(String command) throws IOException {
        CommandRun run =
                run(command, HEADER + ROW + "cam,never,13\n" + refusals().repeat(3));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("1 of 122 rows could not be used");
    }

    @Test
    void a_file_that_was_passed_over_is_told_beside_the_records() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "x");
        Files.writeString(folder.resolve("a.csv"), HEADER + ROW);

        assertThat(CommandRun.of("records", folder.toString()).err())
                .isEqualTo("This does not cover all of the input: 1 file or sheet was passed over. whydrop report says"
                        + " which." + System.lineSeparator());
    }

    @Test
    void a_file_that_cannot_be_read_among_a_thousand_good_rows_is_exit_code_4() throws IOException {
        Files.writeString(folder.resolve("a.csv"), HEADER + ROW + refusals().repeat(30));
        Files.writeString(folder.resolve("empty.csv"), "");

        CommandRun run = CommandRun.of("report", folder.toString());

        assertThat(run.status()).isEqualTo(4);
        assertThat(run.out().replaceAll("\\s+", " ")).contains("empty.csv is empty. Maybe the export failed;");
    }

    /** {@return forty rows that make an advice} */
    private static String refusals() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            rows.append("cam%d,2026-11-20 19:%02d:06,18/501\n".formatted(i % 2, i));
        }
        return rows.toString();
    }

    private CommandRun run(String command, String content, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("events.csv"), content);
        List<String> arguments = new ArrayList<>(List.of(command, file.toString()));
        if (command.equals("compare")) {
            arguments.add(file.toString());
        }
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
