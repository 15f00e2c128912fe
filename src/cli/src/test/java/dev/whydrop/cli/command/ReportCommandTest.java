package dev.whydrop.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whydrop.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCommandTest {
    private static final String EVENING = "fixtures/events/busy-evening.csv";
    private static final String HEADER =
            "domain,app_name,stream_name,start_time,end_time,client_ip,errcode,sub_errcode\n";

    @TempDir
    Path folder;

    @Test
    void the_busy_evening_ranks_the_arrears_first_and_names_each_cause_of_its_story_once() throws IOException {
        JsonNode report = json("report", EVENING, "--format", "json");

        assertThat(ids(report))
                .containsExactly("account.arrears", "auth.expired-url", "network.uplink", "replaced.two-encoders");
        assertThat(report.at("/advice/1/amplifiedBy/0").asText()).isEqualTo("retry-storm");
        assertThat(report.at("/advice/0/scope/kind").asText()).isEqualTo("account");
        assertThat(report.at("/advice/1/scope/streamName").asText()).isEqualTo("chess-final-en");
        assertThat(report.at("/advice/2/scope/streamName").asText()).isEqualTo("harbour-cam-03");
        assertThat(report.at("/advice/3/scope/streamName").asText()).isEqualTo("marathon-finish");
        assertThat(report.get("undetermined")).isEmpty();
        assertThat(report.at("/explained/share").asDouble()).isEqualTo(1);
    }

    @Test
    void what_was_read_comes_before_everything_else() {
        CommandRun run = CommandRun.of("report", EVENING);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().skip(1).limit(3))
                .containsExactly(
                        "Read 302 rows: 298 disconnects, 2 repeated, 2 rejected; 40 streams.",
                        "2026-11-20 10:12:50 – 15:20:05 (UTC)",
                        "138 disconnects need action, 160 are harmless, 0 are unclear.");
    }

    @Test
    void rejected_rows_are_listed_with_file_row_and_reason() throws IOException {
        Path log = log("p.example,live,cam,,,192.0.2.1,12,\np.example,live,cam,,2026-11-20T19:00:00Z,192.0.2.1,1,\n");

        JsonNode report = json("report", log.toString(), "--format", "json", "--max-rejects", "100");

        assertThat(report.at("/input/rejects/0/source").asText()).isEqualTo(log.toString());
        assertThat(report.at("/input/rejects/0/row").asInt()).isEqualTo(1);
        assertThat(report.at("/input/rejects/0/why").asText())
                .startsWith("end_time is empty. If the push was still running, ");
        assertThat(report.at("/input/accepted").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"zh, end_time 为空。, 请", "ja, end_time が空です。, ください。"})
    void rejected_rows_are_explained_in_the_language_of_the_report(String language, String what, String advice)
            throws IOException {
        Path log = log("p.example,live,cam,,,192.0.2.1,12,\n");

        JsonNode report = json(
                "report",
                log.toString(),
                "--format",
                "json",
                "--lang",
                language,
                "--max-rejects",
                "100",
                "--empty",
                "ok");

        assertThat(report.at("/input/rejects/0/why").asText()).startsWith(what).contains(advice);
    }

    @Test
    void too_many_rejects_end_with_4_but_the_report_is_there() throws IOException {
        Path log = log("p.example,live,cam,,,192.0.2.1,12,\np.example,live,cam,,2026-11-20T19:00:00Z,192.0.2.1,1,\n");

        CommandRun run = CommandRun.of("report", log.toString());

        assertThat(run.status()).isEqualTo(4);
        assertThat(run.out()).contains("Rejected rows");
    }

    @ParameterizedTest
    @CsvSource({"critical, 3", "high, 3", "low, 3"})
    void fail_on_ends_with_3_when_an_advice_is_that_severe(String severity, int status) {
        assertThat(CommandRun.of("report", EVENING, "--fail-on", severity).status())
                .isEqualTo(status);
    }

    @Test
    void fail_on_ends_with_0_when_no_advice_is_that_severe() throws IOException {
        Path log = log("p.example,live,cam,,2026-11-20T19:00:00Z,192.0.2.1,18,308\n");

        assertThat(CommandRun.of("report", log.toString(), "--fail-on", "high").status())
                .isZero();
        assertThat(CommandRun.of("report", log.toString(), "--fail-on", "medium")
                        .status())
                .isEqualTo(3);
    }

    @Test
    void one_stream_can_be_shown_and_wide_causes_still_reach_it() throws IOException {
        JsonNode report = json("report", EVENING, "--format", "json", "--stream", "gospel-night");

        assertThat(ids(report)).containsExactly("account.arrears");
        assertThat(report.at("/advice/0/impact/streams").asInt()).isEqualTo(1);
        assertThat(report.at("/input/accepted").asInt()).isEqualTo(298);
        assertThat(report.at("/input/notes/0").asText())
                .isEqualTo("Only --stream gospel-night is shown; all rows were diagnosed.");
    }

    @Test
    void since_and_until_leave_rows_out_and_say_so() throws IOException {
        JsonNode report = json(
                "report",
                EVENING,
                "--format",
                "json",
                "--since",
                "2026-11-20 20:00:00",
                "--until",
                "2026-11-20T13:00:00Z",
                "--zone",
                "Asia/Shanghai");

        assertThat(report.at("/input/from").asText()).startsWith("2026-11-20T12:");
        assertThat(report.at("/input/to").asText()).startsWith("2026-11-20T12:");
        assertThat(ids(report)).doesNotContain("account.arrears");
        assertThat(report.at("/input/notes/0").asText()).endsWith(" rows outside --since/--until were left out.");
    }

    @Test
    void top_shows_the_first_advice_and_says_that_there_are_more() throws IOException {
        JsonNode report = json("report", EVENING, "--format", "json", "--top", "1");

        assertThat(ids(report)).containsExactly("account.arrears");
        assertThat(report.at("/input/notes/0").asText()).isEqualTo("Only the first of 4 findings is shown (--top).");
    }

    @Test
    void times_are_shown_in_the_zone_asked_for() {
        assertThat(CommandRun.of("report", EVENING, "--zone", "Asia/Tokyo").out())
                .contains("2026-11-20 19:12:50 – 2026-11-21 00:20:05 (Asia/Tokyo)");
    }

    @Test
    void the_annotated_file_has_every_accepted_row_in_input_order() throws IOException {
        Path annotated = folder.resolve("annotated.csv");

        CommandRun run = CommandRun.of("report", EVENING, "--annotate", annotated.toString());

        assertThat(run.status()).isZero();
        List<String> lines = Files.readAllLines(annotated);
        assertThat(lines).hasSize(301);
        assertThat(lines.get(0))
                .isEqualTo("source,row,domain,app_name,stream_name,start_time,end_time,client_ip,errcode,sub_errcode,"
                        + "reason,family,diagnosis,likelihood,advice_rank,suppressed_by");
        assertThat(lines.get(1)).startsWith(EVENING + ",1,");
        assertThat(lines.get(300))
                .startsWith(EVENING + ",302,")
                .contains(",18,202,")
                .endsWith(",account,account.arrears,0.995,1,");
        assertThat(lines).noneMatch(line -> line.startsWith(EVENING + ",165,"));
    }

    @Test
    void out_writes_the_file_whole_and_nothing_to_standard_output() throws IOException {
        Path out = folder.resolve("report.txt");

        CommandRun run = CommandRun.of("report", EVENING, "--out", out.toString());

        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(out))
                .isEqualTo(CommandRun.of("report", EVENING).out());
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
    }

    @Test
    void out_into_a_missing_folder_is_wrong_usage_and_leaves_nothing() {
        Path out = folder.resolve("missing/report.txt");

        CommandRun run = CommandRun.of("report", EVENING, "--out", out.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "'" + out + "' cannot be written: its folder does not exist. Maybe make the folder first.\n");
    }

    @Test
    void standard_input_is_read_for_a_dash() {
        CommandRun run = CommandRun.withInput(
                HEADER + "p.example,live,cam,,2026-11-20T19:00:00Z,192.0.2.1,18,304\n", "report", "-");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("AppName in the push URL is refused");
    }

    @Test
    void settings_change_thresholds_and_are_named_in_the_report() throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.yaml"), "undeterminedBelow: 0.999\n");

        JsonNode report = json("report", EVENING, "--format", "json", "--settings", settings.toString());

        assertThat(report.at("/settings/undeterminedBelow").asDouble()).isEqualTo(0.999);
        assertThat(ids(report)).doesNotContain("replaced.two-encoders");
    }

    @Test
    void a_disabled_diagnosis_is_not_given() throws IOException {
        assertThat(ids(json("report", EVENING, "--format", "json", "--disable", "account.arrears")))
                .doesNotContain("account.arrears");
    }

    @Test
    void a_log_without_disconnects_says_that_nothing_can_be_said() throws IOException {
        assertThat(CommandRun.of("report", log("").toString()).out())
                .contains("No disconnects were read, so nothing can be said.")
                .doesNotContain("explains")
                .doesNotContain("Nothing here needs anybody");
    }

    @Test
    void why_not_goes_to_the_file_and_in_the_format_asked_for() throws IOException {
        Path out = folder.resolve("why.json");

        CommandRun run = CommandRun.of(
                "report",
                EVENING,
                "--stream",
                "chess-final-en",
                "--why-not",
                "network.uplink",
                "--format",
                "json",
                "--out",
                out.toString());

        assertThat(run.out()).isEmpty();
        assertThat(new ObjectMapper()
                        .readTree(out.toFile())
                        .at("/episodes/0/evidence/0/rule")
                        .asText())
                .isEqualTo("NET-108");
    }

    @Test
    void a_zone_is_found_in_any_case_and_a_day_alone_is_a_time() {
        CommandRun run = CommandRun.of("report", EVENING, "--zone", "asia/tokyo", "--since", "2026-11-21");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("2026-11-21 00:0").contains("(Asia/Tokyo)");
    }

    @Test
    void any_number_of_threads_writes_the_same_bytes() {
        String one = CommandRun.of("report", EVENING, "--format", "json", "--threads", "1")
                .out();

        assertThat(CommandRun.of("report", EVENING, "--format", "json", "--threads", "4")
                        .out())
                .isEqualTo(one);
    }

    private Path log(String rows) throws IOException {
        return Files.writeString(folder.resolve("log.csv"), HEADER + rows);
    }

    private static List<String> ids(JsonNode report) {
        return java.util.stream.StreamSupport.stream(report.get("advice").spliterator(), false)
                .map(advice -> advice.get("id").asText())
                .toList();
    }

    private static JsonNode json(String... arguments) throws IOException {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.err()).isEmpty();
        return new ObjectMapper().readTree(run.out());
    }
}
