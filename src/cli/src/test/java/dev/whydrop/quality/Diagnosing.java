package dev.whydrop.quality;

import dev.whydrop.Advisor;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Diagnosed;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** The way from files to diagnoses that {@code whydrop report} goes. */
final class Diagnosing {
    private static final Advisor ADVISOR = Advisor.create();
    private static final EventReader INTAKE =
            new EventReader(ErrorCatalog.load(), IntakeOptions.defaults(), InputStream::nullInputStream);

    private Diagnosing() {}

    static Diagnosed files(List<Path> files) {
        Intake intake = INTAKE.read(files);
        return ADVISOR.diagnose(intake.disconnects(), intake.reading(), any -> true);
    }
}
