package dev.whydrop.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whydrop.Advisor;
import dev.whydrop.AnyVersion;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Language;
import dev.whydrop.model.Report;
import dev.whydrop.model.StreamId;
import dev.whydrop.report.Reports;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application does that shows a report to people. */
class ReportsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** 19:00:00 in UTC, 04:00:00 in Tokyo. */
    private static final Instant EVENING = Instant.parse("2026-11-20T19:00:00Z");

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_form_is_what_the_command_line_writes_into_a_file(Language language) throws IOException {
        Report report = Report.fromJson(golden("json", language));

        assertThat(Reports.text(report, language, ZoneOffset.UTC)).isEqualTo(golden("txt", language));
        assertThat(Reports.markdown(report, language, ZoneOffset.UTC)).isEqualTo(golden("md", language));
        assertThat(Reports.csv(report, language, ZoneOffset.UTC)).isEqualTo(golden("csv", language));
    }

    @Test
    void a_page_with_its_records_is_what_the_command_line_writes_into_a_file() throws IOException {
        Intake intake =
                new EventReader(IntakeOptions.defaults()).read(List.of(Path.of("fixtures/events/busy-evening.csv")));
        Diagnosed diagnosed = Advisor.create().diagnose(intake.observations(), intake.reading(), any -> true);

        String page = AnyVersion.of(Reports.html(diagnosed, Language.EN, ZoneOffset.UTC));

        assertThat(page.equals(Files.readString(Path.of("fixtures/reports/busy-evening.html"))))
                .as("the page is as agreed")
                .isTrue();
    }

    @Test
    void a_page_of_a_report_alone_has_its_findings_and_no_records() {
        Diagnosed diagnosed = Advisor.create().diagnose(refusals());

        String alone = Reports.html(diagnosed.report(), Language.EN, TOKYO);
        String withRecords = Reports.html(diagnosed, Language.EN, TOKYO);

        String title = diagnosed.report().advice().get(0).title();
        assertThat(alone).contains(title).doesNotContain("<table id=\"record-table\"");
        assertThat(withRecords).contains(title).contains("<table id=\"record-table\"");
    }

    @Test
    void times_are_in_the_zone_asked_for() {
        Report report = Advisor.create().advise(refusals());

        assertThat(Reports.text(report, Language.EN, TOKYO))
                .contains("04:00:00")
                .doesNotContain("19:00:00");
        assertThat(Reports.csv(report, Language.EN, TOKYO)).contains("2026-11-20T19:00:00Z");
    }

    @Test
    void csv_goes_to_a_writer_too() throws IOException {
        Report report = Advisor.create().advise(refusals());
        StringWriter csv = new StringWriter();

        Reports.csv(report, Language.EN, TOKYO, csv);

        assertThat(csv).hasToString(Reports.csv(report, Language.EN, TOKYO));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_reply_and_a_ticket_are_written_in_any_language(Language language) {
        Report report = Advisor.create().advise(refusals());

        assertThat(Reports.reply(report, language, TOKYO))
                .contains("finals")
                .isEqualTo(Reports.reply(report, 1, language, TOKYO));
        assertThat(Reports.ticket(report, language, TOKYO))
                .contains("18/501")
                .isEqualTo(Reports.ticket(report, 1, language, TOKYO));
    }

    @Test
    void a_report_is_not_shown_in_another_language_than_its_own() {
        Report report = Advisor.create().advise(refusals());
        String message = "language is ja, and the report was made in en."
                + " Maybe make it in that language: advisor.advise(disconnects, Language.JA).";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reports.text(report, Language.JA, TOKYO))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reports.html(report, Language.JA, TOKYO))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reports.markdown(report, Language.JA, TOKYO))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reports.csv(report, Language.JA, TOKYO))
                .withMessage(message);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_report_without_a_diagnosis_is_shown_in_any(Language language) {
        Report report = Advisor.create().advise(List.of());

        assertThat(Reports.text(report, language, TOKYO)).isNotEmpty();
        assertThat(Reports.html(report, language, TOKYO)).contains("<html lang=\"" + language);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2})
    void a_rank_that_there_is_not_is_refused(int rank) {
        Report report = Advisor.create().advise(refusals());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reports.reply(report, rank, Language.EN, TOKYO))
                .withMessage("rank is " + rank + ", and the report has one finding. Maybe give 1.");
    }

    @Test
    void there_is_no_reply_where_nobody_has_to_act() {
        Report report = Advisor.create().advise(List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reports.ticket(report, Language.EN, TOKYO))
                .withMessage(
                        "rank is 1, and the report has no finding. Maybe look first whether report.advice() is empty.");
    }

    @Test
    void a_diagnosis_of_another_version_is_shown_but_not_written_about() {
        Report report = Report.fromJson(
                Advisor.create().advise(refusals()).toJson().replace("auth.expired-url", "auth.not-yet"));

        assertThat(Reports.text(report, Language.EN, TOKYO))
                .contains(report.advice().get(0).title());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reports.reply(report, Language.EN, TOKYO))
                .withMessage(
                        "report has the diagnosis 'auth.not-yet', which this whydrop does not have. Maybe a newer one made it.");
    }

    private static List<Disconnect> refusals() {
        return List.of(refused(0), refused(20), refused(40));
    }

    private static Disconnect refused(int seconds) {
        Instant at = EVENING.plusSeconds(seconds);
        return Disconnect.of(new StreamId("push.example", "live", "finals"), at, ErrorCode.of(18, 501))
                .withStart(at)
                .withClientIp("203.0.113.9");
    }

    private static String golden(String ending, Language language) throws IOException {
        return Files.readString(Path.of("fixtures/reports/busy-evening." + language + "." + ending));
    }
}
