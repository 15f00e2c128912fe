package dev.whydrop.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.escaping.ForSpreadsheet;
import dev.whydrop.model.Disconnect;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

class CsvLinesTest {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    private static final String LETTERS = "azAZ09.:-_/ ,\"'\t\r\n=+@#é流＝\u0000\u007f\u202e";

    @Test
    void writes_any_two_texts_as_commons_csv_does() throws IOException {
        long seed = 14;
        System.out.println("Seed of the texts: " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            List<String> texts = List.of(text(random), text(random));

            assertThat(lines(texts)).isEqualTo(byCommonsCsv(texts));
        }
    }

    @Test
    void tells_times_as_instants_do() throws IOException {
        for (long millis : new long[] {0, -1, -1000, 1_700_000_000_000L, 1_700_000_000_123L, 253_402_300_800_000L}) {
            CsvLines lines = new CsvLines(FORMAT);
            lines.timeOrEmpty(millis);

            assertThat(written(lines)).isEqualTo(Instant.ofEpochMilli(millis).toString());
        }
    }

    @Test
    void tells_nothing_of_a_time_that_is_not_known() throws IOException {
        CsvLines lines = new CsvLines(FORMAT);
        lines.number(1);
        lines.timeOrEmpty(Disconnect.UNKNOWN);
        lines.number(2);

        assertThat(written(lines)).isEqualTo("1,,2");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(5); length > 0; length--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static String lines(List<String> texts) throws IOException {
        CsvLines lines = new CsvLines(FORMAT);
        // Twice: what is known from the first line is written again.
        for (int line = 0; line < 2; line++) {
            for (String text : texts) {
                lines.text(text);
            }
            lines.end();
        }
        return written(lines);
    }

    private static String byCommonsCsv(List<String> texts) throws IOException {
        StringWriter out = new StringWriter();
        for (int line = 0; line < 2; line++) {
            FORMAT.print(out).printRecord(texts.stream().map(ForSpreadsheet::of));
        }
        return out.toString();
    }

    private static String written(CsvLines lines) throws IOException {
        StringWriter out = new StringWriter();
        lines.drainTo(out);
        return out.toString();
    }
}
