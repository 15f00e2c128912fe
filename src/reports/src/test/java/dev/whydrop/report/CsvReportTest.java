package dev.whydrop.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Report;
import dev.whydrop.model.StreamId;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CsvReportTest {
    private final Report report = Advisor.create()
            .advise(IntStream.range(0, 4)
                    .mapToObj(minute -> Instant.parse("2026-11-20T19:00:00Z").plusSeconds(60L * minute))
                    .map(end -> Disconnect.of(new StreamId("@d", "+a", "=1+1"), end, ErrorCode.of(18, 501))
                            .withStart(end)
                            .withClientIp("-203.0.113.7"))
                    .toList());
    private final List<CSVRecord> lines = lines(report);

    @Test
    void there_is_one_line_for_each_advice_in_order_of_rank() {
        assertThat(lines)
                .extracting(line -> line.get("rank") + " " + line.get("id"))
                .containsExactlyElementsOf(report.advice().stream()
                        .map(advice -> advice.rank() + " " + advice.id())
                        .toList());
    }

    @Test
    void no_text_is_a_formula() {
        CSVRecord first = lines.get(0);

        assertThat(first.get("domain")).isEqualTo("'@d");
        assertThat(first.get("app_name")).isEqualTo("'+a");
        assertThat(first.get("stream_name")).isEqualTo("'=1+1");
        assertThat(first.get("affected_client_ips")).isEqualTo("'-203.0.113.7");
        assertThat(first.get("affected_streams")).isEqualTo("'@d/+a/=1+1");
    }

    @Test
    void numbers_stay_numbers_and_times_are_utc() {
        CSVRecord first = lines.get(0);

        assertThat(first.get("disconnects")).isEqualTo("4");
        assertThat(Double.parseDouble(first.get("likelihood")))
                .isEqualTo(report.advice().get(0).likelihood());
        assertThat(first.get("from")).isEqualTo("2026-11-20T19:00:00Z");
        assertThat(first.get("to")).isEqualTo("2026-11-20T19:03:00Z");
        assertThat(first.get("scope")).isEqualTo("stream");
    }

    private static List<CSVRecord> lines(Report report) {
        StringWriter csv = new StringWriter();
        try {
            CsvReport.write(report, csv);
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new java.io.StringReader(csv.toString()))
                    .getRecords();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
