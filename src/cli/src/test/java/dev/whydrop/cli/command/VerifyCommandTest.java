package dev.whydrop.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whydrop.cli.CommandRun;
import dev.whydrop.cloud.LoopbackApi;
import dev.whydrop.cloud.StoodTime;
import dev.whydrop.model.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {
    private static final String CUT = "fixtures/events/cut-then-expired.csv";

    @TempDir
    Path folder;

    private final StoodTime time = new StoodTime();
    private LoopbackApi api;

    @BeforeEach
    void start() throws IOException {
        api = new LoopbackApi(time)
                .answer("DescribeLivePushAuthKey", "{\"PushAuthKeyInfo\":{\"Enable\":0,\"MasterAuthKey\":\"S3cret\"}}");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void the_report_is_written_again_with_what_the_platform_says() throws IOException {
        JsonNode before = new ObjectMapper().readTree(report(CUT).toFile());

        CommandRun run = run("verify", report(CUT).toString(), "--format", "json");

        assertThat(run.err()).isEmpty();
        JsonNode after = new ObjectMapper().readTree(run.out());
        assertThat(after.at("/advice/0/evidence"))
                .extracting(each -> each.path("rule").asText())
                .containsExactly("AUT-101", "AUT-102", "VER-122");
        assertThat(after.at("/advice/0/likelihood").asDouble())
                .isLessThan(before.at("/advice/0/likelihood").asDouble());
        assertThat(run.out()).doesNotContain("S3cret").doesNotContain(LoopbackApi.SECRET_KEY);
    }

    @Test
    void as_text_it_shows_what_speaks_against() throws IOException {
        CommandRun run = run("verify", report(CUT).toString());

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains(
                        "   But            The platform says now: push authentication of push.example.com is off, so push\n"
                                + "                  URLs are not checked.\n");
    }

    @Test
    void a_report_of_the_first_version_is_verified_too() throws IOException {
        CommandRun run = run("verify", "fixtures/reports/stored-by-0.1.0.json", "--format", "json");

        assertThat(run.err()).isEmpty();
        JsonNode verified = new ObjectMapper().readTree(run.out());
        assertThat(verified.path("schemaVersion").asText()).isEqualTo(Report.SCHEMA_VERSION);
        assertThat(verified.findValuesAsText("rule")).contains("VER-122");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"schemaVersion\":\"9\"}", "{\"schemaVersion\":\"1.0\"}", "whydrop 0.1.0"})
    void what_is_no_report_is_refused_in_one_line(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), text);

        CommandRun run = run("verify", file.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("'" + file + "' is ")
                .contains(". Maybe make ")
                .hasLineCount(1);
    }

    @Test
    void a_missing_report_is_told() {
        assertThat(run("verify", "nowhere.json").err())
                .isEqualTo("'nowhere.json' does not exist. Maybe the path is misspelt.\n");
    }

    private Path report(String events) {
        Path file = folder.resolve("report.json");
        assertThat(CommandRun.of("report", events, "--format", "json", "--out", file.toString())
                        .err())
                .isEmpty();
        return file;
    }

    private CommandRun run(String... arguments) {
        return CommandRun.on(time.machine(), api.endpoint(), arguments);
    }
}
