package dev.whydrop.engine;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.catalog.Texts;
import dev.whydrop.engine.internal.fleet.Sweeps;
import dev.whydrop.engine.internal.log.Log;
import dev.whydrop.engine.internal.rank.Ranking;
import dev.whydrop.engine.internal.rank.Verdicts;
import dev.whydrop.engine.internal.session.CodeMeanings;
import dev.whydrop.engine.internal.session.LearnedShapes;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.session.RuleStatistics;
import dev.whydrop.engine.internal.stream.AnalyzedStreams;
import dev.whydrop.engine.internal.stream.StreamPass;
import dev.whydrop.engine.internal.threads.StepProgress;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.engine.internal.weigh.AttributedStream;
import dev.whydrop.engine.internal.weigh.Attribution;
import dev.whydrop.engine.internal.words.EvidenceLines;
import dev.whydrop.engine.internal.words.EvidenceSentences;
import dev.whydrop.engine.internal.words.WhyNotReporting;
import dev.whydrop.model.AnalyzedStream;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Language;
import dev.whydrop.model.Observations;
import dev.whydrop.model.Progress;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.Reading;
import dev.whydrop.model.Report;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.Settings;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.WhyNot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The way from disconnects to a report: stream pass, fleet pass, weighing, ranking, wording. Safe to share between threads; nothing but what rules conclude
 * from which answers is kept from one report to the next.
 */
public final class Engine {
    private final RuleBases rules;
    private final ErrorCatalog catalog;
    private final AdviceBook book;
    private final Options options;
    private final @Nullable LearnedShapes learned;
    /** What depends on rules and settings alone is asked for once. */
    private final Sweeps sweeps;

    private final Map<String, Number> changedSettings;

    /**
     * How to run.
     *
     * @param settings the thresholds
     * @param workers who does the work
     * @param shardSize disconnects in one rule session, 1 or more
     * @param disabled ids of rules and diagnoses to leave out
     * @param version the version that reports name
     * @param progress is told how it goes on
     * @param learning whether what the rules concluded holds for other facts that give the same answers; if not, they look at each fact, and the report is the
     *     same, only later
     */
    public record Options(
            Settings settings,
            Workers workers,
            int shardSize,
            Set<String> disabled,
            String version,
            Progress progress,
            boolean learning) {
        /** @throws IllegalArgumentException if there are no threads or shards would be empty */
        public Options {
            disabled = Set.copyOf(disabled);
            if (workers.threads() < 1 || shardSize < 1) {
                throw new IllegalArgumentException("Threads are " + workers.threads() + " and the shard size is "
                        + shardSize + ". Maybe give 1 or more.");
            }
        }

        /**
         * The options to run without telling anybody.
         *
         * @throws IllegalArgumentException as the other does
         */
        public Options(Settings settings, int threads, int shardSize, Set<String> disabled, String version) {
            this(settings, new Workers(threads), shardSize, disabled, version, Progress.NONE, true);
        }
    }

    public Engine(RuleBases rules, ErrorCatalog catalog, AdviceBook book, Options options) {
        this.rules = rules;
        this.catalog = catalog;
        this.book = book;
        this.options = options;
        this.learned = options.learning() ? new LearnedShapes(options.settings()) : null;
        this.sweeps = Sweeps.of(rules.sweeps(), options.settings(), options.disabled(), new RuleStatistics());
        this.changedSettings = SettingsFile.differences(options.settings());
    }

    /**
     * {@return the report}
     *
     * @param given the disconnects, in any order, repeated ones included, and what else is known of their streams
     * @param reading where they came from
     * @param shown which of them the report is about; all of them bear on the diagnosis
     * @param language the language of its texts
     */
    public Report report(Observations given, Reading reading, Predicate<Disconnect> shown, Language language) {
        Report report = inWords(found(given, shown), reading, language);
        options.progress().at(Progress.Step.RANKING, 1, 1);
        return report;
    }

    /**
     * {@return the report, and a verdict for each disconnect in the order given}
     *
     * @param given the disconnects, in any order, repeated ones included, and what else is known of their streams
     * @param reading where they came from
     * @param shown which of them the report is about; all of them bear on the diagnosis
     * @param language the language of its texts
     */
    public Diagnosed run(Observations given, Reading reading, Predicate<Disconnect> shown, Language language) {
        return diagnosed(found(given, shown), given, reading, language);
    }

    private Diagnosed diagnosed(Found found, Observations given, Reading reading, Language language) {
        Report report = inWords(found, reading, language);
        Verdicts verdicts = new Verdicts(catalog, found.log(), found.attributions(), found.advised());
        Diagnosed diagnosed = new Diagnosed(report, verdicts.of(given.disconnects()));
        options.progress().at(Progress.Step.RANKING, 1, 1);
        return diagnosed;
    }

