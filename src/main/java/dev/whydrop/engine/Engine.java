package dev.whydrop.engine;

import dev.whydrop.catalog.AdviceBook;
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
import dev.whydrop.rules.Push;
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
        Map<ErrorCode, Integer> codes = new TreeMap<>();
        records.forEach(record -> codes.merge(record.code(), 1, Integer::sum));

        Causes causes = Causes.of(codes.keySet(), rules.causes(), catalog);
        List<StreamLog> logs =
                new StreamPass(rules.streams(), settings, causes).run(records, options.threads(), options.shardSize());
        List<Push> byEnd = logs.stream()
                .flatMap(log -> log.pushes().stream())
                .sorted(Comparator.comparingLong(Push::at).thenComparing(Push::disconnect, Disconnect.ORDER))
                .toList();
        FleetPass.Conclusions fleet = FleetPass.run(rules.fleet(), byEnd, causes, settings);

        Weighing weighing = new Weighing(rules, book, settings, options.disabled(), fleet);
        List<Ruling> rulings =
                logs.stream().flatMap(log -> weighing.rule(log).stream()).toList();
        Ranking ranking = new Ranking(settings, byEnd);
        List<Ruling> chosen = rulings.stream()
                .filter(ruling -> shown.test(ruling.push().disconnect()))
                .toList();
        List<Finding> findings = ranking.findings(chosen);

        IdentityHashMap<Disconnect, Integer> ranks = new IdentityHashMap<>();
        Reporting reporting = new Reporting(rules, book, settings, Texts.in(options.language()), causes);
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
                input(reading, given.size(), records, codes),
                advice,
                reporting.suppressed(chosen, ranking),
                benign,
                reporting.undetermined(chosen, ranking),
                new Explained(
                        explained, chosen.isEmpty() ? 1 : Reporting.rounded((double) explained / chosen.size(), 4)));
        return new Diagnosed(report, verdicts(given, original, rulings, ranks));
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

    private InputSummary input(Reading reading, int given, List<Disconnect> records, Map<ErrorCode, Integer> codes) {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        Set<StreamId> streams = new HashSet<>();
        for (Disconnect record : records) {
            from = Math.min(from, record.endMillis());
            to = Math.max(to, record.endMillis());
            streams.add(record.stream());
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
                reading.rejects().size(),
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
