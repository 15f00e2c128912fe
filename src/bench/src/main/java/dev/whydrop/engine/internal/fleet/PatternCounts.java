package dev.whydrop.engine.internal.fleet;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.engine.Analysis;
import dev.whydrop.engine.Engine;
import dev.whydrop.engine.internal.column.Counts;
import dev.whydrop.engine.internal.column.PushColumns;
import dev.whydrop.engine.internal.log.Log;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.session.RuleStatistics;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Episode;
import dev.whydrop.rules.push.Push;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the program itself finds of the patterns that its peers look for. */
final class PatternCounts {
    private final Analysis analysis;

    private PatternCounts(Analysis analysis) {
        this.analysis = analysis;
    }

    public static void main(String[] arguments) {
        ErrorCatalog catalog = ErrorCatalog.load();
        EventReader intake = new EventReader(catalog, IntakeOptions.defaults(), () -> System.in);
        Log log = Log.of(intake.read(List.of(Path.of(arguments[0]))).disconnects());
        RuleBases rules = RuleBases.load();
        Engine.Options options = new Engine.Options(
                SettingsFile.defaults(), Runtime.getRuntime().availableProcessors(), 2_000, Set.of(), "bench");
        PatternCounts counts =
                new PatternCounts(Analysis.over(log, rules, catalog, AdviceBook.of(rules.diagnoses()), options));
        System.out.printf(
                "bursts=%d fights=%d alternating=%d episodes=%d periodic=%d swarms=%d%n",
                counts.episodesWith("NET-101"),
                counts.episodesWith("REP-101"),
                counts.episodesWith("REP-102"),
                counts.episodes(),
                counts.episodesWith("NET-106"),
                counts.swarms());
    }

    private long episodes() {
        return analysis.pushes().stream().map(Push::episode).distinct().count();
    }

    /** {@return on how many episodes a rule was true; on how many streams for a rule about whole logs} */
    private int episodesWith(String rule) {
        Set<Episode> episodes = analysis.streams().stream()
                .flatMap(each -> each.evidence().stream())
                .filter(evidence -> evidence.rule().equals(rule))
                .map(Evidence::about)
                .map(about -> PatternContents.pushes(about).get(0).episode())
                .collect(Collectors.toSet());
        return episodes.size();
    }

    private long swarms() {
        Settings settings = SettingsFile.defaults();
        Sweeps sweeps = Sweeps.of(RuleBases.load().sweeps(), settings, Set.of(), new RuleStatistics());
        PushColumns log = PushColumns.of(analysis.pushes(), List.of(), analysis.workers());
        Counts counts = new Counts(log, analysis.meanings(), List.of(Meaning.INTERNAL));
        return new CutSwarms(log, analysis.meanings(), settings, sweeps.cuts(), counts, analysis.workers())
                .find().stream()
                        .filter(swarm -> swarm.meaning() == Meaning.CUT && swarm.kind() == ScopeKind.CLIENT_IP)
                        .count();
    }
}
