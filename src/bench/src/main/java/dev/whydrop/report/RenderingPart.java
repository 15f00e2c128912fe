package dev.whydrop.report;

import dev.whydrop.Advisor;
import dev.whydrop.bench.Sample;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Texts;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Language;
import dev.whydrop.model.Report;
import dev.whydrop.model.json.JsonReport;
import dev.whydrop.report.text.TextReport;
import dev.whydrop.report.words.Presentation;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The renderers: the report on 100,000 disconnects. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RenderingPart {
    private static final int WIDTH = 100;

    private final TextReport text = new TextReport(new Presentation(Texts.in(Language.EN), ZoneOffset.UTC, WIDTH));
    private final Report report;

    public RenderingPart() {
        Intake log = new EventReader(ErrorCatalog.load(), IntakeOptions.defaults(), () -> System.in)
                .read(List.of(Sample.file()));
        report = Advisor.create()
                .diagnose(log.disconnects(), log.reading(), any -> true)
                .report();
    }

    @Benchmark
    public void json() throws IOException {
        JsonReport.write(report, Writer.nullWriter());
    }

    @Benchmark
    public String text() {
        return text.render(report);
    }
}
