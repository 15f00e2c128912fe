package dev.whydrop.flink.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Report;
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
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it ships, submitted to a cluster as users submit it. */
class StandaloneBatchIT {
    private static final long SEED = 17;
    private static final int FILES = 4;

    @TempDir
    private static Path shared;

    private static Path logs;
    private static Report expected;
    private static StandaloneCluster cluster;

    @TempDir
    private Path output;

    @BeforeAll
    static void simulate() throws Exception {
        System.out.println("Seed of the log: " + SEED);
        logs = Files.createDirectories(shared.resolve("logs"));
        StringWriter csv = new StringWriter();
        SimulatedCsv.writeEvents(
                Simulation.run(
                        SimulationOptions.of(SEED, 30).withWorld(World.REAL).withSize(7, 1_000)),
                csv);
        List<String> rows = csv.toString().lines().toList();
        List<String> records = rows.subList(1, rows.size());
        for (int file = 0; file < FILES; file++) {
            String text = rows.get(0) + "\n"
                    + String.join(
                            "\n", records.subList(records.size() * file / FILES, records.size() * (file + 1) / FILES))
                    + "\n";
            write(file, text.getBytes(StandardCharsets.UTF_8));
        }
        Intake read = new EventReader(IntakeOptions.defaults()).read(List.of(logs));
        expected = Advisor.create().advise(read.observations(), read.reading());
        cluster = new StandaloneCluster(Files.createDirectories(shared.resolve("cluster")));
    }

    private static void write(int file, byte[] text) throws IOException {
        if (file > 0) {
            Files.write(logs.resolve("day-" + file + ".csv"), text);
            return;
        }
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(logs.resolve("day-0.csv.gz")))) {
            packed.write(text);
        }
    }

    @AfterAll
    static void end() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void a_folder_of_files_makes_the_report_that_this_process_makes() throws Exception {
        try (FlinkCommand run = batch("--input", logs.toString(), "--output", output.toString())) {
            assertThat(run.awaitEnd()).as(cluster.logs()).isZero();
        }

        assertThat(output.resolve("report.json")).content().isEqualTo(expected.toJson());
    }

    @Test
    void a_task_manager_ended_in_the_middle_changes_nothing_in_what_comes_out() throws Exception {
        try (FlinkCommand run = batch("--input", logs.toString(), "--output", output.toString())) {
            String job = run.awaitJob();
            String killed = cluster.awaitReading(job, "analyze streams");
            cluster.kill(killed);
            assertThat(run.awaitEnd()).as(cluster.logs()).isZero();
            assertThat(cluster.failedIn(job)).as("where tasks failed").contains(killed);
        } finally {
            cluster.startTaskManagers();
        }

        assertThat(output.resolve("report.json")).content().isEqualTo(expected.toJson());
        assertThat(lines("findings")).hasSize(expected.advice().size());
        try (Stream<Path> files = Files.walk(output)) {
            assertThat(files.map(each -> each.getFileName().toString()).filter(each -> each.startsWith(".")))
                    .as("what is left of files in progress")
                    .isEmpty();
        }
    }

    @Test
    void an_option_that_is_missing_is_named() throws Exception {
        try (FlinkCommand run = batch("--output", output.toString())) {
            assertThat(run.awaitEnd()).isEqualTo(1);
            assertThat(run.output()).contains(": Option --input is missing. Maybe write it with its value.\n");
        }
    }

    @Test
    void a_folder_with_nothing_to_read_is_named() throws Exception {
        Path empty = Files.createDirectories(output.resolve("empty"));

        try (FlinkCommand run = batch("--input", empty.toString(), "--output", output.toString())) {
            assertThat(run.awaitEnd()).isEqualTo(1);
            assertThat(run.output())
                    .contains(": " + empty + " is a folder and holds no file whose name ends in ")
                    .contains(" Maybe another folder is meant, or give the files by name.\n");
        }
    }

    private static FlinkCommand batch(String... options) throws IOException {
        return cluster.flink(Stream.concat(Stream.of("run", "JAR", "batch"), Stream.of(options))
                .toArray(String[]::new));
    }

    private List<String> lines(String name) throws IOException {
        try (Stream<Path> files = Files.list(output.resolve(name))) {
            StringBuilder all = new StringBuilder();
            for (Path each : files.toList()) {
                all.append(Files.readString(each));
            }
            return all.toString().lines().toList();
        }
    }
}
