package dev.whydrop.quality;

import dev.whydrop.Advisor;
import dev.whydrop.bench.Workload;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Language;
import dev.whydrop.model.Observations;
import dev.whydrop.model.Reading;
import dev.whydrop.quality.ReportedLog.Asked;
import dev.whydrop.simulation.Noise;
import dev.whydrop.simulation.ParameterRanges;
import dev.whydrop.simulation.SimulatedCsv;
import dev.whydrop.simulation.Simulation;
import dev.whydrop.simulation.SimulationOptions;
import dev.whydrop.simulation.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Logs of every kind, each with a name of its own; the same ones on every machine. */
final class ReportedLogs {
    private static final int SEEDS = 50;
    private static final int LARGE_SEEDS = 10;
    private static final int ROWS_OF_A_WORKLOAD = 20_000;
    private static final long VARIED = 61;
    private static final List<String> DIAGNOSES = List.copyOf(RuleBases.load().diagnoses());

    private final List<ReportedLog> logs = new ArrayList<>();

    private ReportedLogs() {}

    /** {@return all of them, in an order that mixes large and small ones} */
    static List<ReportedLog> all() {
        ReportedLogs all = new ReportedLogs();
        all.simulated();
        all.workloads();
        all.rowsOtherwise();
        all.recordsOtherwise();
        all.askedOtherwise();
        Collections.shuffle(all.logs, new Random(1));
        return List.copyOf(all.logs);
    }

