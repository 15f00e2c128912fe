package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records with reason texts in place of codes, from the file to what is printed. */
class ReasonTextsCommandTest {
    private static final String HEADER = "stream_name,end_time,reason\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "ja"})
    void texts_in_any_language_lead_to_the_advice_of_their_codes_with_a_lower_likelihood(String language)
            throws IOException {
        JsonNode codes = report("fixtures/events/reasons-codes.csv");
        JsonNode texts = report("fixtures/events/reasons-" + language + ".csv");

        assertThat(said(texts.get("advice")))
                .isEqualTo(said(codes.get("advice")))
                .containsExactly("auth.expired-url", "network.uplink");
        assertThat(said(texts.get("benign"))).isEqualTo(said(codes.get("benign")));
        assertThat(texts.at("/input/rejected").asInt()).isZero();
        assertThat(texts.at("/advice/1/likelihood").asDouble())
                .isLessThan(codes.at("/advice/1/likelihood").asDouble());
        assertThat(texts.at("/advice/1/missing").toString())
                .contains("The error code: these records have only the reason text, which several codes share.");
    }

    @Test
    void a_text_that_nobody_knows_is_shown_with_its_count() {
        CommandRun run = CommandRun.withInput(
                HEADER + "cam,1764000000,the cat pulled the plug\ncam,1764009000,the cat pulled the plug\n",
                "report",
                "-");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Reason texts not in the code table: the cat pulled the plug × 2.")
                .contains("The error code: these records have only a reason text")
                .contains("that no table has.");
    }

    @ParameterizedTest
    @CsvSource({"en, differ by one letter, possible at most", "zh, 仅差一个字, 可能", "ja, 1 文字だけ異なる, 可能性"})
    void a_text_that_is_a_letter_off_is_said_to_be_a_guess(String language, String told, String most) {
        CommandRun run = CommandRun.withInput(
                HEADER + "cam,1764000000,推流的流名称处于禁播状态了\ncam,1764000030,推流的流名称处于禁播状态了\n",
                "report",
                "-",
                "--lang",
                language);

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("推流的流名称处于禁播状态了")
                .contains(told)
                .contains(most)
                .contains("18/305");
    }

    @Test
    void the_annotated_file_has_the_reason_in_place_of_the_code() throws IOException {
        Path annotated = folder.resolve("annotated.csv");

        CommandRun.of("report", "fixtures/events/reasons-en.csv", "--annotate", annotated.toString());

        List<String> lines = Files.readAllLines(annotated);
        assertThat(lines.get(0)).contains(",client_ip,errcode,sub_errcode,reason,family,");
        assertThat(lines.get(1)).contains(",203.0.113.7,,,Network error for the push client.,network,network.blip,");
        assertThat(lines.get(2)).contains(",203.0.113.7,18,501,The push URL has expired.,auth,auth.expired-url,");
    }

    @Test
    void records_show_the_text_as_given_and_can_be_chosen_by_family() {
        CommandRun run = CommandRun.of("records", "fixtures/events/reasons-zh.csv", "--code", "network?");

        assertThat(run.out())
                .contains("network?  push.example.com / live / harbour-cam")
                .contains("    推流链路 网络异常。 → ")
                .endsWith("\n6 records; times are UTC.\n");
    }

    @Test
    void records_as_json_have_no_code_and_the_text() throws IOException {
        JsonNode record = new ObjectMapper()
                .readTree(CommandRun.of(
                                "records", "fixtures/events/reasons-en.csv", "--code", "client?", "--format", "json")
                        .out())
                .get(0);

        assertThat(record.get("errcode").isNull()).isTrue();
        assertThat(record.get("subErrcode").isNull()).isTrue();
        assertThat(record.get("family").asText()).isEqualTo("client");
        assertThat(record.get("reason").asText()).isEqualTo("The client interrupted the stream");
    }

    @ParameterizedTest
    @CsvSource({"客户端主动断流, 1、2、3、4、35, zh", "client, '1, 2, 3, 4, 35', en", "client?, '1, 2, 3, 4, 35', en"})
    void explain_tells_which_codes_share_a_text_and_how_to_get_the_code(String wanted, String codes, String language) {
        CommandRun run = CommandRun.of("explain", wanted, "--lang", language);

        assertThat(run.status()).isZero();
        assertThat(run.out().lines().findFirst().orElseThrow()).contains("client? · ");
        assertThat(run.out())
                .contains(codes + "\n")
                .contains("errcode")
                .contains("(3)")
                .contains("client.ended")
                .contains("client.socket-loss");
    }

    @Test
    void explain_takes_a_text_without_quotes() {
        assertThat(CommandRun.of("explain", "Network", "error", "for", "the", "push", "client.")
                        .out())
                .startsWith("Reason text without a code: network? · network error\n")
                .contains("Shared by      12, 13, 14, 15, 16, 17\n");
    }

    @Test
    void explain_of_a_text_that_only_one_code_has_explains_the_code() {
        assertThat(CommandRun.of("explain", "推流时间戳参数值已过期").out())
                .isEqualTo(CommandRun.of("explain", "18/501").out());
    }

    @Test
    void explain_of_a_family_whose_codes_have_their_own_texts_explains_each() {
        assertThat(CommandRun.of("explain", "auth").out())
                .contains("Code 18/500 ", "Code 18/501 ", "Code 18/502 ", "Code 18/503 ")
                .doesNotContain("Shared by");
    }

    private static JsonNode report(String file) throws IOException {
        return new ObjectMapper()
                .readTree(CommandRun.of("report", file, "--format", "json").out());
    }

    private static List<String> said(JsonNode findings) {
        List<String> ids = new ArrayList<>();
        findings.forEach(each -> ids.add(each.get("id").asText()));
        return ids;
    }
}
