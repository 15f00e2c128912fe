package dev.whydrop.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whydrop.Advisor;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Language;
import dev.whydrop.model.Reading;
import dev.whydrop.model.Report;
import dev.whydrop.model.StreamId;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report that an application keeps or sends as JSON. */
class ReportAsJsonTest {
    private static final Instant EVENING = Instant.parse("2026-11-20T19:00:00Z");

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_report_comes_back_equal(Language language) {
        Report report = report(language, "");

        assertThat(Report.fromJson(report.toJson())).isEqualTo(report);
    }

    @Test
    void rows_of_the_only_source_come_back_with_it() {
        Report report = report(Language.EN, "evening.csv");

        assertThat(Report.fromJson(report.toJson())).isEqualTo(report);
    }

    @Test
    void rows_of_sources_that_the_reading_does_not_name_come_back_with_theirs() {
        List<Disconnect> refused = List.of(refused(EVENING, "answer.json", 1), refused(EVENING.plusSeconds(20), "", 2));
        Report report = Advisor.create().advise(refused);

        assertThat(Report.fromJson(report.toJson())).isEqualTo(report);
    }

    @ParameterizedTest
    @ValueSource(strings = {"busy-evening.en.json", "busy-evening.zh.json", "busy-evening.ja.json"})
    void json_is_what_the_command_line_writes(String name) throws IOException {
        String json = Files.readString(Path.of("fixtures/reports", name));

        assertThat(Report.fromJson(json).toJson()).isEqualTo(json);
    }

    @Test
    void a_report_of_the_first_version_is_read() throws IOException {
        String json = Files.readString(Path.of("fixtures/reports/stored-by-0.1.0.json"));

        assertThat(Report.fromJson(json).schemaVersion()).isEqualTo("1.0");
    }

    @Test
    void a_writer_gets_the_same_text_and_a_reader_gives_it_back() throws IOException {
        Report report = report(Language.ZH, "");
        StringWriter written = new StringWriter();

        report.writeJson(written);

        assertThat(written).hasToString(report.toJson());
        assertThat(Report.fromJson(new StringReader(written.toString()))).isEqualTo(report);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "7", "null", "\"1.1\""})
    void what_is_no_report_is_refused(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Report.fromJson(json))
                .withMessage("The text is no report: it has no schemaVersion."
                        + " Maybe make one, with Report.toJson or whydrop report --format json.");
    }

    @Test
    void another_version_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Report.fromJson("{\"schemaVersion\": \"2.0\"}"))
                .withMessage("The text is a report of the version '2.0', known is 1.1."
                        + " Maybe make it again with this whydrop.");
    }

    @Test
    void a_report_that_was_cut_is_refused() {
        String json = report(Language.EN, "").toJson();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Report.fromJson(json.substring(0, json.length() / 2)))
                .withMessageStartingWith("The text is no whole report (Unexpected end-of-input")
                .withMessageEndingWith("). Maybe make it again, with Report.toJson or whydrop report --format json.");
    }

    private static Report report(Language language, String source) {
        List<Disconnect> refused = List.of(refused(EVENING, source, 1), refused(EVENING.plusSeconds(20), source, 2));
        Reading reading = new Reading(source.isEmpty() ? List.of() : List.of(source), 2, 0, 0, List.of(), List.of());
        return Advisor.builder().language(language).build().advise(refused, reading, any -> true);
    }

    private static Disconnect refused(Instant at, String source, long row) {
        return Disconnect.of(new StreamId("push.example", "live", "finals"), at, ErrorCode.of(18, 501))
                .withStart(at)
                .withRow(source, row);
    }
}
