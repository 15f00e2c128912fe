package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code explain}, {@code codes} and {@code records}. */
class LookUpCommandsTest {
    private static final String EVENING = "fixtures/events/busy-evening.csv";

    @Test
    void explain_tells_what_a_code_tells_and_does_not_and_what_to_do() {
        CommandRun run = CommandRun.of("explain", "18/501");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("Code 18/501 · ")
                .contains("Documented     The push URL has expired.")
                .contains("Tells ")
                .contains("Leaves open ")
                .contains("(auth.expired-url)")
                .contains("Do first ")
                .contains("Check ");
    }

    @Test
    void explain_says_of_a_step_that_fits_only_some_logs_which_and_gives_that_of_a_past_fault_last() {
        String steps = CommandRun.of("explain", "18/202").out();

        assertThat(steps).containsSubsequence("Do first", "Top up", "If every stream concerned is on air again:");
        assertThat(CommandRun.of("explain", "account.arrears").out())
                .containsSubsequence("Do first", "Top up", "If every stream concerned is on air again:");
    }

    @Test
    void explain_takes_the_two_parts_apart() {
        assertThat(CommandRun.of("explain", "18", "501").out())
                .isEqualTo(CommandRun.of("explain", "18/501").out());
    }

    @Test
    void explain_16_gives_both_readings() {
        assertThat(CommandRun.of("explain", "16").out())
                .contains("(network.uplink)")
                .contains("(platform.internal)");
    }

    @Test
    void explain_says_that_an_unknown_pair_is_unknown_and_what_to_collect() {
        CommandRun run = CommandRun.of("explain", "18/999");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("Code 18/999 · ")
                .contains("(no table has this code)")
                .contains("(unknown.collect)");
    }

    @ParameterizedTest
    @CsvSource({"en, The push URL has expired.", "zh, 推流时间戳参数值已过期", "ja, プッシュタイムスタンプのパラメータ値が期限切れです"})
    void explain_speaks_the_language(String language, String documented) {
        assertThat(CommandRun.of("explain", "18/501", "--lang", language).out()).contains(documented);
    }

    @Test
    void codes_lists_all_seventy_pairs() {
        CommandRun run = CommandRun.of("codes");

        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).hasSize(71);
        assertThat(run.out()).contains("\n18/501  ").contains("\n39      ");
    }

    @Test
    void records_show_newest_first_with_cause_and_diagnosis() {
        CommandRun run = CommandRun.of("records", EVENING, "--stream", "chess-final-en");

        assertThat(run.status()).isZero();
        assertThat(run.out().lines().skip(1).limit(4))
                .containsExactly(
                        "2026-11-20 14:55:12  2026-11-20 12:45:21  2 h 9 min       198.51.100.32     2         "
                                + "push.arena-plus.example / event / chess-final-en",
                        "    The push client stopped the stream. → The push ended on the pusher's side (99%), harmless",
                        "2026-11-20 12:44:08  2026-11-20 12:44:08  0 s             198.51.100.32     18/501    "
                                + "push.arena-plus.example / event / chess-final-en",
                        "    The push URL has expired. → Push URL had expired when the push started (99%), finding 2");
        assertThat(run.out()).endsWith("\n27 records; times are UTC.\n");
    }

    @Test
    void records_can_be_chosen_by_code() throws IOException {
        JsonNode records = new ObjectMapper()
                .readTree(CommandRun.of("records", EVENING, "--code", "21/102", "--format", "json")
                        .out());

        assertThat(records).hasSize(27);
        assertThat(records.get(0).get("diagnosis").asText()).isEqualTo("replaced.two-encoders");
        assertThat(records.get(0).get("documentedCause").asText())
                .isEqualTo("A new push URL replaced the current one.");
        assertThat(records.get(0).get("durationSeconds").asLong()).isPositive();
    }

    @Test
    void records_of_a_main_code_include_its_sub_codes() {
        assertThat(CommandRun.of("records", EVENING, "--code", "18", "--format", "csv")
                        .out()
                        .lines())
                .hasSize(1 + 57 + 25);
    }

    @Test
    void records_say_when_nothing_matches() {
        CommandRun run = CommandRun.of("records", EVENING, "--code", "404");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("No record matches.\n");
    }
}
