package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of names of 0.1.0 that are given to 0.2.0. */
class OldNamesCommandTest {
    private static final String CUT = "fixtures/events/cut-then-expired.csv";
    private static final String GONE =
            "CAU-204 is not there any more since version 0.2.0, so there was nothing to leave out. What decides instead: PLT-201.";

    @TempDir
    Path folder;

    @Test
    void a_rule_that_is_gone_needs_not_be_left_out_and_the_report_says_so() throws IOException {
        CommandRun run = CommandRun.of("report", CUT, "--format", "json", "--disable", "CAU-204,NET-101");

        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.at("/input/notes")).extracting(JsonNode::asText).containsExactly(GONE);
        assertThat(report.at("/disabled")).extracting(JsonNode::asText).containsExactly("NET-101");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 自 0.2.0 版起已没有 CAU-204，因此无需停用。现由 PLT-201 代替判断。",
        "ja, CAU-204 はバージョン 0.2.0 で廃止されたため、除外するものはありません。代わりに PLT-201 が判断します。"
    })
    void the_note_is_in_the_language_asked_for(String language, String note) {
        assertThat(CommandRun.of("report", CUT, "--disable", "CAU-204", "--lang", language, "--format", "json")
                        .out())
                .contains(note);
    }

    @ParameterizedTest
    @ValueSource(strings = {"records", "reply", "ticket"})
    void where_no_notes_are_shown_it_is_told_beside(String command) {
        CommandRun run = CommandRun.of(command, CUT, "--disable", "CAU-204");

        assertThat(run.err()).isEqualTo(GONE + "\n");
        assertThat(run.out()).isEqualTo(CommandRun.of(command, CUT).out());
        assertThat(run.status()).isZero();
    }

    @Test
    void a_comparison_tells_it_once() {
        assertThat(CommandRun.of("compare", CUT, CUT, "--disable", "CAU-204").err())
                .isEqualTo(GONE + "\n");
    }

    @Test
    void beside_why_not_it_is_told_too() {
        CommandRun run = CommandRun.of("report", CUT, "--why-not", "network.blip", "--disable", "CAU-204");

        assertThat(run.err()).isEqualTo(GONE + "\n");
        assertThat(run.status()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "swarmWindow, 'surpriseModerate, surpriseStrong'",
        "swarmFactor, 'surpriseModerate, surpriseStrong'",
        "incidentStreams, 'swarmSites, incidentAddresses'"
    })
    void a_setting_that_is_gone_is_refused_with_what_decides_instead(String name, String instead) throws IOException {
        Path file = Files.writeString(folder.resolve("settings.yaml"), name + ": 5\n");

        CommandRun run = CommandRun.of("report", CUT, "--settings", file.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("--settings '" + file + "': There is no setting '" + name
                        + "' any more since 0.2.0. Maybe see what decides instead: " + instead + ".\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CAU-204", "cau-906"})
    void an_explanation_of_a_rule_that_is_gone_is_refused_with_what_decides_instead(String rule) {
        CommandRun run = CommandRun.of("explain", rule);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("There is no rule '" + rule.toUpperCase(Locale.ROOT)
                        + "' any more since 0.2.0. Maybe see what decides instead: PLT-201.\n");
    }

    @Test
    void why_not_asked_of_a_rule_that_is_gone_is_refused_with_what_decides_instead() {
        CommandRun run = CommandRun.of("report", CUT, "--why-not", "CAU-204");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "There is no rule 'CAU-204' any more since 0.2.0. Maybe see what decides instead: PLT-201.\n");
    }
}
