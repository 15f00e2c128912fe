package dev.whydrop.intake;

import dev.whydrop.bench.Sample;
import dev.whydrop.catalog.ErrorCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The reader: a log of 100,000 rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadingPart {
    private final Path file = Sample.file();
    private final EventReader intake = new EventReader(ErrorCatalog.load(), IntakeOptions.defaults(), () -> System.in);

    @Benchmark
    public Intake read() {
        return intake.read(List.of(file));
    }
}
