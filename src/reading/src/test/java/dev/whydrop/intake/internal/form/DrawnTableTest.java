package dev.whydrop.intake.internal.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.intake.CsvFolder;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.Told;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as psql and mysql print them. */
class DrawnTableTest {
    private final CsvFolder folder;

    DrawnTableTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
    }

    @Test
    void the_line_under_the_titles_and_the_count_at_the_end_are_no_rows() {
        Intake intake = folder.read(
                "live=> select * from drops;",
                " stream_name |      end_time       | errcode | reason ",
                "-------------+---------------------+---------+--------",
                " cam1        | 2026-11-20 19:00:00 |      13 | a | b",
                " cam2        | 2026-11-20 19:00:05 |       3 | ",
                "(2 rows)",
                "");

        assertThat(Told.rejects(intake)).isEmpty();
        assertThat(intake.disconnects()).extracting(Disconnect::reason).containsExactly("a | b", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", ""})
    void a_value_of_several_lines_is_one(String sign) {
        Intake intake = folder.read(
                " id |     received_at     |     body     ",
                "----+---------------------+--------------",
                "  5 | 2026-11-20 19:00:00 | {   " + sign,
                "    |                     |  \"stream_id\": \"cam1\", \"event_type\": 0,   " + sign,
                "    |                     |  \"event_time\": 1764000000, \"errcode\": 18,   " + sign,
                "    |                     |  \"sub_errcode\": 305 }",
                "  6 | 2026-11-20 19:00:05 | {   " + sign,
                "    |                     |  \"stream_id\": \"cam2\", \"event_type\": 0,   " + sign,
                "    |                     |  \"event_time\": 1764000005, \"errcode\": 3 }",
                "(2 rows)");

        assertThat(Told.rejects(intake)).isEmpty();
        assertThat(intake.disconnects())
                .extracting(Disconnect::code)
                .containsExactly(ErrorCode.of(18, 305), ErrorCode.of(3));
    }

    @Test
    void a_frame_is_no_part_of_the_table() {
        Intake intake = folder.read(
                "mysql> select stream_name, errcode from drops;",
                "+-------------+---------------------+---------+",
                "| stream_name | end_time            | errcode |",
                "+-------------+---------------------+---------+",
                "| cam1        | 2026-11-20 19:00:00 |      13 |",
                "| cam2        | 2026-11-20 19:00:05 |       3 |",
                "+-------------+---------------------+---------+",
                "2 rows in set (0.00 sec)");

        assertThat(Told.rejects(intake)).isEmpty();
        assertThat(intake.disconnects())
                .extracting(Disconnect::code)
                .containsExactly(ErrorCode.of(13), ErrorCode.of(3));
    }

    @Test
    void the_titles_of_another_result_are_no_row() {
        String[] result = {
            "+-------------+---------------------+---------+",
            "| stream_name | end_time            | errcode |",
            "+-------------+---------------------+---------+",
            "| cam1        | 2026-11-20 19:00:00 |      13 |",
            "+-------------+---------------------+---------+",
            "1 row in set (0.00 sec)"
        };

        Intake intake =
                folder.read(String.join("\n", result), String.join("\n", result).replace("cam1", "cam2"));

        assertThat(Told.rejects(intake)).isEmpty();
        assertThat(intake.disconnects()).hasSize(2);
    }

    @Test
    void a_frame_may_be_drawn_with_the_letters_for_it() {
        Intake intake = folder.read(
                "┌─────────────┬─────────────────────┬─────────┐",
                "│ stream_name │ end_time            │ errcode │",
                "├─────────────┼─────────────────────┼─────────┤",
                "│ cam1        │ 2026-11-20 19:00:00 │ 18/501  │",
                "└─────────────┴─────────────────────┴─────────┘",
                "(1 row)");

        assertThat(Told.rejects(intake)).isEmpty();
        assertThat(intake.disconnects()).extracting(Disconnect::code).containsExactly(ErrorCode.of(18, 501));
    }

    @Test
    void a_record_under_a_line_of_stars_is_a_row() {
        Intake intake = folder.read(
                "*************************** 1. row ***************************",
                "stream_name: cam1",
                "   end_time: 2026-11-20 19:00:00",
                "    errcode: 18/501",
                "*************************** 2. row ***************************",
                "stream_name: cam2",
                "   end_time: 2026-11-20 19:00:05",
                "    errcode: 3",
                "2 rows in set (0.00 sec)");

        assertThat(Told.rejects(intake)).isEmpty();
        assertThat(intake.disconnects())
                .extracting(Disconnect::code)
                .containsExactly(ErrorCode.of(18, 501), ErrorCode.of(3));
    }

    @Test
    void an_expanded_record_is_a_row() {
        Intake intake = folder.read(
                "live=> \\x",
                "Expanded display is on.",
                "live=> select * from drops;",
                "-[ RECORD 1 ]-----------------------",
                "stream_name | cam1",
                "end_time    | 2026-11-20 19:00:00+08",
                "errcode     | 13",
                "-[ RECORD 2 ]-----------------------",
                "stream_name | cam2",
                "end_time    | 2026-11-20 19:00:05+08",
                "errcode     | 3",
                "");

        assertThat(intake.disconnects())
                .extracting(Disconnect::end)
                .containsExactly(Instant.parse("2026-11-20T11:00:00Z"), Instant.parse("2026-11-20T11:00:05Z"));
    }

    @Test
    void in_an_expanded_record_too_a_value_of_several_lines_is_one() {
        assertThat(folder.readOne(
                                "-[ RECORD 1 ]-----------------------",
                                "id   | 5",
                                "body | {                             +",
                                "     |   \"stream_id\": \"cam1\",         +",
                                "     |   \"event_type\": 0, \"event_time\": 1764000000, \"errcode\": 13 +",
                                "     | }")
                        .code())
                .isEqualTo(ErrorCode.of(13));
    }
}
