package dev.whydrop.engine;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Texts;
import dev.whydrop.engine.internal.candidate.Likelihoods;
import dev.whydrop.engine.internal.log.Log;
import dev.whydrop.engine.internal.log.OpenPush;
import dev.whydrop.engine.internal.rank.Finding;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.weigh.Attribution;
import dev.whydrop.engine.internal.words.Reporting;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Benign;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Explained;
import dev.whydrop.model.Generator;
import dev.whydrop.model.InputSummary;
import dev.whydrop.model.Reading;
import dev.whydrop.model.Report;
import dev.whydrop.model.Unmapped;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Puts what was found into a report in one language. Immutable, so safe to share between threads. */
final class ReportWording {
    /** The most reason texts without a meaning that are listed. */
    private static final int MOST_REASONS = 100;

    private final RuleBases rules;
    private final ErrorCatalog catalog;
    private final AdviceBook book;
    private final Engine.Options options;
    private final Map<String, Number> changedSettings;
    private final Texts texts;

    /** @param changedSettings the settings that are not the defaults, by name */
    ReportWording(
            RuleBases rules,
            ErrorCatalog catalog,
            AdviceBook book,
            Engine.Options options,
            Map<String, Number> changedSettings,
            Texts texts) {
        this.rules = rules;
        this.catalog = catalog;
        this.book = book;
        this.options = options;
        this.changedSettings = changedSettings;
        this.texts = texts;
    }

    /** {@return the report} */
    Report of(Found found, Reading reading) {
        Analysis analysis = found.analysis();
        Reporting reporting =
                new Reporting(rules, catalog, book, options.settings(), texts, analysis.meanings(), analysis.workers());
        Worded worded = worded(found, reporting);
        return new Report(
                Report.SCHEMA_VERSION,
                new Generator("whydrop", options.version(), rules.all().size()),
                changedSettings,
                options.disabled().stream().sorted().toList(),
                input(reading, found.log(), analysis),
                worded.advice(),
                reporting.suppressed(found.chosen(), found.ranking()),
                reporting.inOrder(worded.benign()),
                reporting.undetermined(found.chosen(), found.ranking()),
                explained(found.chosen()));
    }

    /** Findings in words: those of rank, and the harmless ones in the order in which they were found. */
    private record Worded(List<Advice> advice, List<Benign> benign) {}

    /** What takes longest begins first: mostly one harmless finding explains more than all others together. */
    private static Worded worded(Found found, Reporting reporting) {
        List<Finding> advised = found.advised();
        List<Finding> harmless =
                found.findings().stream().filter(Finding::benign).toList();
        int first = harmless.size();
        List<Object> words = found.analysis()
                .workers()
                .each(
                        IntStream.range(0, first + advised.size()).boxed().toList(),
                        place -> place < first
                                ? reporting.benign(harmless.get(place))
                                : reporting.advice(place - first + 1, advised.get(place - first)));
        return new Worded(
                words.stream().skip(first).map(Advice.class::cast).toList(),
                words.stream().limit(first).map(Benign.class::cast).toList());
    }

    private static Explained explained(List<Attribution> chosen) {
        int explained = 0;
        for (Attribution attribution : chosen) {
            explained += attribution.winner() == null ? 0 : 1;
        }
        return new Explained(
                explained, chosen.isEmpty() ? 1 : Likelihoods.rounded((double) explained / chosen.size(), 4));
    }

    private InputSummary input(Reading reading, Log log, Analysis analysis) {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        Map<ErrorCode, Integer> codes = new TreeMap<>();
        Map<String, Integer> reasons = new TreeMap<>();
        for (Push push : analysis.pushes()) {
            from = Math.min(from, push.at());
            to = Math.max(to, push.at());
            if (analysis.meanings().means(push.code(), Meaning.UNMAPPED)) {
                if (push.code().known()) {
                    codes.merge(push.code(), 1, Integer::sum);
                } else {
                    reasons.merge(push.disconnect().reason(), 1, Integer::sum);
                }
            }
        }
        int events = analysis.pushes().size();
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
                reading.rejects().stream().map(texts::say).toList(),
                (int) log.open().stream().filter(OpenPush::running).count(),
                log.anomalies().size(),
                events == 0 ? null : Instant.ofEpochMilli(from),
                events == 0 ? null : Instant.ofEpochMilli(to),
                analysis.streams().size(),
                unmapped,
                texts.say(reading.notes()),
                reading.partial(),
                reading.skipped(),
                reading.zone(),
                reading.timePrecision());
    }
}
