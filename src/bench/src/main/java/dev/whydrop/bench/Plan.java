package dev.whydrop.bench;

import dev.whydrop.bench.Section.Row;
import dev.whydrop.bench.peer.DuckDb;
import dev.whydrop.bench.peer.Esper;
import dev.whydrop.bench.peer.FlinkCep;
import dev.whydrop.bench.peer.HandWritten;
import dev.whydrop.bench.peer.IterateOnly;
import dev.whydrop.bench.peer.PlainDrools;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Everything that is measured, and the targets. */
final class Plan {
    /** The program's own counts of the patterns. */
    static final String COUNTS = "counts";

    /** The parts of the program, with JMH. */
    static final String PARTS = "parts";

    private final Path folder;
    private final Logs logs;
    private final Distribution whydrop;

    Plan(Path folder, Logs logs, Distribution whydrop) {
        this.folder = folder;
        this.logs = logs;
        this.whydrop = whydrop;
    }

    List<Section> sections() {
        return List.of(program(), peers(), embedded());
    }

    private Section program() {
        return new Section(
                "The program",
                "From a CSV log to a JSON report, through the launcher of the distribution.",
                List.of(
                        report(
                                Workload.W1,
                                Target.ratio("w1", "iterate-only", true, 2.0),
                                Target.ratio("w1", "hand-written", true, 2.5),
                                Target.mebibytes("w1", 1024)),
                        report(Workload.W10, Target.ratio("w10", "w1", true, 11), Target.mebibytes("w10", 3072)),
                        report(Workload.ONE_STREAM, Target.ratio("one-stream", "w1", true, 1.5)),
                        report(Workload.SINGLE_EVENTS, Target.ratio("single-events", "w1", true, 1.5)),
                        report(Workload.ONE_SECOND, Target.ratio("one-second", "w1", true, 1.5)),
                        report(Workload.RANDOM),
                        report(Workload.REAL_WEEK, Target.mebibytes("real-week", 2048)),
                        new Row(
                                new Contestant(
                                        "evening",
                                        "`whydrop report EVENING.csv`, 300 rows",
                                        List.of(whydrop.toString(), "report", file(Workload.EVENING))),
                                List.of(Workload.EVENING),
                                List.of(Target.seconds("evening", 0.6))),
                        new Row(
                                new Contestant(
                                        "explain",
                                        "`whydrop explain 18/501`",
                                        List.of(whydrop.toString(), "explain", "18/501")),
                                List.of(),
                                List.of(Target.seconds("explain", 0.25)))));
    }

    private Row report(Workload workload, Target... targets) {
        String name = workload.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String out = folder.resolve(workload + ".json").toString();
        return new Row(
                new Contestant(
                        name,
                        String.format(Locale.ROOT, "%s, %,d rows", workload, workload.events()),
                        List.of(whydrop.toString(), "report", file(workload), "--format", "json", "--out", out)),
                List.of(workload),
                List.of(targets));
    }

    private Section peers() {
        return new Section(
                "Peers",
                "On W1, each in a process of its own. Each looks for a few of the patterns and gives no advice.",
                List.of(
                        peer("iterate-only", "Commons CSV goes through the values, nothing else", IterateOnly.class),
                        peer("hand-written", "the program's reader, then plain Java: 2 patterns", HandWritten.class),
                        new Row(
                                Contestant.java(
                                        "plain-drools",
                                        "Drools, the rules one would write first: 3 patterns",
                                        List.of("-Xmx8g"),
                                        PlainDrools.class.getName(),
                                        file(Workload.W1)),
                                List.of(Workload.W1),
                                List.of(Target.ratio("plain-drools", "w1", false, 15))),
                        peer(
                                "duckdb",
                                "DuckDB, two threads, in memory: 6 patterns",
                                DuckDb.class,
                                Target.ratio("duckdb", "w1", false, 1)),
                        peer(
                                "esper",
                                "Esper, row patterns: 2 patterns",
                                Esper.class,
                                Target.ratio("esper", "w1", false, 3)),
                        peer(
                                "flink-cep",
                                "Flink CEP, local, two workers: 2 patterns",
                                FlinkCep.class,
                                Target.ratio("flink-cep", "w1", false, 3))));
    }

    private static Section embedded() {
        return new Section(
                "Embedded",
                "`Advisor.advise` on one stream with 20 disconnects in a JVM that is warm.",
                List.of(new Row(
                        Contestant.java(
                                "embedded", "many calls, then from two threads", List.of(), Embedded.class.getName()),
                        List.of(),
                        List.of(
                                Target.printed("embedded", "median_us", " µs, median", true, 150),
                                Target.printed("embedded", "p99_us", " µs, 99th percentile", true, 1000),
                                Target.printed("embedded", "scaling", " × the calls, with two threads", false, 1.8)))));
    }

    /** What is run once, as its time does not matter. */
    List<Row> once() {
        return List.of(
                new Row(
                        Contestant.java(
                                COUNTS,
                                "counts patterns",
                                List.of(),
                                "dev.whydrop.engine.internal.fleet.PatternCounts",
                                file(Workload.W1)),
                        List.of(Workload.W1),
                        List.of()),
                new Row(
                        Contestant.java(PARTS, "measures parts", List.of(), Parts.class.getName(), parts()),
                        List.of(Workload.W1),
                        List.of()));
    }

    /** {@return where the figures of the parts are written to} */
    Path parts() {
        return folder.resolve("parts.md");
    }

    /** {@return the names of the peers that look for patterns} */
    static List<String> finders() {
        return List.of("hand-written", "plain-drools", "duckdb", "esper", "flink-cep");
    }

    private Row peer(String name, String what, Class<?> main, Target... targets) {
        return new Row(
                Contestant.java(name, what, List.of(), main.getName(), file(Workload.W1)),
                List.of(Workload.W1),
                List.of(targets));
    }

    private String file(Workload workload) {
        return logs.file(workload).toString();
    }
}
