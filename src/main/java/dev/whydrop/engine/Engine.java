package dev.whydrop.engine;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Benign;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Explained;
import dev.whydrop.model.Family;
import dev.whydrop.model.Generator;
import dev.whydrop.model.InputSummary;
import dev.whydrop.model.Language;
import dev.whydrop.model.Reading;
import dev.whydrop.model.Report;
import dev.whydrop.model.Settings;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.Unmapped;
import dev.whydrop.model.Verdict;
import dev.whydrop.model.WhyNot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The way from disconnects to a report: stream pass, fleet pass, weighing, ranking, wording. Immutable, so safe to share between threads. */
public final class Engine {
    private final RuleBases rules;
    private final ErrorCatalog catalog;
    private final AdviceBook book;
    private final Options options;

    /**
     * How to run.
     *
     * @param settings the thresholds
     * @param language the language of all texts
     * @param threads threads for the stream pass, 1 or more
     * @param shardSize disconnects in one rule session, 1 or more
     * @param disabled ids of rules and diagnoses to leave out
     * @param version the version that reports name
     */
    public record Options(
            Settings settings, Language language, int threads, int shardSize, Set<String> disabled, String version) {
        /** @throws IllegalArgumentException if there are no threads or shards would be empty */
        public Options {
            disabled = Set.copyOf(disabled);
            if (threads < 1 || shardSize < 1) {
                throw new IllegalArgumentException(
                        "Threads are " + threads + " and the shard size is " + shardSize + ". Maybe give 1 or more.");
            }
        }
    }

    public Engine(RuleBases rules, ErrorCatalog catalog, AdviceBook book, Options options) {
        this.rules = rules;
        this.catalog = catalog;
        this.book = book;
        this.options = options;
    }

