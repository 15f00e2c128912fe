package dev.whydrop.report.words;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody reads the report aloud on the phone: what to do comes first, what it rests on is told on demand. */
class OverviewTest {
    private static final String EVENING = "fixtures/events/busy-evening.csv";

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "ja"})
    void the_first_action_is_within_the_first_eight_lines(String language) {
        assertThat(lines("report", EVENING, "--lang", language).stream().limit(8))
                .anyMatch(line -> line.startsWith("   → "));
    }

    @Test
    void that_nothing_needs_action_is_not_said_of_an_input_that_was_mostly_rejected(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("day.csv");
        String used = "stream_name,start_time,end_time,errcode\ncam,2026-11-20T18:00:00Z,2026-11-20T19:00:00Z,1\n";

        assertThat(lines(
                        "report",
                        Files.writeString(file, used + "cam,,noon,1\n").toString()))
                .contains("No action needed.");
        assertThat(lines(
                        "report",
                        Files.writeString(file, used + "cam,,noon,1\ncam,,noon,1\n")
                                .toString()))
                .doesNotContain("No action needed.")
                .contains(
                        "Nothing in the records that could be read needs action, but more rows could not be used than could.");
    }

    @Test
    void each_finding_has_its_title_its_place_and_its_first_step_before_any_details() {
        assertThat(lines("report", EVENING).subList(5, 9))
                .containsExactly(
                        "1. Overdue payment blocks new pushes                               CRITICAL · stated by the"
                                + " platform",
                        "   The whole account · 11 streams · 2026-11-20 15:02:07 – 15:20:05",
                        "   → Account administrator: Top up the account in the Billing Center until the overdue amount is",
                        "     settled, then start one test push.");
    }

    @Test
    void rows_rules_ids_and_numbers_are_told_with_evidence_alone() {
        String usual = CommandRun.of("report", EVENING).out();
        String withEvidence = CommandRun.of("report", EVENING, "--evidence").out();

        assertThat(usual).doesNotContain("[ACC-201]", "(rows ", "account.arrears");
        assertThat(withEvidence)
                .contains("[ACC-201]", "(rows ", "Id             account.arrears", "stated by the platform (99%)");
    }

    @Test
    void the_short_report_has_of_each_finding_the_cause_the_first_step_and_the_check() {
        List<String> brief = lines("report", EVENING, "--short");

        assertThat(brief).hasSizeLessThan(lines("report", EVENING).size() / 2);
        assertThat(brief.stream()
                        .filter(line -> line.startsWith("   ") && !line.startsWith("    "))
                        .map(line -> line.strip().split(" {2,}")[0])
                        .distinct())
                .contains("Cause", "Do first", "Check")
                .doesNotContain("Scope", "Impact", "Then", "See also");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --short    | --evidence    | --short is for text without --evidence. Maybe leave one of them out.
                    --short    | --format=json | --short is for text without --evidence. Maybe leave one of them out.
                    --evidence | --format=html | --evidence is for text and md; html has it anyway. Maybe leave it out.
                    """)
    void options_that_would_do_nothing_are_refused(String one, String other, String message) {
        CommandRun run = CommandRun.of("report", EVENING, one, other);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith(message);
    }

    @Test
    void the_report_in_three_numbers_adds_up_to_all_disconnects() throws IOException {
        JsonNode report = new ObjectMapper()
                .readTree(CommandRun.of("report", EVENING, "--format", "json").out());

        JsonNode summary = report.get("summary");
        assertThat(summary.get("needAction").asInt()).isEqualTo(138);
        assertThat(summary.get("harmless").asInt()).isEqualTo(160);
        assertThat(summary.get("unclear").asInt()).isZero();
        assertThat(report.at("/input/accepted").asInt()).isEqualTo(138 + 160);
    }

    @ParameterizedTest
    @CsvSource({
        "fixtures/events/busy-evening.csv, busy-evening.csv",
        "busy-evening.csv, busy-evening.csv",
        "-, -",
        "/home/kim/evening.zip!day/a.csv, evening.zip!day/a.csv",
        "C:\\Users\\kim\\a.csv, a.csv"
    })
    void a_report_that_is_passed_on_names_files_without_their_folders(String source, String shown) {
        assertThat(Phrases.baseName(source)).isEqualTo(shown);
    }

    private static List<String> lines(String... arguments) {
        return CommandRun.of(arguments).out().lines().toList();
    }
}
