package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whydrop.cloud.LoopbackApi;
import dev.whydrop.cloud.StoodTime;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudReportTest {
    private static final Instant NOW = StoodTime.NOW;

    private final StoodTime time = new StoodTime();
    private LoopbackApi api;

    @BeforeEach
    void start() throws IOException {
        api = new LoopbackApi(time);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void the_platform_is_asked_and_its_records_are_diagnosed() throws IOException {
        for (int i = 0; i < 3; i++) {
            Instant at = NOW.minusSeconds(600 - 60L * i);
            api.event("finals", at, at, "The push URL has expired.");
        }

        JsonNode report = json("report", "--cloud", "--since", "24h", "--format", "json");

        assertThat(report.at("/input/sources/0").asText()).isEqualTo(host());
        assertThat(report.at("/input/rowsRead").asInt()).isEqualTo(3);
        assertThat(report.at("/input/rejected").asInt()
                        + report.at("/input/accepted").asInt())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reply", "ticket"})
    void messages_are_written_about_the_platforms_records_too(String command) {
        for (int i = 0; i < 3; i++) {
            Instant at = NOW.minusSeconds(600 - 60L * i);
            api.event("finals", at, at, "The push URL has expired.");
        }

        CommandRun run = run(command, "--cloud", "--since", "24h");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("finals");
    }

    @Test
    void a_row_that_cannot_be_used_is_named_by_the_endpoint() throws IOException {
        api.event("finals", NOW.minusSeconds(50), NOW.minusSeconds(60), "x");

        JsonNode report = json(
                "report", "--cloud", "--since", "24h", "--format", "json", "--max-rejects", "100", "--empty", "ok");

        assertThat(report.at("/input/rejects/0/source").asText()).isEqualTo(host());
        assertThat(report.at("/input/rejects/0/row").asInt()).isEqualTo(1);
    }

    @Test
    void a_time_without_records_is_told() throws IOException {
        JsonNode report =
                json("report", "--cloud", "--since", "1h", "--format", "json", "--lang", "ja", "--empty", "ok");

        assertThat(report.at("/input/notes/0").asText()).isEqualTo("この期間のストリーム切断記録はプラットフォームにありません。");
    }

    @Test
    void a_time_without_records_is_nothing_to_judge() {
        CommandRun run = run("report", "--cloud", "--since", "1h");

        assertThat(run.status()).isEqualTo(5);
        assertThat(run.err())
                .isEqualTo("The platform has no record of that time, so there is nothing to judge."
                        + " Where that is a good answer, add --empty ok.\n");
    }

    @Test
    void the_whole_account_is_asked_for_even_when_one_stream_is_shown() throws IOException {
        api.event("finals", NOW.minusSeconds(90), NOW.minusSeconds(60), "x");

        run("report", "--cloud", "--since", "1h", "--stream", "finals");

        assertThat(api.asked().get(0).has("StreamName")).isFalse();
    }

    @Test
    void files_and_the_platform_together_are_refused_and_so_is_neither() {
        assertThat(run("report", "x.csv", "--cloud", "--since", "1h").err())
                .isEqualTo(
                        "'x.csv' and --cloud are both given. Maybe leave one out, or fetch into a file first: whydrop"
                                + " fetch --since 24h --out day.csv\n");
        assertThat(CommandRun.of("report").err())
                .isEqualTo("FILE is missing. Maybe: whydrop report FILE.csv, or whydrop report --cloud"
                        + " --since 24h\n");
        assertThat(run("report", "--cloud", "--since", "1h", "--verify", "--redact")
                        .err())
                .isEqualTo("--verify asks the platform about names that --redact masks. Maybe leave one out.\n");
        assertThat(run("report", "--cloud").err()).isEqualTo("--cloud needs --since. Maybe --since 24h.\n");
    }

    @Test
    void verify_adds_what_the_platform_says_to_the_report() throws IOException {
        api.event("finals", NOW.minusSeconds(60), NOW.minusSeconds(60), "The stream is disabled.");
        api.answer("DescribeLiveStreamState", "{\"StreamState\":\"inactive\"}");

        JsonNode report = json("report", "--cloud", "--since", "1h", "--verify", "--format", "json");

        assertThat(report.at("/advice/0/id").asText()).isEqualTo("ban.active");
        assertThat(report.at("/advice/0/evidence"))
                .extracting(each ->
                        each.path("rule").asText() + " " + each.path("effect").asText())
                .containsExactly("BAN-102 for", "VER-102 against");
        assertThat(report.at("/input/notes/0").asText())
                .isEqualTo(
                        "Asked the platform at 2026-11-20T20:00:00Z (1 question). What it said is marked VER and counts"
                                + " in the likelihoods.");
    }

    @Test
    void a_failure_ends_with_2_and_says_why() {
        api.misbehave(LoopbackApi.error("UnauthorizedOperation.CamNoAuth", "no"));

        CommandRun run = run("report", "--cloud", "--since", "1h");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("The key from the environment may not ask")
                .hasLineCount(1);
    }

    private JsonNode json(String... arguments) throws IOException {
        CommandRun run = run(arguments);
        assertThat(run.err()).isEmpty();
        return new ObjectMapper().readTree(run.out());
    }

    private CommandRun run(String... arguments) {
        return CommandRun.on(time.machine(), api.endpoint(), arguments);
    }

    private String host() {
        return api.endpoint();
    }
}