    /**
     * {@return each of these streams with what the rules conclude from it alone, in their order}
     *
     * @param ofStreams all that was observed of each stream
     * @param seenUntilMillis the last moment of which anything is known, of any stream; bears on running pushes
     */
    public List<AnalyzedStream> streamPass(List<Observations> ofStreams, long seenUntilMillis) {
        RuleStatistics statistics = new RuleStatistics();
        Log log = Log.of(together(ofStreams), seenUntilMillis, new Workers(1));
        CodeMeanings meanings = CodeMeanings.of(log.firstOfCodes(), rules.codes(), catalog, statistics);
        StreamPass pass = new StreamPass(rules.streams(), options.settings(), meanings, learned);
        Iterator<String> texts = pass.concluded(log.streams(), statistics).iterator();
        Map<StreamId, String> conclusions = new HashMap<>();
        log.streams().forEach(stream -> conclusions.put(stream.id(), texts.next()));
        Set<StreamId> seen = new HashSet<>();
        List<AnalyzedStream> analyzed = new ArrayList<>();
        for (Observations each : ofStreams) {
            // One that has no disconnect has no stream in the log, and nothing is concluded about it.
            StreamId stream = AnalyzedStream.streams(each).stream().findFirst().orElse(null);
            analyzed.add(new AnalyzedStream(each, seenUntilMillis, conclusions.getOrDefault(stream, ""), madeBy()));
            if (!seen.add(analyzed.get(analyzed.size() - 1).stream())) {
                throw new IllegalArgumentException(
                        "Stream " + stream + " is there twice. Maybe put its disconnects together.");
            }
        }
        return analyzed;
    }

    private static Observations together(List<Observations> streams) {
        if (streams.size() == 1) {
            return streams.get(0);
        }
        List<Disconnect> disconnects = new ArrayList<>();
        List<RunningPush> running = new ArrayList<>();
        List<PushAnomaly> anomalies = new ArrayList<>();
        for (Observations each : streams) {
            disconnects.addAll(each.disconnects());
            running.addAll(each.running());
            anomalies.addAll(each.anomalies());
        }
        return new Observations(disconnects, running, anomalies);
    }

    /**
     * {@return the report on streams about which is concluded what rules conclude from each alone}
     *
     * @param streams in any order, each once
     * @param reading where their disconnects came from
     * @param shown which of them the report is about; all of them bear on the diagnosis
     * @param language the language of its texts
     * @throws IllegalArgumentException if a stream is there twice, or was analyzed by another version, with other settings or until another moment
     */
    public Diagnosed fleetPass(
            Collection<AnalyzedStream> streams, Reading reading, Predicate<Disconnect> shown, Language language) {
        AnalyzedStreams analyzed = AnalyzedStreams.of(streams, madeBy(), options.workers());
        Observations given = analyzed.observations();
        Log log = log(given);
        analyzed.check(log);
        Analysis analysis = Analysis.over(
                log,
                (pass, workers) -> pass.recalled(log, analyzed.conclusions(), workers),
                rules,
                catalog,
                book,
                options,
                new RuleStatistics(),
                learned,
                sweeps);
        return diagnosed(found(log, analysis, shown), given, reading, language);
    }

    /** {@return what bears on what is concluded about a stream, and on whether a fleet pass understands it} */
    private String madeBy() {
        return options.version() + " " + changedSettings + " without " + new TreeSet<>(options.disabled());
    }

    private Found found(Observations given, Predicate<Disconnect> shown) {
        Log log = log(given);
        return found(log, analysis(log), shown);
    }

    private Found found(Log log, Analysis analysis, Predicate<Disconnect> shown) {
        options.progress().at(Progress.Step.RANKING, 0, 1);
        List<Attribution> attributions = analysis.attributions();
        List<Attribution> chosen = attributions.stream()
                .filter(attribution -> shown.test(attribution.push().disconnect()))
                .toList();
        Ranking ranking = new Ranking(options.settings(), attributions, log.open(), analysis.workers());
        return new Found(log, analysis, attributions, chosen, ranking, ranking.findings(chosen));
    }

    private Report inWords(Found found, Reading reading, Language language) {
        return new ReportWording(rules, catalog, book, options, changedSettings, Texts.in(language)).of(found, reading);
    }

    /**
     * {@return what spoke for and against a diagnosis on each episode that is shown}
     *
     * @param given the disconnects, in any order, repeated ones included, and what else is known of their streams
     * @param id the diagnosis
     * @param shown which of them to explain; all of them bear on the diagnosis
     * @param language the language of its texts
     * @throws IllegalArgumentException if there is no such diagnosis
     */
    public WhyNot whyNot(Observations given, String id, Predicate<Disconnect> shown, Language language) {
        Diagnosis diagnosis = book.get(id);
        Analysis analysis = analysis(log(given));
        EvidenceLines lines =
                new EvidenceLines(rules, language, new EvidenceSentences(Texts.in(language), analysis.meanings()));
        WhyNotReporting reporting = new WhyNotReporting(analysis.weighing(), book, lines, language);
        StepProgress ranking = new StepProgress(options.progress(), Progress.Step.RANKING, 1);
        List<WhyNot.Episode> episodes = new ArrayList<>();
        for (AttributedStream attributed : analysis.attributed()) {
            if (attributed.findings().pushes().stream().anyMatch(push -> shown.test(push.disconnect()))) {
                episodes.addAll(reporting.episodes(attributed, diagnosis));
            }
        }
        ranking.one();
        return new WhyNot(id, diagnosis.title().in(language), options.settings().undeterminedBelow(), episodes);
    }

    private Analysis analysis(Log log) {
        return Analysis.over(log, rules, catalog, book, options, new RuleStatistics(), learned, sweeps);
    }

    /** To put the records in order is where the stream pass begins. */
    private Log log(Observations given) {
        options.progress().at(Progress.Step.STREAM_PASS, 0, -1);
        return Log.of(given, options.workers().forLog(given.disconnects().size()));
    }
}
