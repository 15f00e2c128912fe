package dev.whydrop.flink.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whydrop.flink.batch.output.MakeReport;
import dev.whydrop.flink.cluster.Shared;
import dev.whydrop.flink.cluster.TestCluster;
import dev.whydrop.flink.cluster.Until;
import dev.whydrop.simulation.SimulatedCsv;
import dev.whydrop.simulation.Simulation;
import dev.whydrop.simulation.SimulationOptions;
import dev.whydrop.simulation.World;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report of a batch job is that of the command line, byte for byte, whatever the job's form. */
@ExtendWith(Shared.class)
class BatchJobTest {
    private static final long SEED = 16;
    private static final int PARALLELISM = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<String> week;

    @TempDir
    private Path folder;

    @TempDir
    private Path out;

    @BeforeAll
    static void simulate() throws IOException {
        System.out.println("Seed of the log: " + SEED);
        StringWriter csv = new StringWriter();
        SimulatedCsv.writeEvents(
                Simulation.run(
                        SimulationOptions.of(SEED, 30).withWorld(World.REAL).withSize(7, 1_000)),
                csv);
        week = csv.toString().lines().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void a_week_in_one_file_makes_the_same_report(int parallelism, TestCluster cluster) throws Exception {
        Path file = write("week.csv", week);
        assertThat(Files.size(file)).as("bytes, of which a piece has a million").isGreaterThan(2_000_000);

        assertSameReport(cluster, parallelism, file.toString(), "--piece-megabytes", "1");
    }

    @Test
    void a_week_in_many_files_packed_and_not_makes_the_same_report(TestCluster cluster) throws Exception {
        for (int file = 0; file < 12; file++) {
            int part = file;
            List<String> rows = new ArrayList<>(List.of(week.get(0)));
            IntStream.range(1, week.size()).filter(row -> row % 12 == part).forEach(row -> rows.add(week.get(row)));
            if (file % 4 == 0) {
                zipped("part-%02d.csv.gz".formatted(file), rows);
            } else {
                write("part-%02d.csv".formatted(file), rows);
            }
        }
        Files.writeString(folder.resolve("read me.txt"), "Twelve parts.");

        assertSameReport(cluster, PARALLELISM, folder.toString());
    }

    @Test
    void a_stream_that_has_half_of_all_records_makes_the_same_report(TestCluster cluster) throws Exception {
        List<String> rows = new ArrayList<>(week.subList(0, 4_001));
        for (int i = 0; i < 4_000; i++) {
            rows.add(week.get(1).replaceFirst("^([^,]*,[^,]*),[^,]*,.*", "$1,half,")
                    + "2026-11-0%d %02d:%02d:%02d,2026-11-0%d %02d:%02d:%02d,203.0.113.9,%d,,,"
                            .formatted(
                                    1 + i / 1440,
                                    i / 60 % 24,
                                    i % 60,
                                    0,
                                    1 + i / 1440,
                                    i / 60 % 24,
                                    i % 60,
                                    40,
                                    i % 5 + 12));
        }

        assertSameReport(cluster, PARALLELISM, write("half.csv", rows).toString(), "--zone", "UTC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fixtures/desk", "fixtures/events", "fixtures/wrapped"})
    void files_of_every_form_make_the_same_report(String name, TestCluster cluster) throws Exception {
        assertSameReport(cluster, PARALLELISM, name);
    }

    static Stream<Path> someStories() throws IOException {
        List<Path> all = stories().toList();
        return IntStream.range(0, all.size()).filter(each -> each % 14 == 3).mapToObj(all::get);
    }

    static Stream<Path> stories() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("fixtures", "stories"))) {
            return all.filter(each -> each.toString().endsWith(".csv")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("someStories")
    void a_story_makes_the_same_report(Path story, TestCluster cluster) throws Exception {
        assertSameStory(story, cluster);
    }

    @ParameterizedTest
    @MethodSource("stories")
    @Tag("unchanged")
    void each_story_makes_the_same_report(Path story, TestCluster cluster) throws Exception {
        assertSameStory(story, cluster);
    }

    private void assertSameStory(Path story, TestCluster cluster) throws Exception {
        String told = Files.readString(Path.of(story.toString().replaceFirst("csv$", "yaml")));
        Matcher zone = Pattern.compile("arguments: \\[--zone, (\\S+)]").matcher(told);
        if (zone.find()) {
            assertSameReport(cluster, PARALLELISM, story.toString(), "--zone", zone.group(1));
        } else {
            assertSameReport(cluster, PARALLELISM, story.toString());
        }
    }

    @Test
    void task_managers_that_end_in_the_middle_change_nothing(TestCluster cluster) throws Exception {
        BatchRun run = run(write("week.csv", week).toString(), "--piece-megabytes", "1");
        JobID job = run.begin(cluster, TestCluster.ON_BOTH);
        Until.seen("a task has ended", () -> ended(cluster, job), tasks -> tasks > 0);

        cluster.endTaskManager();
        cluster.endTaskManager(); // whichever has the task that runs

        assertThat(differences(run.end(cluster, job), run.reportOfCommandLine()))
                .isEmpty();
        assertThat(run.lines("events")).doesNotHaveDuplicates().hasSize(accepted(run));
        assertThat(cluster.cluster().getExecutionGraph(job).get().getStatusTimestamp(JobStatus.RESTARTING))
                .as("when it began anew")
                .isPositive();
        assertThat(run.output().resolve(".report.json.part")).doesNotExist();
    }

    private static long ended(TestCluster cluster, JobID job) throws Exception {
        long ended = 0;
        for (var vertex : cluster.cluster().getExecutionGraph(job).get().getAllExecutionVertices()) {
            ended += vertex.getExecutionState().isTerminal() ? 1 : 0;
        }
        return ended;
    }

    @Test
    void what_the_report_says_is_told_as_lines_too(TestCluster cluster) throws Exception {
        BatchRun run = run("fixtures/events/busy-evening.csv");

        JsonNode report = JSON.readTree(run.report(cluster, PARALLELISM));

        assertThat(nodes(run.lines("findings"))).containsExactlyInAnyOrderElementsOf(report.get("advice"));
        assertThat(nodes(run.lines("suppressed"))).containsExactlyInAnyOrderElementsOf(report.get("suppressed"));
        assertThat(nodes(run.lines("rejects")))
                .containsExactlyInAnyOrderElementsOf(report.get("input").get("rejects"));
        assertThat(nodes(run.lines("events"))).hasSize(accepted(run)).allSatisfy(event -> {
            assertThat(event.get("streamName").asText()).isNotEmpty();
            assertThat(event.get("family").asText()).isNotEmpty();
        });
    }

    @Test
    void an_input_with_nothing_to_read_is_refused_when_the_job_is_made(TestCluster cluster) throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> run(empty.toString()).begin(cluster, 1))
                .hasMessage(
                        empty
                                + " is a folder and holds no file whose name ends in .csv, .tsv, .json, .jsonl, .ndjson, .log (also with .gz, .zst, .bz2"
                                + " or .xz behind), .xlsx, .xls, .zip, .tar or .tgz. Maybe another folder is meant, or give the files by name.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%1$s, %1$s/out", "%1$s/*.csv, %1$s/out", "%1$s/, file://%1$s/a/../out", "%1$s, %1$s"})
    void an_output_within_a_folder_of_the_input_is_refused_as_the_next_job_would_read_it(
            String names, TestCluster cluster) throws Exception {
        write("week.csv", week);
        String[] both = names.formatted(folder).split(", ");

        assertThatThrownBy(() -> new BatchRun("--input", both[0], "--output", both[1]).begin(cluster, 1))
                .hasMessage(
                        "--output " + both[1] + " lies in " + both[0]
                                + ", which is read. Maybe write to a folder beside it: the next job would read what this one writes.");
    }

    @Test
    void columns_that_are_named_are_read_with_a_header_and_without(TestCluster cluster) throws Exception {
        List<String> rows = week.subList(1, 400).stream()
                .map(row -> row.split(",", -1))
                .map(row -> row[2] + "," + row[4] + "," + row[6])
                .toList();
        List<String> titled = new ArrayList<>(List.of("who,when,what"));
        titled.addAll(rows);

        assertSameReport(
                cluster,
                PARALLELISM,
                write("titled.csv", titled).toString(),
                "--columns",
                "stream_name=who,end_time=when,errcode=what");
        assertSameReport(
                cluster,
                PARALLELISM,
                write("bare.csv", rows).toString(),
                "--no-header",
                "--columns",
                "stream_name=1,end_time=2,errcode=3");
    }

    @Test
    void an_output_that_cannot_be_made_is_refused_before_anything_is_read(TestCluster cluster) throws Exception {
        Path file = write("a-file", List.of());

        assertThatThrownBy(
                        () -> new BatchRun("--input", "fixtures/events/busy-evening.csv", "--output", file.toString())
                                .begin(cluster, 1))
                .hasMessage(
                        "--output is '" + file
                                + "', and no folder can be made there. Maybe a file has that name, or the right to write is missing.");
    }

    @Test
    void an_input_that_is_not_there_is_refused_when_the_job_is_made(TestCluster cluster) {
        assertThatThrownBy(() -> run(folder + "/none.csv").begin(cluster, 1))
                .hasMessage(folder + "/none.csv does not exist. Maybe the path is misspelt.");
    }

    @Test
    void a_file_that_cannot_be_used_fails_the_job_with_what_is_wrong(TestCluster cluster) throws Exception {
        BatchRun run = run(write("empty.csv", List.of()).toString());

        assertThatThrownBy(() -> run.report(cluster, 1)).hasStackTraceContaining("empty.csv");
    }

    private static List<JsonNode> nodes(List<String> lines) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String each : lines) {
            nodes.add(JSON.readTree(each));
        }
        return nodes;
    }

    private static int accepted(BatchRun run) throws IOException {
        JsonNode input = JSON.readTree(Files.readString(run.output().resolve(MakeReport.FILE)))
                .get("input");
        return input.get("accepted").asInt() + input.get("duplicates").asInt();
    }

    private void assertSameReport(TestCluster cluster, int parallelism, String input, String... more) throws Exception {
        BatchRun run = run(input, more);

        assertThat(differences(run.report(cluster, parallelism), run.reportOfCommandLine()))
                .isEmpty();
    }

    /** {@return the first lines that differ; a report has thousands} */
    private static List<String> differences(String report, String ofCommandLine) {
        List<String> was = report.lines().toList();
        List<String> expected = ofCommandLine.lines().toList();
        List<String> differences = new ArrayList<>();
        for (int line = 0; line < Math.max(was.size(), expected.size()) && differences.size() < 10; line++) {
            String one = line < was.size() ? was.get(line) : "nothing";
            String other = line < expected.size() ? expected.get(line) : "nothing";
            if (!one.equals(other)) {
                differences.add("line %d is '%s', and the command line's '%s'".formatted(line + 1, one, other));
            }
        }
        return differences;
    }

    private BatchRun run(String input, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--input", input, "--output", out.resolve("of-job").toString()));
        arguments.addAll(List.of(more));
        return new BatchRun(arguments.toArray(String[]::new));
    }

    private Path write(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }

    private void zipped(String name, List<String> lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
    }
}
