package dev.whydrop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;

/** Writes what was measured as Markdown. */
final class Page {
    private final StringBuilder text = new StringBuilder();
    private final Results results;

    Page(Results results) {
        this.results = results;
    }

    Page machine(int rounds) throws IOException {
        text.append("# Benchmark\n\n");
        text.append(Runtime.getRuntime().availableProcessors()).append(" cores, ");
        text.append(memory()).append(" GiB of memory, ");
        text.append(System.getProperty("os.name")).append(' ').append(System.getProperty("os.version"));
        text.append(", ").append(System.getProperty("java.vm.name")).append(' ');
        text.append(Runtime.version()).append(".\n\n");
        text.append("Each command runs as a process of its own, all in turn; rounds: ")
                .append(rounds);
        text.append(". Times are from start to end of the process, memory is the peak of its resident set.\n");
        return this;
    }

    Page section(Section section) {
        List<Section.Row> shown =
                section.rows().stream().filter(row -> results.has(row.name())).toList();
        if (shown.isEmpty()) {
            return this;
        }
        text.append("\n## ").append(section.title()).append("\n\n");
        if (!section.note().isEmpty()) {
            text.append(section.note()).append("\n\n");
        }
        text.append("| name | what | runs | median | min – max | peak memory | targets |\n");
        text.append("|---|---|---|---|---|---|---|\n");
        shown.forEach(this::row);
        return this;
    }

    /** Adds a part that is made elsewhere. */
    Page add(String markdown) {
        text.append(markdown);
        return this;
    }

    void write(Path file) throws IOException {
        Files.writeString(file, text);
    }

    private void row(Section.Row row) {
        String name = row.name();
        List<Measurement> runs = results.good(name);
        text.append("| ").append(name);
        text.append(" | ").append(row.contestant().what());
        text.append(" | ").append(runs.size());
        if (runs.isEmpty()) {
            text.append(" | **").append(results.failure(name)).append("** | | ");
        } else {
            DoubleSummaryStatistics spread =
                    runs.stream().mapToDouble(Measurement::seconds).summaryStatistics();
            text.append(String.format(
                    Locale.ROOT,
                    " | %.2f s | %.2f – %.2f s | %.0f MiB",
                    results.seconds(name).orElseThrow(),
                    spread.getMin(),
                    spread.getMax(),
                    results.peakBytes(name).orElseThrow() / (1 << 20)));
            if (!results.failure(name).isEmpty()) {
                text.append(", **").append(results.failure(name)).append("**");
            }
        }
        text.append(" | ");
        text.append(String.join(
                "; ",
                row.targets().stream().map(target -> target.judge(results)).toList()));
        text.append(" |\n");
    }

    private static String memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/meminfo")).stream()
                .filter(line -> line.startsWith("MemTotal:"))
                .map(line -> Long.toString(Math.round(Long.parseLong(line.replaceAll("\\D", "")) / 1048576.0)))
                .findFirst()
                .orElse("?");
    }
}
