package dev.whydrop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.intake.Callback;
import dev.whydrop.intake.CallbackKey;
import dev.whydrop.intake.CallbackReader;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Language;
import dev.whydrop.model.Report;
import dev.whydrop.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole way of a service: callbacks come in, and a report of them is kept, shown and answered with. */
class FromCallbackToPageTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void callbacks_become_a_report_that_is_kept_and_shown_later() throws IOException {
        CallbackReader reader = CallbackReader.of(IntakeOptions.defaults());
        Advisor advisor = Advisor.create();

        List<Callback> received = new ArrayList<>();
        for (String body : Files.readAllLines(Path.of("fixtures/events/cut-then-expired.callbacks.ndjson"))) {
            received.add(reader.read(body));
        }
        Intake intake = reader.together("callbacks", received);
        Diagnosed diagnosed = advisor.diagnose(intake.observations(), intake.reading());
        String kept = diagnosed.report().toJson();

        Report report = Report.fromJson(kept);
        assertThat(report).isEqualTo(diagnosed.report());
        assertThat(report.advice().get(0).id()).isEqualTo("auth.expired-url");
        String title = report.advice().get(0).title();
        assertThat(Reports.html(diagnosed, Language.EN, TOKYO)).contains(title);
        assertThat(Reports.text(report, Language.EN, TOKYO)).contains(title);
        assertThat(Reports.reply(report, Language.JA, TOKYO)).contains("finals");
    }

    @Test
    void what_nobody_signed_never_reaches_a_report() throws IOException {
        CallbackReader reader =
                CallbackReader.of(IntakeOptions.defaults().withCallbackKey(new CallbackKey("another-key")));

        List<Callback> received =
                Files.readAllLines(Path.of("fixtures/events/cut-then-expired.callbacks.ndjson")).stream()
                        .map(reader::read)
                        .toList();
        Intake intake = reader.together("callbacks", received);
        Report report = Advisor.create().advise(intake.observations(), intake.reading());

        assertThat(report.input().accepted()).isZero();
        assertThat(report.input().rejected()).isEqualTo(received.size());
    }

    @Test
    void a_report_on_every_log_comes_back_from_json_as_it_was() throws IOException {
        Advisor advisor = Advisor.create();
        for (String name : List.of("busy-evening.csv", "reasons-ja.csv", "push-errors.callbacks.ndjson")) {
            Intake intake = new EventReader(IntakeOptions.defaults()).read(List.of(Path.of("fixtures/events", name)));

            Report report = advisor.advise(intake.observations(), intake.reading());

            assertThat(Report.fromJson(report.toJson())).as(name).isEqualTo(report);
        }
    }
}
