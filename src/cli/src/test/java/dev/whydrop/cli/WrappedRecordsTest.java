package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same evening in every wrapping: on air 17:02:11-19:31:06, cut with 13, three refusals with 18 and the text of 18/501, back at 19:45:21. What has no
 * records is named.
 */
class WrappedRecordsTest {
    private static final String FOLDER = "fixtures/wrapped/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-app-log-prefix.log",
                "02-dto-tostring.log",
                "03-cls-searchlog.json",
                "04-kibana-source.json",
                "04b-docker-json.log",
                "06-python-repr.log",
                "06b-python-repr-only.txt",
                "07-scf-apigw.ndjson",
                "07b-scf-apigw-base64.ndjson",
                "09-mongoexport.ndjson",
                "10-redis-lrange.json",
                "10b-kafka-console.txt",
                "11-php-print_r.log",
                "11b-laravel-context.log",
                "12-form-encoded.txt",
                "14-html-table.xls",
                "14e-console.xlsx",
                "17-all-callbacks-one-endpoint.ndjson",
                "36-camelcase-dto.ndjson",
                "38b-framework-metadata.ndjson",
                "nginx-request-body.log"
            })
    void the_story_is_the_same_in_every_wrapping(String file) throws IOException {
        CommandRun run = CommandRun.of("report", FOLDER + file, "--format", "json");
        JsonNode report = new ObjectMapper().readTree(run.out());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(report.at("/advice/0/id").asText()).isEqualTo("auth.expired-url");
        assertThat(report.at("/advice/0/impact/disconnects").asInt()).isEqualTo(3);
        assertThat(offAir(report)).isEqualTo(14 * 60 + 3);
        assertThat(report.at("/input/rejected").asInt()).isZero();
    }

    private static long offAir(JsonNode report) {
        return report.at("/advice/0/impact/offAirSeconds").asLong();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13-go-keyvalue.log | is a log whose lines hold no record",
                "05c-mysql-dump.sql | is an SQL dump",
                "15-obs-log.txt | is a log of OBS",
                "18b-tccli-text.txt | is the --output text of tccli"
            })
    void what_has_no_records_that_can_be_read_is_named(String file, String sentence) {
        CommandRun run = CommandRun.of("report", FOLDER + file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(file + " " + sentence).doesNotContain("--columns");
    }

    @ParameterizedTest
    @CsvSource({
        "16b-alibaba-callback.ndjson, Alibaba Cloud",
        "16c-huawei-callback.ndjson, Huawei Cloud",
        "16d-srs-hooks.ndjson, hook of SRS",
        "16e-trtc-relay-401.ndjson, TRTC event",
        "16f-zlm-hook.ndjson, hook of ZLMediaKit"
    })
    void a_message_of_another_platform_is_rejected_by_its_name(String file, String name) throws IOException {
        CommandRun run = CommandRun.of("report", FOLDER + file, "--format", "json");

        assertThat(run.status()).isEqualTo(4);
        assertThat(new ObjectMapper()
                        .readTree(run.out())
                        .at("/input/rejects/0/why")
                        .asText())
                .contains(name);
    }

    @Test
    void headings_that_a_search_puts_its_own_word_before_are_known() throws IOException {
        CommandRun run = CommandRun.of("report", FOLDER + "37-kibana-discover.csv", "--format", "json");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(new ObjectMapper().readTree(run.out()).at("/input/accepted").asInt())
                .isEqualTo(5);
    }

    @Test
    void a_field_that_the_user_names_holds_what_they_say() throws IOException {
        String records = "{\"StreamName\":\"a\",\"channel\":\"b\",\"StreamEndTime\":\"2026-11-20T19:31:06Z\","
                + "\"errcode\":13}";
        CommandRun run =
                CommandRun.withInput(records, "report", "-", "--columns", "stream_name=channel", "--format", "json");

        assertThat(run.out()).contains("\"b\"").doesNotContain("\"a\"");
    }

    @Test
    void a_stranger_is_named_in_the_language_asked_for() {
        assertThat(CommandRun.of("report", FOLDER + "15-obs-log.txt", "--lang", "zh")
                        .err())
                .contains("是 OBS 日志");
        assertThat(CommandRun.of("report", FOLDER + "15-obs-log.txt", "--lang", "ja")
                        .err())
                .contains("OBS のログです");
    }

    @Test
    void a_page_of_a_longer_list_is_told() throws IOException {
        JsonNode input = new ObjectMapper()
                .readTree(CommandRun.of("report", FOLDER + "50-tccli-page1-of-9.json", "--format", "json")
                        .out())
                .path("input");

        assertThat(input.at("/partial/0/have").asInt()).isEqualTo(10);
        assertThat(input.at("/partial/0/total").asInt()).isEqualTo(87);
        assertThat(input.path("notes").toString()).contains("holds 10 of 87 records; 77 are not here");
    }

    @Test
    void pages_that_are_all_there_are_read_between_their_separators() throws IOException {
        JsonNode input = new ObjectMapper()
                .readTree(CommandRun.of("report", FOLDER + "19-script-pages.txt", "--format", "json")
                        .out())
                .path("input");

        assertThat(input.path("accepted").asInt()).isEqualTo(3);
        assertThat(input.path("partial")).isEmpty();
    }

    @Test
    void a_report_of_ours_is_named() {
        assertThat(List.of("busy-evening.en.txt", "busy-evening.zh.md", "busy-evening.html"))
                .allSatisfy(each -> assertThat(CommandRun.of("report", "fixtures/reports/" + each)
                                .err())
                        .contains("is a report of whydrop"));
    }
}
