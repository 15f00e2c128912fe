package dev.whydrop.bench;

import dev.whydrop.bench.Section.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Measures the program and its peers and writes {@code target/bench.md}. */
final class Benchmark {
    private static final Path TARGET = Path.of("target");

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = Integer.getInteger("bench.rounds", 5);
        String only = System.getProperty("bench.only", "");
        Path folder = Files.createDirectories(TARGET.resolve("bench"));
        Watch watch = new Watch(folder);
        Logs logs = new Logs(folder, watch);
        Distribution whydrop =
                Distribution.unpack(TARGET.resolve("whydrop-" + System.getProperty("bench.version") + ".zip"), folder);
        Plan plan = new Plan(folder, logs, whydrop);
        List<Section> sections = plan.sections();
        List<Row> all =
                sections.stream().flatMap(section -> section.rows().stream()).toList();
        List<Row> again = chosen(all, plan.once(), only);
        List<Row> once = chosen(plan.once(), all, only);
        for (Row row : Stream.concat(again.stream(), once.stream()).toList()) {
            for (Workload log : row.logs()) {
                logs.need(log);
            }
        }
        Results results = new Results();
        measure(watch, once, results, 1);
        measure(watch, again, results, rounds);
        Page page = new Page(results).machine(rounds);
        sections.forEach(page::section);
        page.add(Patterns.table(results, Plan.COUNTS, Plan.finders()));
        if (results.has(Plan.PARTS)) {
            String failure = results.failure(Plan.PARTS);
            page.add(failure.isEmpty() ? Files.readString(plan.parts()) : "\n## Parts\n\n**" + failure + "**\n");
        }
        page.write(TARGET.resolve("bench.md"));
    }

    /** In turn, so that a machine that slows down for a while slows all of them down. */
    private static void measure(Watch watch, List<Row> rows, Results results, int rounds)
            throws IOException, InterruptedException {
        for (int round = 1; round <= rounds; round++) {
            for (Row row : rows) {
                if (!results.failure(row.name()).isEmpty()) {
                    continue; // It would only fail again, after minutes.
                }
                Measurement run = watch.run(row.contestant());
                results.add(row.name(), run);
                System.out.printf(
                        Locale.ROOT,
                        "%d %s %.2f s, %d MiB %s%n",
                        round,
                        row.name(),
                        run.seconds(),
                        run.peakBytes() >> 20,
                        run.failure());
            }
        }
    }

    /** {@return those that are asked for; a name that is in neither list is refused} */
    private static List<Row> chosen(List<Row> rows, List<Row> others, String only) {
        if (only.isEmpty()) {
            return rows;
        }
        Set<String> wanted = Set.of(only.split(","));
        List<String> known =
                Stream.concat(rows.stream(), others.stream()).map(Row::name).toList();
        for (String name : wanted) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "There is no benchmark '" + name + "'. Maybe one of " + known + " is meant.");
            }
        }
        return rows.stream().filter(row -> wanted.contains(row.name())).toList();
    }
}
