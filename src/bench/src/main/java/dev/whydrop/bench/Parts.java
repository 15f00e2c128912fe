package dev.whydrop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures parts of the program with JMH, shortly, and writes them as Markdown to the file it is given. */
final class Parts {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private Parts() {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("dev\\.whydrop\\..*Part\\.")
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .build())
                .run();
        StringBuilder text = new StringBuilder("\n## Parts\n\nWith JMH, in a JVM that is warm, on one thread.\n\n");
        text.append("| part | mean | min – max | allocated |\n|---|---|---|---|\n");
        results.forEach(result -> row(text, result));
        Files.writeString(Path.of(arguments[0]), text);
    }

    private static void row(StringBuilder text, RunResult result) {
        BenchmarkParams what = result.getParams();
        Result<?> time = result.getPrimaryResult();
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        String given = what.getParamsKeys().stream().map(what::getParam).collect(Collectors.joining(", "));
        text.append("| ").append(what.getBenchmark().replaceFirst("^dev\\.whydrop\\.", ""));
        text.append(given.isEmpty() ? "" : " (" + given + ")");
        text.append(String.format(
                Locale.ROOT,
                " | %.3f %s | %.3f – %.3f",
                time.getScore(),
                time.getScoreUnit(),
                time.getStatistics().getMin(),
                time.getStatistics().getMax()));
        text.append(allocated == null ? " | " : String.format(Locale.ROOT, " | %,.0f B", allocated.getScore()));
        text.append(" |\n");
    }
}
