package example;

import dev.whydrop.Advisor;
import dev.whydrop.intake.CallbackReader;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Language;
import dev.whydrop.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

class Main {
    private static final Advisor ADVISOR = Advisor.create();

    public static void main(String[] arguments) throws IOException {
        EventReader reader = new EventReader(IntakeOptions.defaults());
        show(reader.read(List.of(Path.of("drops.csv"))));

        CallbackReader callbacks = CallbackReader.of(IntakeOptions.defaults());
        String body = Files.readString(Path.of("callback.json"));
        show(callbacks.together("callback.json", List.of(callbacks.read(body))));
    }

    private static void show(Intake intake) {
        System.out.print(Reports.text(
                ADVISOR.advise(intake.observations(), intake.reading()), Language.EN, ZoneOffset.UTC));
    }
}
