package dev.whydrop.engine.internal.stream;

import dev.whydrop.bench.Sample;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.engine.internal.fleet.FleetPass;
import dev.whydrop.engine.internal.fleet.Sweeps;
import dev.whydrop.engine.internal.log.Log;
import dev.whydrop.engine.internal.session.CodeMeanings;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.session.RuleStatistics;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.push.Push;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The two passes over the rules, on 100,000 disconnects and one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PassPart {
    private static final int SHARD = 2_000;

    private final RuleBases rules = RuleBases.load();
    private final Settings settings = SettingsFile.defaults();
    private final List<Disconnect> records;
    private final CodeMeanings meanings;
    private final List<Push> pushes;

    public PassPart() {
        ErrorCatalog catalog = ErrorCatalog.load();
        records = new EventReader(catalog, IntakeOptions.defaults(), () -> System.in)
                .read(List.of(Sample.file()))
                .disconnects();
        meanings = CodeMeanings.of(Log.of(records).firstOfCodes(), rules.codes(), catalog, new RuleStatistics());
        pushes = histories().stream().flatMap(List::stream).toList();
    }

    @Benchmark
    public List<List<Push>> histories() {
        StreamPass streams = new StreamPass(rules.streams(), settings, meanings, null);
        return Log.of(records).streams().stream()
                .map(stream -> streams.history(stream))
                .toList();
    }

    /** With a pass of its own each time: it keeps what it has learnt. */
    @Benchmark
    public Object streamPass() {
        return new StreamPass(rules.streams(), settings, meanings, null)
                .run(Log.of(records), new Workers(1), SHARD, new RuleStatistics());
    }

    @Benchmark
    public Object fleetPass() {
        RuleStatistics statistics = new RuleStatistics();
        return FleetPass.run(
                rules.fleet(),
                Sweeps.of(rules.sweeps(), settings, Set.of(), statistics),
                pushes,
                List.of(),
                meanings,
                settings,
                new Workers(1),
                statistics);
    }
}
