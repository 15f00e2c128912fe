package dev.whydrop.report.html;

import dev.whydrop.Advisor;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Texts;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Language;
import dev.whydrop.model.Reading;
import dev.whydrop.report.words.Presentation;
import dev.whydrop.simulation.Noise;
import dev.whydrop.simulation.Simulation;
import dev.whydrop.simulation.SimulationOptions;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** Pages for tests. */
final class Pages {
    private static final Path EVENING = Path.of("fixtures/events/busy-evening.csv");

    private Pages() {}

    static Diagnosed evening(Language language) {
        Intake intake = new EventReader(ErrorCatalog.load(), IntakeOptions.defaults(), InputStream::nullInputStream)
                .read(List.of(EVENING));
        return Advisor.builder()
                .language(language)
                .build()
                .diagnose(intake.disconnects(), intake.reading(), any -> true);
    }

    /** {@return a week of 2,000 streams with low noise and 42 incidents, as {@code whydrop simulate} makes it with these numbers} */
    static Diagnosed simulatedWeek() {
        List<Disconnect> rows =
                Simulation.run(SimulationOptions.of(11, 42).withSize(7, 2_000).withNoise(Noise.LOW)).rows().stream()
                        .map(row -> row.disconnect())
                        .toList();
        Reading reading = new Reading(List.of("simulated-week.csv"), rows.size(), 0, 0, List.of(), List.of());
        return Advisor.create().diagnose(rows, reading, any -> true);
    }

    static Diagnosed of(List<Disconnect> disconnects) {
        return Advisor.create().diagnose(disconnects);
    }

    static HtmlReport html(Language language, String zone) {
        return new HtmlReport(new Presentation(Texts.in(language), ZoneId.of(zone), 100), ErrorCatalog.load());
    }

    static String page(Diagnosed diagnosed) {
        return html(Language.EN, "UTC").render(diagnosed, any -> true, diagnosed.report());
    }
}
