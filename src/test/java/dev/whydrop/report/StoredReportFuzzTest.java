package dev.whydrop.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.whydrop.model.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Timeout;

/** Any text as a stored report. */
@Timeout(20)
class StoredReportFuzzTest {
    @FuzzTest
    void a_text_is_refused_or_is_a_report_that_can_be_stored_again(byte[] content) throws IOException {
        Report report;
        try {
            report = StoredReport.read("report.json", new String(content, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("'report.json' is ").hasMessageContaining(" Maybe make ");
            return;
        }
        assertThat(report.advice())
                .allSatisfy(each -> assertThat(each.scope().key()).isNotNull());
        String written = written(report);
        assertThat(written(StoredReport.read("report.json", written))).isEqualTo(written);
    }

    private static String written(Report report) throws IOException {
        StringWriter json = new StringWriter();
        JsonReport.write(report, json);
        return json.toString();
    }
}
