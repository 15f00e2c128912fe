package dev.whydrop.engine;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Explained;
import dev.whydrop.model.Generator;
import dev.whydrop.model.InputSummary;
import dev.whydrop.model.Language;
import dev.whydrop.model.Observations;
import dev.whydrop.model.Progress;
import dev.whydrop.model.Reading;
import dev.whydrop.model.Report;
import dev.whydrop.model.Settings;
import dev.whydrop.model.Unmapped;
import dev.whydrop.model.WhyNot;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.Push;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The way from disconnects to a report: stream pass, fleet pass, weighing, ranking, wording. Immutable, so safe to share between threads. */
public final class Engine {
    private static final int ADVICE_AT_A_TIME = 200;

    /** The most reason texts without a meaning that are listed. */
    private static final int MOST_REASONS = 100;

    private final RuleBases rules;
    private final ErrorCatalog catalog;
    private final AdviceBook book;
    private final Options options;
    private final Texts texts;

    /**
     * How to run.
     *
     * @param settings the thresholds
     * @param language the language of all texts
     * @param threads threads for the stream pass, 1 or more
     * @param shardSize disconnects in one rule session, 1 or more
     * @param disabled ids of rules and diagnoses to leave out
     * @param version the version that reports name
     * @param progress is told how it goes on
     * @param reuse whether what was concluded about a lone push holds for those that are like it; the report is the same, only later
     */
    public record Options(
            Settings settings,
            Language language,
            int threads,
            int shardSize,
            Set<String> disabled,
            String version,
            Progress progress,
            boolean reuse) {
        /** @throws IllegalArgumentException if there are no threads or shards would be empty */
        public Options {
            disabled = Set.copyOf(disabled);
            if (threads < 1 || shardSize < 1) {
                throw new IllegalArgumentException(
                        "Threads are " + threads + " and the shard size is " + shardSize + ". Maybe give 1 or more.");
            }
        }

        /**
         * The options to run without telling anybody.
         *
         * @throws IllegalArgumentException as the other does
         */
        public Options(
                Settings settings,
                Language language,
                int threads,
                int shardSize,
                Set<String> disabled,
                String version) {
            this(settings, language, threads, shardSize, disabled, version, Progress.NONE, true);
        }
    }

    public Engine(RuleBases rules, ErrorCatalog catalog, AdviceBook book, Options options) {
        this.rules = rules;
        this.catalog = catalog;
        this.book = book;
        this.options = options;
        this.texts = Texts.in(options.language());
    }

    /**
     * {@return the report}
     *
     * @param given the disconnects, in any order, repeated ones included, and what else is known of their streams
     * @param reading where they came from
     * @param shown which of them the report is about; all of them bear on the diagnosis
     */
    public Report report(Observations given, Reading reading, Predicate<Disconnect> shown) {
        Report report = reported(given, reading, shown).report();
        options.progress().at(Progress.Step.RANKING, 1, 1);
        return report;
    }

    /**
     * {@return the report, and a verdict for each disconnect in the order given}
     *
     * @param given the disconnects, in any order, repeated ones included, and what else is known of their streams
     * @param reading where they came from
     * @param shown which of them the report is about; all of them bear on the diagnosis
     */
    public Diagnosed run(Observations given, Reading reading, Predicate<Disconnect> shown) {
        Reported reported = reported(given, reading, shown);
        Diagnosed diagnosed = new Diagnosed(
                reported.report(),
                new Verdicts(catalog, reported.log(), reported.rulings(), reported.advised()).of(given.disconnects()));
        options.progress().at(Progress.Step.RANKING, 1, 1);
        return diagnosed;
    }

    /**
     * A report and what it rests on.
     *
     * @param rulings one for each event, in order of stream and time
     * @param advised the findings that became advice, in order of rank
     */
    private record Reported(Report report, Log log, List<Ruling> rulings, List<Finding> advised) {}