    private void simulated() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            for (Noise noise : Noise.values()) {
                long one = seed;
                add("small", noise, one, () -> csv(one, noise, 100, 80));
                if (seed <= LARGE_SEEDS) {
                    add("large", noise, one, () -> csv(one, noise, 1_300, 320));
                }
            }
        }
    }

    private void add(String size, Noise noise, long seed, Supplier<String> csv) {
        add(size + "-" + noise.name().toLowerCase(Locale.ROOT) + "-" + seed, () -> read(csv.get()));
    }

    /** {@return a week of a world that the seed chooses, as even seeds the real one} */
    private static String csv(long seed, Noise noise, int streams, int incidents) {
        StringWriter csv = new StringWriter();
        try {
            SimulatedCsv.writeEvents(
                    Simulation.run(new SimulationOptions(
                            seed,
                            7,
                            streams,
                            incidents,
                            noise,
                            seed % 3 == 0 ? ParameterRanges.TUNING : ParameterRanges.FROZEN,
                            List.of(),
                            seed % 2 == 0 ? World.REAL : World.EVEN)),
                    csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    private void workloads() {
        Map.of(
                        Workload.W1, ROWS_OF_A_WORKLOAD / 20,
                        Workload.ONE_STREAM, 1,
                        Workload.SINGLE_EVENTS, ROWS_OF_A_WORKLOAD,
                        Workload.ONE_SECOND, ROWS_OF_A_WORKLOAD / 20,
                        Workload.RANDOM, ROWS_OF_A_WORKLOAD / 20,
                        Workload.REAL_WEEK, ROWS_OF_A_WORKLOAD / 15)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> add("workload-" + each.getKey(), () -> read(csv(each.getKey(), each.getValue()))));
    }

    private static String csv(Workload workload, int streams) {
        try {
            Path file = Files.createTempFile("workload", ".csv");
            try {
                workload.write(file, ROWS_OF_A_WORKLOAD, streams);
                return Files.readString(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rowsOtherwise() {
        add("rows-shuffled", () -> {
            List<String> lines = new ArrayList<>(varied().lines().toList());
            Collections.shuffle(lines.subList(1, lines.size()), new Random(VARIED));
            return read(String.join("\n", lines));
        });
        add("files-that-overlap", () -> {
            List<String> lines = varied().lines().toList();
            int third = lines.size() / 3;
            List<String> later = new ArrayList<>(lines.subList(0, 1));
            later.addAll(lines.subList(third, lines.size()));
            Map<Path, String> files = Map.of(
                    Path.of("early.csv"), String.join("\n", lines.subList(0, 2 * third)),
                    Path.of("late.csv"), String.join("\n", later));
            return new EventReader(IntakeOptions.defaults())
                    .read(
                            List.of(Path.of("early.csv"), Path.of("late.csv")),
                            Map.of(
                                    Path.of("early.csv"), stream(files.get(Path.of("early.csv"))),
                                    Path.of("late.csv"), stream(files.get(Path.of("late.csv")))));
        });
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private void recordsOtherwise() {
        ChangedRecords.ALL.forEach((name, change) -> add(name, read(() -> varied()), change));
    }

    private void askedOtherwise() {
        for (int threads : new int[] {1, 2, 7}) {
            asked("threads-" + threads, each -> each.threads(threads));
        }
        for (int shard : new int[] {1, 100, 100_000}) {
            asked("shards-of-" + shard, each -> each.shardSize(shard));
        }
        for (Language language : List.of(Language.ZH, Language.JA)) {
            asked("language-" + language, each -> each.language(language));
        }
        for (String id : DIAGNOSES) {
            asked("without-" + id, each -> each.disable(Set.of(id)));
        }
        SettingsFile.thresholds().forEach((name, threshold) -> {
            BigDecimal value = new BigDecimal(threshold.value().toString());
            asked("more-" + name, each -> each.settings(SettingsFile.changed(name + ": " + more(value))));
            asked("less-" + name, each -> each.settings(SettingsFile.changed(name + ": " + less(value, threshold))));
        });
        shown("shown-one-stream", log -> {
            Disconnect first = log.get(0);
            return each -> each.stream().equals(first.stream());
        });
        shown("shown-second-half", log -> {
            long middle = log.get(log.size() / 2).endMillis();
            return each -> each.endMillis() >= middle;
        });
    }

    private static String more(BigDecimal value) {
        return value.add(value.max(BigDecimal.ONE).multiply(new BigDecimal("0.5")))
                .setScale(value.scale(), RoundingMode.UP)
                .toPlainString();
    }

    private static String less(BigDecimal value, SettingsFile.Threshold threshold) {
        return value.divide(BigDecimal.valueOf(2), value.scale(), RoundingMode.DOWN)
                .max(new BigDecimal(threshold.least().toString()))
                .toPlainString();
    }

    private static String varied() {
        return csv(VARIED, Noise.LOW, 100, 80);
    }

    private static Supplier<Intake> read(Supplier<String> csv) {
        return () -> read(csv.get());
    }

    private static Intake read(String csv) {
        return new EventReader(IntakeOptions.defaults()).read("log.csv", stream(csv));
    }

    private void add(String name, Supplier<Intake> intake) {
        add(name, intake, Intake::observations);
    }

    private void add(String name, Supplier<Intake> intake, Function<Intake, Observations> change) {
        add(name, intake, change, any -> shown -> true, each -> each);
    }

    private void asked(String name, UnaryOperator<Advisor.Builder> how) {
        add(name, read(() -> varied()), Intake::observations, any -> shown -> true, how);
    }

    private void shown(String name, Function<List<Disconnect>, Predicate<Disconnect>> shown) {
        add(name, read(() -> varied()), Intake::observations, shown, each -> each);
    }

    private void add(
            String name,
            Supplier<Intake> intake,
            Function<Intake, Observations> change,
            Function<List<Disconnect>, Predicate<Disconnect>> shown,
            UnaryOperator<Advisor.Builder> how) {
        String whyNot = DIAGNOSES.get(logs.size() % DIAGNOSES.size());
        logs.add(new ReportedLog(name, () -> {
            Intake read = intake.get();
            Observations observations = change.apply(read);
            Reading reading = read.reading();
            return new Asked(
                    observations,
                    reading,
                    shown.apply(observations.disconnects()),
                    how.apply(Advisor.builder()),
                    whyNot);
        }));
    }
}
