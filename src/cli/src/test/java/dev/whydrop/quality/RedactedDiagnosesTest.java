package dev.whydrop.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.Redaction;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Reading;
import dev.whydrop.model.Report;
import dev.whydrop.simulation.SimulatedRow;
import dev.whydrop.simulation.Simulation;
import dev.whydrop.simulation.SimulationOptions;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Masks keep together what belongs together: streams, domains, addresses and their blocks, nodes. */
class RedactedDiagnosesTest {
    @Test
    void a_log_of_every_diagnosis_gives_the_same_conclusions_with_masks() {
        List<Disconnect> disconnects = Simulation.run(SimulationOptions.of(7, 84)).rows().stream()
                .map(SimulatedRow::disconnect)
                .toList();
        Intake masked = Redaction.once(new Random(7), ErrorCatalog.load())
                .of(new Intake(disconnects, List.of(), List.of(), Reading.fromCode(disconnects.size())));

        assertThat(conclusions(masked.disconnects())).containsExactlyInAnyOrderElementsOf(conclusions(disconnects));
    }

    private static List<String> conclusions(List<Disconnect> disconnects) {
        Report report = Advisor.create().advise(disconnects);
        return Stream.concat(
                        report.advice().stream()
                                .map(each -> each.id()
                                        + each.likelihood()
                                        + each.impact()
                                        + each.scope().kind()
                                        + each.occurrences()),
                        report.benign().stream()
                                .map(each -> each.id()
                                        + each.likelihood()
                                        + each.impact()
                                        + each.scope().kind()))
                .toList();
    }
}