    private Reported reported(Observations given, Reading reading, Predicate<Disconnect> shown) {
        Settings settings = options.settings();
        Log log = log(given);
        Passes passes = Passes.over(log, rules, catalog, book, options);
        options.progress().at(Progress.Step.RANKING, 0, 1);
        List<Ruling> rulings = passes.rulings();
        List<Ruling> chosen = rulings.stream()
                .filter(ruling -> shown.test(ruling.push().disconnect()))
                .toList();
        Ranking ranking = new Ranking(settings, rulings, log.open(), passes.workers());
        Reporting reporting = new Reporting(rules, catalog, book, settings, texts, passes.meanings(), passes.workers());
        List<Finding> findings = ranking.findings(chosen);
        List<Finding> advised = findings.stream().filter(each -> !each.benign()).toList();
        List<Advice> advice = passes.workers()
                .eachOf(
                        IntStream.range(0, advised.size()).boxed().toList(),
                        ADVICE_AT_A_TIME,
                        places -> places.stream()
                                .map(place -> reporting.advice(place + 1, advised.get(place)))
                                .toList());
        int explained = 0;
        for (Ruling ruling : chosen) {
            explained += ruling.winner() == null ? 0 : 1;
        }
        Report report = new Report(
                Report.SCHEMA_VERSION,
                new Generator("whydrop", options.version(), rules.all().size()),
                SettingsFile.differences(settings),
                options.disabled().stream().sorted().toList(),
                input(reading, log, passes),
                advice,
                reporting.suppressed(chosen, ranking),
                reporting.benign(findings),
                reporting.undetermined(chosen, ranking),
                new Explained(
                        explained, chosen.isEmpty() ? 1 : Likelihoods.rounded((double) explained / chosen.size(), 4)));
        return new Reported(report, log, rulings, advised);
    }

    /**
     * {@return what spoke for and against a diagnosis on each episode that is shown}
     *
     * @param given the disconnects, in any order, repeated ones included, and what else is known of their streams
     * @param id the diagnosis
     * @param shown which of them to explain; all of them bear on the diagnosis
     * @throws IllegalArgumentException if there is no such diagnosis
     */
    public WhyNot whyNot(Observations given, String id, Predicate<Disconnect> shown) {
        Diagnosis diagnosis = book.get(id);
        Passes passes = Passes.over(log(given), rules, catalog, book, options);
        EvidenceLines lines = new EvidenceLines(rules, options.language(), new Wording(texts, passes.meanings()));
        WhyNotReporting reporting = new WhyNotReporting(passes.weighing(), book, lines, options.language());
        Done ranking = new Done(options.progress(), Progress.Step.RANKING, 1);
        List<WhyNot.Episode> episodes = new ArrayList<>();
        for (Settled settled : passes.settled()) {
            if (settled.findings().pushes().stream().anyMatch(push -> shown.test(push.disconnect()))) {
                episodes.addAll(reporting.episodes(settled, diagnosis));
            }
        }
        ranking.one();
        return new WhyNot(
                id, diagnosis.title().in(options.language()), options.settings().undeterminedBelow(), episodes);
    }

    /** To put the records in order is where the stream pass begins. */
    private Log log(Observations given) {
        options.progress().at(Progress.Step.STREAM_PASS, 0, -1);
        return Log.of(given, new Workers(options.threads()));
    }

    private InputSummary input(Reading reading, Log log, Passes passes) {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        Map<ErrorCode, Integer> codes = new TreeMap<>();
        Map<String, Integer> reasons = new TreeMap<>();
        for (Push push : passes.pushes()) {
            from = Math.min(from, push.at());
            to = Math.max(to, push.at());
            if (passes.meanings().means(push.code(), Meaning.UNMAPPED)) {
                if (push.code().known()) {
                    codes.merge(push.code(), 1, Integer::sum);
                } else {
                    reasons.merge(push.disconnect().reason(), 1, Integer::sum);
                }
            }
        }
        int events = passes.pushes().size();
        List<Unmapped> unmapped = new ArrayList<>();
        codes.forEach((code, count) -> unmapped.add(Unmapped.of(code, count)));
        // Commonest first: texts nobody knows may be as many as the records, and then the first of them say most.
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_REASONS)
                .forEach(each -> unmapped.add(Unmapped.of(each.getKey(), each.getValue())));
        return new InputSummary(
                reading.sources(),
                reading.rowsRead(),
                events,
                reading.repeated() + log.given() - events,
                reading.rejected(),
                reading.rejects(),
                (int) log.open().stream().filter(OpenPush::running).count(),
                log.anomalies().size(),
                events == 0 ? null : Instant.ofEpochMilli(from),
                events == 0 ? null : Instant.ofEpochMilli(to),
                passes.streams().size(),
                unmapped,
                reading.notes());
    }
}
