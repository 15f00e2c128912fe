package dev.whydrop.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Language;
import dev.whydrop.model.Report;
import dev.whydrop.model.json.JsonReport;
import dev.whydrop.model.json.StoredReport;
import dev.whydrop.report.message.CustomerMessage;
import dev.whydrop.report.message.PlatformTicket;
import dev.whydrop.report.text.TextReport;
import dev.whydrop.report.words.Presentation;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
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
        shownInEveryForm(report);
    }

    /** Whatever was read has to be shown, as a person will ask for it. */
    private static void shownInEveryForm(Report report) throws IOException {
        Presentation presentation = new Presentation(Texts.in(Language.EN), ZoneOffset.UTC, 100);
        assertThat(new TextReport(presentation).render(report)).isNotEmpty();
        assertThat(new MarkdownReport(presentation).render(report)).isNotEmpty();
        CsvReport.write(report, new StringWriter());
        AdviceBook book = AdviceBook.of(report.diagnoses());
        try {
            report.diagnoses().forEach(book::get);
        } catch (IllegalStateException e) { // It names a diagnosis that there is not; the commands say so.
            return;
        }
        PlatformTicket ticket = new PlatformTicket(presentation, book);
        report.advice().forEach(each -> assertThat(ticket.render(report, each)).isNotEmpty());
        CustomerMessage message = new CustomerMessage(presentation, book);
        report.advice().forEach(each -> assertThat(message.render(each)).isNotEmpty());
    }

    private static String written(Report report) throws IOException {
        StringWriter json = new StringWriter();
        JsonReport.write(report, json);
        return json.toString();
    }
}
