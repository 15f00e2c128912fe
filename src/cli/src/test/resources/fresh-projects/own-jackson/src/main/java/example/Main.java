package example;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import dev.whydrop.Advisor;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.AnalyzedStream;
import dev.whydrop.model.Report;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Goes through all that reads or writes JSON: what the advisor knows, records, a stream pass in bytes, a report. */
class Main {
    public static void main(String[] arguments) {
        System.out.println("Jackson " + PackageVersion.VERSION);
        Advisor advisor = Advisor.create();
        Intake intake = new EventReader(IntakeOptions.defaults()).read(List.of(Path.of("answer.json")));
        AnalyzedStream pass = advisor.streamPass(intake.observations(), Instant.parse("2026-11-21T00:00:00Z"));
        List<AnalyzedStream> sent = List.of(AnalyzedStream.fromBytes(pass.toBytes()));
        Report report = advisor.fleetPass(sent, intake.reading(), any -> true).report();
        System.out.print(Report.fromJson(report.toJson()).toJson());
    }
}
