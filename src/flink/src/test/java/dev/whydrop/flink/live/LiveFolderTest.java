package dev.whydrop.flink.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whydrop.flink.cluster.Shared;
import dev.whydrop.flink.cluster.TestCluster;
import dev.whydrop.flink.cluster.TestCluster.Job;
import dev.whydrop.flink.cluster.Until;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Disconnect;
import dev.whydrop.simulation.Noise;
import dev.whydrop.simulation.ParameterRanges;
import dev.whydrop.simulation.SimulatedRow;
import dev.whydrop.simulation.Simulation;
import dev.whydrop.simulation.SimulationOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From files in a folder to findings in another. */
@ExtendWith(Shared.class)
class LiveFolderTest {
    private static final long SEED = 17;

    /** Cut off on its way, with a secret in it. */
    private static final String POISON =
            "{\"stream_param\": \"txSecret=941bfc50aed4bc5b4aa9a2e554e9a960&txTime=6B009FB8\", \"event_ty";

    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        out = folder.resolve("out");
    }

    private LiveOptions options(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "--folder",
                in.toString(),
                "--watch-every",
                "50ms",
                "--out",
                out.toString(),
                "--lookback",
                "48h",
                "--idle-after",
                "200ms"));
        all.addAll(List.of(more));
        return LiveOptions.of(all.toArray(String[]::new));
    }

    /** Shows a file when it is whole. */
    private void appear(String name, List<String> lines) throws IOException {
        Path hidden = Files.write(in.resolve("." + name), lines);
        Files.move(hidden, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> findings() throws IOException {
        return Told.lines(out.resolve("findings"));
    }

    private void awaitOpen(Map<String, String> expected) throws Exception {
        Until.seen("open findings " + expected, () -> Told.open(findings()), expected::equals);
    }

    @Test
    void all_at_once_gives_the_advice_of_a_report(TestCluster cluster) throws Exception {
        givesTheAdviceOfAReport(cluster, Messages.busyEvening());
    }

    @Test
    void a_simulated_day_gives_the_advice_of_a_report(TestCluster cluster) throws Exception {
        System.out.println("Seed of the simulation: " + SEED);
        SimulationOptions day = new SimulationOptions(SEED, 1, 150, 40, Noise.NONE, ParameterRanges.TUNING, List.of());
        List<Disconnect> disconnects = Simulation.run(day).rows().stream()
                .map(SimulatedRow::disconnect)
                .toList();
        givesTheAdviceOfAReport(cluster, Messages.of(disconnects));
    }

    /** Likelihoods and all: where there is one diagnosis, nothing is left as it was told before. */
    private void givesTheAdviceOfAReport(TestCluster cluster, List<String> messages) throws Exception {
        appear("all.ndjson", messages);

        try (Job job = cluster.run(
                TestCluster.ON_BOTH, env -> LiveJob.build(env, options("--debounce", "1h", "--close-after", "48h")))) {
            job.awaitCount(Messages.events(messages), "events", "duplicates");
            job.drain(folder);
        }

        Map<String, String> told = new TreeMap<>();
        for (String line : findings()) {
            JsonNode json = Told.json(line);
            told.put(
                    json.path("fingerprint").asText(),
                    json.path("id").asText() + " " + json.path("severity").asText() + " "
                            + json.path("likelihood").asDouble());
        }
        Map<String, String> expected = new TreeMap<>();
        for (Advice each : Told.advised(Messages.together(messages))) {
            expected.put(each.fingerprint(), each.id() + " " + each.severity() + " " + each.likelihood());
        }
        assertThat(told).isEqualTo(expected).hasSizeGreaterThan(5);
    }

    @Test
    void records_repeated_and_out_of_order_make_no_difference(TestCluster cluster) throws Exception {
        System.out.println("Seed of the order: " + SEED);
        List<String> messages = Messages.busyEvening();
        List<String> mixed = new ArrayList<>(messages);
        mixed.addAll(messages.subList(0, messages.size() / 3));
        Collections.shuffle(mixed, new Random(SEED));
        List<String> poisoned = new ArrayList<>(mixed);
        poisoned.add(7, POISON);

        try (Job job = cluster.run(TestCluster.ON_BOTH, env -> LiveJob.build(env, soon()))) {
            appear("1.ndjson", poisoned.subList(0, 300));
            appear("2.ndjson", poisoned.subList(300, poisoned.size()));
            awaitOpen(Told.expected(Messages.together(messages)));
            job.awaitCount(poisoned.size(), "events", "duplicates", "rejected");

            assertThat(job.count("duplicates")).isEqualTo(messages.size() / 3);
            assertThat(job.count("events")).isEqualTo(Messages.events(messages));
        }
    }

    @Test
    void what_cannot_be_used_is_told_without_its_secrets(TestCluster cluster) throws Exception {
        appear("poison.ndjson", List.of("", POISON));

        try (Job job = cluster.run(1, env -> LiveJob.build(env, soon()))) {
            job.awaitCount(1, "rejected");
            List<String> rejects =
                    Until.seen("rejects", () -> Told.lines(out.resolve("rejects")), lines -> !lines.isEmpty());

            assertThat(rejects)
                    .containsExactly(
                            "{\"source\":\"poison.ndjson\",\"row\":2,"
                                    + "\"why\":\"The body is no whole JSON. Check whether it was cut off on its way.\","
                                    + "\"text\":\"{\\\"stream_param\\\": \\\"txSecret=***&txTime=6B009FB8\\\", \\\"event_ty\"}");
        }
    }

    @Test
    void late_records_correct_what_was_found(TestCluster cluster) throws Exception {
        List<String> messages = Messages.busyEvening();
        int half = messages.size() / 2;

        try (Job job = cluster.run(TestCluster.ON_BOTH, env -> LiveJob.build(env, soon()))) {
            appear("new.ndjson", messages.subList(half, messages.size()));
            awaitOpen(Told.expected(Messages.together(messages.subList(half, messages.size()))));
            job.awaitWatermark("diagnosis of each stream");
            appear("old.ndjson", messages.subList(0, half));
            awaitOpen(Told.expected(Messages.together(messages)));

            assertThat(job.count("late")).isPositive();
            List<String> late = Until.seen("late", () -> Told.lines(out.resolve("late")), lines -> !lines.isEmpty());
            assertThat(late)
                    .allSatisfy(line ->
                            assertThat(Told.json(line).path("kept").asBoolean()).isTrue());
        }
    }

    @Test
    void a_task_manager_that_is_gone_loses_nothing_and_tells_nothing_twice(TestCluster cluster) throws Exception {
        List<String> messages = Messages.busyEvening();
        int half = messages.size() / 2;

        try (Job job = cluster.run(TestCluster.ON_BOTH, env -> LiveJob.build(env, soon()))) {
            appear("1.ndjson", messages.subList(0, half));
            Until.seen("first findings", this::findings, lines -> !lines.isEmpty());
            appear("2.ndjson", messages.subList(half, half + half / 2));
            cluster.endTaskManager();
            appear("3.ndjson", messages.subList(half + half / 2, messages.size()));
            job.awaitRestart();
            awaitOpen(Told.expected(Messages.together(messages)));
        }

        assertThat(Told.versions(findings())).doesNotHaveDuplicates();
        assertThat(Told.versionsWithoutGap(findings())).isTrue();
    }

    private LiveOptions soon() {
        return options("--debounce", "20ms", "--close-after", "48h");
    }
}
