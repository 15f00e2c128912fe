package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
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
        Harvest harvest = new Harvest(options.room());
        JsonReader json = new JsonReader(options, new RowReader(CsvFolder.CATALOG, options));

        long records =
                json.read(new TextReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8), "1.json", harvest);
        Intake intake = harvest.intake(List.of("1.json"));

        assertThat(intake.reading().rowsRead()).isEqualTo(records);
        AnyInput.check(intake);
    }
}
