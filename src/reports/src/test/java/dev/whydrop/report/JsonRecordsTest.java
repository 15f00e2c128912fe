package dev.whydrop.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Language;
import dev.whydrop.model.json.JacksonJson;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRecordsTest {
    @Test
    void records_are_what_jackson_makes_of_them() throws IOException {
        Intake intake =
                new EventReader(IntakeOptions.defaults()).read(List.of(Path.of("fixtures/events/busy-evening.csv")));
        Diagnosed diagnosed = Advisor.create().diagnose(intake.observations(), intake.reading(), any -> true);
        ErrorCatalog catalog = ErrorCatalog.load();
        StringWriter records = new StringWriter();

        JsonRecords.write(diagnosed.verdicts(), catalog, Language.JA, records);

        assertThat(records.toString())
                .isEqualTo(JacksonJson.of(diagnosed.verdicts().stream()
                        .map(each -> JsonRecords.line(each, catalog, Language.JA))
                        .toList()));
    }
}
