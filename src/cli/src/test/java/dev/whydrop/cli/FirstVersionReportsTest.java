package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whydrop.cloud.LoopbackApi;
import dev.whydrop.cloud.StoodTime;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Report;
import dev.whydrop.model.json.StoredReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reports that 0.1.0 wrote, in the commands that take reports. {@code nine-bans-by-0.1.0.json} is of {@code
 * nine-bans-in-one-evening.csv}, with a ban for each stream and with settings that are gone since; {@code stored-by-0.1.0.json} is of {@code busy-evening.csv}.
 */
class FirstVersionReportsTest {
    private static final String EVENING = "fixtures/reports/stored-by-0.1.0.json";
    private static final String BANS = "fixtures/reports/nine-bans-by-0.1.0.json";
    private static final String LOG_OF_BANS = "fixtures/stories/nine-bans-in-one-evening.csv";

    @ParameterizedTest
    @ValueSource(strings = {EVENING, BANS})
    void compared_with_itself_nothing_has_changed(String report) throws IOException {
        CommandRun run = CommandRun.of("compare", report, report, "--format", "json", "--fail-on", "worse");

        assertThat(json(run).path("entries"))
                .hasSize(stored(report).advice().size())
                .allSatisfy(each -> assertThat(each.path("change").asText()).isEqualTo("same"));
        assertThat(run.status()).isZero();
    }

    @Test
    void compared_with_a_report_of_today_on_the_same_log_what_one_advice_gathers_now_is_the_same() throws IOException {
        CommandRun run = CommandRun.of("compare", BANS, LOG_OF_BANS, "--format", "json", "--fail-on", "worse");

        assertThat(json(run).path("entries")).hasSize(1).allSatisfy(each -> {
            assertThat(each.path("id").asText()).isEqualTo("ban.active");
            assertThat(each.path("change").asText()).isEqualTo("same");
            assertThat(each.at("/before/streams").asInt()).isEqualTo(9);
            assertThat(each.path("before")).isEqualTo(each.path("after"));
        });
        assertThat(run.status()).isZero();
    }

    @Test
    void compared_with_a_report_of_today_it_is_told_that_the_rules_were_others() {
        assertThat(CommandRun.of("compare", BANS, LOG_OF_BANS).err())
                .matches("The first was made by whydrop 0\\.1\\.0 with 217 rules, the second by \\S+ with \\d+:"
                        + " what is new, more or gone may come from the rules\\."
                        + " Maybe make the first anew from its records\\.\n");
    }

    @ParameterizedTest
    @CsvSource({
        EVENING + ", en",
        EVENING + ", zh",
        EVENING + ", ja",
        BANS + ", en",
        BANS + ", zh",
        BANS + ", ja",
    })
    void every_advice_gives_a_reply_and_a_ticket_with_its_codes(String report, String language) throws IOException {
        for (Advice advice : stored(report).advice()) {
            String rank = Integer.toString(advice.rank());

            CommandRun reply = CommandRun.of("reply", report, "--rank", rank, "--lang", language);
            CommandRun ticket = CommandRun.of("ticket", report, "--rank", rank, "--lang", language);

            assertThat(List.of(reply.status(), ticket.status()))
                    .as("rank %s", rank)
                    .containsOnly(0);
            assertThat(reply.out()).as("rank %s", rank).isNotBlank();
            assertThat(ticket.out())
                    .as("rank %s", rank)
                    .contains(advice.affected().codes().get(0).code().toString());
        }
    }

    @Test
    void it_is_verified_whatever_settings_it_was_made_with() throws IOException {
        StoodTime time = new StoodTime();
        try (LoopbackApi api = new LoopbackApi(time)) {
            api.answer("DescribeLiveStreamState", "{\"StreamState\":\"inactive\"}");

            CommandRun run = CommandRun.on(time.machine(), api.endpoint(), "verify", BANS, "--format", "json");

            assertThat(run.status()).isZero();
            assertThat(json(run).findValuesAsText("rule")).contains("VER-102");
        }
    }

    private static Report stored(String file) throws IOException {
        return StoredReport.read(file, Files.readString(Path.of(file)));
    }

    private static JsonNode json(CommandRun run) throws IOException {
        return new ObjectMapper().readTree(run.out());
    }
}
