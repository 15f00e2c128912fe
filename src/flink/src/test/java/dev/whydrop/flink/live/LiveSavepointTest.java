package dev.whydrop.flink.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.flink.cluster.Shared;
import dev.whydrop.flink.cluster.TestCluster;
import dev.whydrop.flink.cluster.TestCluster.Job;
import dev.whydrop.flink.cluster.Until;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was kept before a job was stopped counts after it. */
@ExtendWith(Shared.class)
class LiveSavepointTest {
    @TempDir
    private Path folder;

    private Path in;
    private LiveOptions options;

    @BeforeEach
    void folders() throws Exception {
        in = Files.createDirectories(folder.resolve("in"));
        options = LiveOptions.of(
                "--folder",
                in.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--watch-every",
                "50ms",
                "--lookback",
                "48h",
                "--close-after",
                "48h",
                "--debounce",
                "20ms");
    }

    private List<String> findings() throws Exception {
        return Told.lines(folder.resolve("out/findings"));
    }

    private void awaitOpen(Map<String, String> expected) throws Exception {
        Until.seen("open findings " + expected, () -> Told.open(findings()), expected::equals);
    }

    @Test
    void a_job_goes_on_from_its_savepoint_in_another_parallelism_and_tells_nothing_twice(TestCluster cluster)
            throws Exception {
        List<String> messages = Messages.busyEvening();
        int half = messages.size() / 2;
        Path savepoint;
        try (Job job = cluster.run(1, env -> LiveJob.build(env, options))) {
            Files.write(in.resolve("1.ndjson"), messages.subList(0, half));
            awaitOpen(Told.expected(Messages.together(messages.subList(0, half))));
            savepoint = job.stop(folder.resolve("savepoints"));
        }
        Files.write(in.resolve("2.ndjson"), messages.subList(half, messages.size()));

        try (Job job = cluster.run(2, savepoint, env -> LiveJob.build(env, options))) {
            awaitOpen(Told.expected(Messages.together(messages)));
            assertThat(job.count("events")).isEqualTo(Messages.events(messages.subList(half, messages.size())));
        }

        assertThat(Told.versions(findings())).doesNotHaveDuplicates();
        assertThat(Told.versionsWithoutGap(findings())).isTrue();
    }

    /** The savepoint is of a version whose records had no {@code user} and {@code room}. */
    @Test
    void a_job_goes_on_from_a_savepoint_whose_records_had_fewer_components(TestCluster cluster) throws Exception {
        List<String> messages = Messages.busyEvening();
        Path savepoint = Path.of(LiveSavepointTest.class
                .getResource("savepoints/without-identity")
                .toURI());
        Files.write(in.resolve("rest.ndjson"), messages.subList(MakeSavepoint.MESSAGES, messages.size()));

        try (Job job = cluster.run(1, savepoint, env -> LiveJob.build(env, options))) {
            awaitOpen(Told.expected(Messages.together(messages)));
            assertThat(job.count("events"))
                    .isEqualTo(Messages.events(messages.subList(MakeSavepoint.MESSAGES, messages.size())));
        }
    }
}
