package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.message.JsonReader;
import dev.whydrop.intake.internal.record.RowReader;
import dev.whydrop.intake.internal.text.TextReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Timeout;

/** Any bytes as JSON. */
@Timeout(20)
class JsonFuzzTest {
    @FuzzTest
    void every_record_is_counted_once(byte[] content) throws IOException {
        IntakeOptions options = IntakeOptions.defaults();
        ReadingCollector collector = new ReadingCollector(options.budget());
        JsonReader json = new JsonReader(options, new RowReader(CsvFolder.CATALOG, options));

        long records = json.read(
                new TextReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8), "1.json", collector);
        Intake intake = collector.intake(List.of("1.json"));

        assertThat(intake.reading().rowsRead()).isEqualTo(records);
        AnyInput.check(intake);
    }
}
