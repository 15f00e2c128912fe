package dev.whydrop.flink.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whydrop.flink.cluster.Shared;
import dev.whydrop.flink.cluster.TestCluster;
import dev.whydrop.flink.cluster.TestCluster.Job;
import dev.whydrop.flink.cluster.Until;
import dev.whydrop.model.Advice;
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
                "--folder", in.toString(), "--watch-every", "50ms", "--out", out.toString(), "--lookback", "48h",
                "--idle-after", "200ms"));
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
        List<String> messages = Messages.busyEvening();
        appear("all.ndjson", messages);

        try (Job job = cluster.run(1, env -> LiveJob.build(env, options("--debounce", "1h", "--close-after", "48h")))) {
            job.awaitCount(messages.size(), "events", "duplicates");
            job.drain(folder);
        }

        Map<String, Double> told = new TreeMap<>();
        findings().forEach(line -> {
            JsonNode json = Told.json(line);
            told.put(json.path("fingerprint").asText(), json.path("likelihood").asDouble());
        });
        Map<String, Double> expected = new TreeMap<>();
        for (Advice each : Told.advised(Messages.together(messages))) {
            expected.put(each.fingerprint(), each.likelihood());
        }
        assertThat(told).isEqualTo(expected);
    }
}