    /**
     * {@return the report, and a verdict for each disconnect in the order given}
     *
     * @param given the disconnects, in any order, repeated ones included
     * @param reading where they came from
     * @param shown which of them the report is about; all of them bear on the diagnosis
     */
    public Diagnosed run(List<Disconnect> given, Reading reading, Predicate<Disconnect> shown) {
        Settings settings = options.settings();
        List<Disconnect> sorted = given.stream().sorted(Disconnect.ORDER).toList();
        IdentityHashMap<Disconnect, Disconnect> original = new IdentityHashMap<>();
        List<Disconnect> records = withoutDuplicates(sorted, original);
        Passes passes = Passes.over(records, rules, catalog, book, options);
        List<Ruling> rulings = passes.rulings();
        Ranking ranking = new Ranking(settings, passes.byEnd());
        List<Ruling> chosen = rulings.stream()
                .filter(ruling -> shown.test(ruling.push().disconnect()))
                .toList();
        List<Finding> findings = ranking.findings(chosen);

        IdentityHashMap<Disconnect, Integer> ranks = new IdentityHashMap<>();
        Reporting reporting = new Reporting(rules, book, settings, Texts.in(options.language()), passes.causes());
        List<Advice> advice = new ArrayList<>();
        List<Benign> benign = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.diagnosis().benign()) {
                benign.add(reporting.benign(finding));
            } else {
                int rank = advice.size() + 1;
                advice.add(reporting.advice(rank, finding));
                if (!finding.diagnosis().amplifier()) {
                    finding.rulings().forEach(ruling -> ranks.put(ruling.push().disconnect(), rank));
                }
            }
        }
        benign.sort(Comparator.comparing(Benign::id).thenComparing(Benign::scope));
        int explained =
                (int) chosen.stream().filter(ruling -> ruling.winner() != null).count();
        Report report = new Report(
                Report.SCHEMA_VERSION,
                new Generator("whydrop", options.version(), rules.all().size()),
                SettingsFile.differences(settings),
                input(reading, given.size(), records),
                advice,
                reporting.suppressed(chosen, ranking),
                benign,
                reporting.undetermined(chosen, ranking),
                new Explained(
                        explained, chosen.isEmpty() ? 1 : Reporting.rounded((double) explained / chosen.size(), 4)));
        return new Diagnosed(report, verdicts(given, original, rulings, ranks));
    }

    /**
     * {@return what spoke for and against a diagnosis on each episode that is shown}
     *
     * @param given the disconnects, in any order, repeated ones included
     * @param id the diagnosis
     * @param shown which of them to explain; all of them bear on the diagnosis
     * @throws IllegalArgumentException if there is no such diagnosis
     */
    public WhyNot whyNot(List<Disconnect> given, String id, Predicate<Disconnect> shown) {
        Diagnosis diagnosis = book.get(id);
        List<Disconnect> records =
                withoutDuplicates(given.stream().sorted(Disconnect.ORDER).toList(), new IdentityHashMap<>());
        Passes passes = Passes.over(records, rules, catalog, book, options);
        Texts texts = Texts.in(options.language());
        EvidenceLines lines = new EvidenceLines(rules, options.language(), new Wording(texts, passes.causes()));
        List<WhyNot.Episode> episodes = new ArrayList<>();
        for (StreamLog log : passes.logs()) {
            if (log.pushes().stream().anyMatch(push -> shown.test(push.disconnect()))) {
                episodes.addAll(passes.weighing().whyNot(log, diagnosis, lines, options.language()));
            }
        }
        return new WhyNot(
                id, diagnosis.title().in(options.language()), options.settings().undeterminedBelow(), episodes);
    }

    /** Keeps the first of disconnects that are the same event; they stand next to each other but for their code and address. */
    private static List<Disconnect> withoutDuplicates(
            List<Disconnect> sorted, IdentityHashMap<Disconnect, Disconnect> original) {
        List<Disconnect> records = new ArrayList<>(sorted.size());
        for (Disconnect record : sorted) {
            Disconnect last = records.isEmpty() ? null : records.get(records.size() - 1);
            if (last != null && last.sameEvent(record)) {
                original.put(record, last);
            } else {
                records.add(record);
            }
        }
        return records;
    }

    private InputSummary input(Reading reading, int given, List<Disconnect> records) {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        Set<StreamId> streams = new HashSet<>();
        Map<ErrorCode, Integer> codes = new TreeMap<>();
        for (Disconnect record : records) {
            from = Math.min(from, record.endMillis());
            to = Math.max(to, record.endMillis());
            streams.add(record.stream());
            codes.merge(record.code(), 1, Integer::sum);
        }
        List<Unmapped> unmapped = new ArrayList<>();
        codes.forEach((code, count) -> {
            if (!catalog.get(code).mapped()) {
                unmapped.add(new Unmapped(code.main(), code.sub(), count));
            }
        });
        return new InputSummary(
                reading.sources(),
                reading.rowsRead(),
                records.size(),
                given - records.size(),
                reading.rejected(),
                reading.rejects(),
                records.isEmpty() ? null : Instant.ofEpochMilli(from),
                records.isEmpty() ? null : Instant.ofEpochMilli(to),
                streams.size(),
                unmapped,
                reading.notes());
    }

    private List<Verdict> verdicts(
            List<Disconnect> given,
            IdentityHashMap<Disconnect, Disconnect> original,
            List<Ruling> rulings,
            IdentityHashMap<Disconnect, Integer> ranks) {
        IdentityHashMap<Disconnect, Ruling> byRecord = new IdentityHashMap<>(rulings.size() * 2);
        rulings.forEach(ruling -> byRecord.put(ruling.push().disconnect(), ruling));
        Map<ErrorCode, Family> families = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>(given.size());
        for (Disconnect record : given) {
            Disconnect counted = original.getOrDefault(record, record);
            Ruling ruling = Objects.requireNonNull(byRecord.get(counted));
            Candidate winner = ruling.winner();
            verdicts.add(new Verdict(
                    record,
                    families.computeIfAbsent(
                            record.code(), code -> catalog.get(code).family()),
                    winner == null ? null : winner.diagnosis().id(),
                    Reporting.rounded(ruling.likelihood(), 3),
                    ranks.getOrDefault(counted, 0),
                    ruling.silenced() == null || winner == null
                            ? null
                            : winner.diagnosis().id()));
        }
        return verdicts;
    }
}
