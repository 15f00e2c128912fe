package dev.whydrop.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whydrop.Advisor;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Confidence;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Report;
import dev.whydrop.model.StreamId;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredReportTest {
    @ParameterizedTest
    @ValueSource(strings = {"busy-evening.en.json", "busy-evening.zh.json", "busy-evening.ja.json"})
    void a_report_comes_back_as_it_was_written(String name) throws IOException {
        String json = Files.readString(Path.of("fixtures/reports", name));

        assertThat(written(StoredReport.read(name, json))).isEqualTo(json);
    }

    @Test
    void streams_of_which_not_all_parts_are_known_keep_the_path_that_is_shown() throws IOException {
        Instant end = Instant.parse("2026-11-20T19:00:00Z");
        Report report = Advisor.create()
                .advise(List.of(
                        Disconnect.of(new StreamId("", "", "cam"), end, ErrorCode.of(18, 308)),
                        Disconnect.of(new StreamId("p.example", "", "cam"), end, ErrorCode.of(18, 308)),
                        Disconnect.of(new StreamId("p.example", "live", "a/b"), end, ErrorCode.of(18, 308))));
        String json = written(report);

        assertThat(written(StoredReport.read("report.json", json))).isEqualTo(json);
    }

    @Test
    void what_a_later_version_adds_is_passed_over() throws IOException {
        String json = Files.readString(Path.of("fixtures/reports/busy-evening.en.json"));

        assertThat(written(StoredReport.read("r", json.replaceFirst("\\{", "{\"weather\": {\"rain\": true},"))))
                .isEqualTo(json);
    }

    @Test
    void a_report_of_the_first_version_is_read_and_has_no_scores() throws IOException {
        String json = Files.readString(Path.of("fixtures/reports/stored-by-0.1.0.json"));

        Report report = StoredReport.read("r", json);

        assertThat(report.advice()).isNotEmpty().allSatisfy(each -> {
            assertThat(each.score()).isNull();
            assertThat(each.impact().notBack()).isNull();
        });
        assertThat(StoredReport.read("r", written(report))).isEqualTo(report);
    }

    @Test
    void a_cause_of_the_first_version_has_the_fingerprint_it_has_today() throws IOException {
        String json = Files.readString(Path.of("fixtures/reports/stored-by-0.1.0.json"));

        Advice advice = StoredReport.read("r", json).advice().get(0);

        assertThat(advice.fingerprint()).matches("[0-9a-f]{12}");
        assertThat(advice.confidence()).isEqualTo(Confidence.of(advice.likelihood(), false));
    }

    @Test
    void another_version_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoredReport.read("r.json", "{\"schemaVersion\": \"9.0\"}"))
                .withMessage("'r.json' is a report of the version '9.0', known is 1.1."
                        + " Maybe make it again with this whydrop.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schemaVersion\": \"1.0\", \"advice\": [",
                "{\"schemaVersion\": \"1.0\", \"advice\": 7}",
                "{\"schemaVersion\": \"1.0\"}",
                "{\"schemaVersion\": \"1.0\"} x",
                "{\"schemaVersion\": \"1.0\", \"settings\": {}, \"advice\": [], \"suppressed\": [], \"benign\": [], \"undetermined\": []}"
            })
    void a_report_that_is_not_whole_is_refused(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoredReport.read("r.json", json))
                .withMessageStartingWith("'r.json' is no whole report (")
                .withMessageEndingWith("Maybe make it again: whydrop report FILE.csv --format json --out r.json.");
    }

    private static String written(Report report) throws IOException {
        StringWriter json = new StringWriter();
        JsonReport.write(report, json);
        return json.toString();
    }
}
