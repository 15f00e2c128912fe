package dev.whydrop.bench;

import dev.whydrop.bench.Section.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
        List<Section> sections = new Plan(folder, logs, whydrop).sections();
        List<Row> chosen = chosen(sections, only);
        for (Row row : chosen) {
            for (Workload log : row.logs()) {
                logs.need(log);
            }
        }
        Results results = new Results();
        for (int round = 1; round <= rounds; round++) {
            for (Row row : chosen) {
                Measurement run = watch.run(row.contestant());
                results.add(row.name(), run);
                System.out.printf(
                        Locale.ROOT,
                        "%d %s %.2f s %s %s%n",
                        round,
                        row.name(),
                        run.seconds(),
                        run.said(),
                        run.failure());
            }
        }
        Page page = new Page(results).machine(rounds);
        sections.forEach(page::section);
        page.write(TARGET.resolve("bench.md"));
    }

    private static List<Row> chosen(List<Section> sections, String only) {
        List<Row> all =
                sections.stream().flatMap(section -> section.rows().stream()).toList();
        if (only.isEmpty()) {
            return all;
        }
        Set<String> names = Set.of(only.split(","));
        for (String name : names) {
            if (all.stream().noneMatch(row -> row.name().equals(name))) {
                throw new IllegalArgumentException("There is no benchmark '" + name + "'. Maybe one of "
                        + all.stream().map(Row::name).toList() + " is meant.");
            }
        }
        return all.stream().filter(row -> names.contains(row.name())).toList();
    }
}
