package dev.whydrop.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.PusherMessage;
import dev.whydrop.cli.CommandRun;
import dev.whydrop.engine.internal.session.RuleBases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code explain} of codes however they are written, of messages, diagnoses and rules; {@code diagnoses} and {@code help}. */
class ExplainCommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "ja"})
    void a_bare_18_is_told_in_twenty_lines_with_every_sub_code(String language) {
        List<String> lines =
                CommandRun.of("explain", "18", "--lang", language).out().lines().toList();

        assertThat(lines).hasSizeBetween(10, 20);
        assertThat(lines.get(0)).contains("18");
        ErrorCatalog.load()
                .withMain(18)
                .forEach(entry -> assertThat(lines)
                        .anyMatch(line -> line.matches(".*\\b" + entry.code().sub() + "\\b.*")
                                && line.contains(entry.diagnoses().get(0))));
        assertThat(lines.get(lines.size() - 1) + lines.get(lines.size() - 2)).contains("txTime");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18/501",
                "18-501",
                "18,501",
                "18:501",
                "18 501",
                "18.501",
                "18(501)",
                "18501",
                "18／501",
                "18‑501",
                "18–501",
                "501",
                "error 501",
                "code=18 sub=501",
                "18，501",
                "errcode 18 sub_errcode 501",
                "\"errcode\":18,\"sub_errcode\":501",
                "错误码 18/501",
                "code 18/501."
            })
    void a_code_is_known_however_it_is_written(String written) {
        assertThat(CommandRun.of("explain", written).out())
                .isEqualTo(CommandRun.of("explain", "18/501").out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"18/501 21,102 13 | 18/501 21/102 13", "12 13 | 12 13", "1 2 3 | 1 2 3", "18 21 | 18 21"})
    void several_codes_are_explained_one_after_the_other(String wanted, String codes) {
        assertThat(CommandRun.of(("explain " + wanted).split(" "))
                        .out()
                        .lines()
                        .filter(line -> line.startsWith("Code ")))
                .extracting(line -> line.split("[ :]+")[1])
                .containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"网络异常, network", "Network Error, network"})
    void a_family_is_known_by_its_name_in_every_language(String written, String family) {
        assertThat(CommandRun.of("explain", written))
                .isEqualTo(CommandRun.of("explain", family))
                .extracting(CommandRun::status)
                .isEqualTo(0);
    }

    @Test
    void words_that_mean_nothing_are_refused_as_the_sentence_they_are() {
        assertThat(CommandRun.of("explain", "network", "error", "for", "push", "client")
                        .err())
                .startsWith("'network error for push client' is neither")
                .endsWith(" Maybe: Network error for the push client.\n");
        assertThat(CommandRun.of("explain", "18/501", "hello").err()).startsWith("'hello' is neither");
    }

    @ParameterizedTest
    @CsvSource({
        "-1307, '12, 13, 14, 15, 16, 17: Network error'",
        "1307, '12, 13, 14, 15, 16, 17: Network error'",
        "-1326, 18/503",
        "10054, 21/102",
        "WriteN RTMP send error 10054 (138 bytes), 21/102",
        "NetStream.Publish.BadName, 18/601",
        "netstream.publish.badname, 18/601",
        "av_interleaved_write_frame(): Broken pipe, 18/501",
        "broken pipe, 18/501",
        "Input/output error, 18/501",
        "Failed to connect to server, TCP 1935",
        "-1313, None: the platform has not seen this push."
    })
    void what_the_pushing_side_shows_leads_to_the_codes_of_the_platform(String shown, String records) {
        CommandRun run = CommandRun.of("explain", shown);

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith(shown + " · ").contains("Tells").contains(records);
    }

    @Test
    void a_message_goes_only_with_codes_of_the_table() {
        assertThat(PusherMessage.all())
                .flatExtracting(PusherMessage::codes)
                .allMatch(code -> ErrorCatalog.load().get(code).mapped());
    }

    @Test
    void a_number_of_the_table_is_a_code_and_no_message() {
        assertThat(CommandRun.of("explain", "32").out()).startsWith("Code 32 · ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "ja"})
    void every_diagnosis_is_listed_and_explained_by_its_id(String language) {
        List<String> lines =
                CommandRun.of("diagnoses", "--lang", language).out().lines().toList();
        AdviceBook book = AdviceBook.of(RuleBases.load().diagnoses());

        assertThat(lines).hasSameSizeAs(book.all());
        for (Diagnosis each : book.all()) {
            assertThat(lines).anyMatch(line -> line.startsWith(each.id() + " "));
        }
        assertThat(CommandRun.of("explain", "auth.expired-url", "--lang", language)
                        .out())
                .contains("auth.expired-url", "18/501", "AUT-101");
    }

    @Test
    void a_rule_is_explained_by_its_id_in_any_case() {
        assertThat(CommandRun.of("explain", "aut-101").out())
                .startsWith("Rule AUT-101 · ")
                .contains("Suggests: Push URL had expired when the push started (auth.expired-url).");
        assertThat(CommandRun.of("explain", "CAU-806").out()).contains("layer codes");
    }

    @ParameterizedTest
    @CsvSource({
        "auth.expird-url, auth.expired-url",
        "AUT-1010, AUT-101",
        "netwrok, network",
        "NetStream.Publish.BadNam, NetStream.Publish.BadName"
    })
    void the_nearest_names_are_given_for_one_that_nobody_has(String wanted, String near) {
        CommandRun run = CommandRun.of("explain", wanted);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Maybe: ").contains(near);
    }

    @Test
    void help_shows_a_command_and_all_of_them() {
        assertThat(CommandRun.of("help", "explain").out()).startsWith("Usage: whydrop explain ");
        assertThat(CommandRun.of("help").out()).startsWith("Usage: whydrop ").contains("  diagnoses ");
        assertThat(CommandRun.of("help", "nonsense").status()).isEqualTo(2);
    }
}
