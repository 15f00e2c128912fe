package dev.whydrop.flink.live;

import dev.whydrop.flink.cluster.Shared;
import dev.whydrop.flink.cluster.TestCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a savepoint that a later version has to go on from: the first messages of the evening are kept, and nothing is concluded yet. Run it before a
 * release, and put the folder beside the others under {@code savepoints}.
 */
final class MakeSavepoint {
    /** How many messages a savepoint holds. */
    static final int MESSAGES = 40;

    private MakeSavepoint() {}

    /** @param arguments the folder for the savepoint, and one to work in, whose name will be part of the savepoint */
    public static void main(String... arguments) throws Exception {
        Path work = Files.createDirectories(Path.of(arguments[1]));
        Path in = Files.createDirectories(work.resolve("in"));
        List<String> messages = Messages.busyEvening().subList(0, MESSAGES);
        Files.write(in.resolve("first.ndjson"), messages);
        LiveOptions options = LiveOptions.of(
                "--folder",
                in.toString(),
                "--out",
                work.resolve("out").toString(),
                "--watch-every",
                "50ms",
                "--lookback",
                "48h",
                "--close-after",
                "48h",
                "--debounce",
                "1h",
                "--lateness",
                "24h");
        try (TestCluster cluster = Shared.cluster();
                TestCluster.Job job = cluster.run(1, env -> LiveJob.build(env, options))) {
            job.awaitCount(Messages.events(messages), "events");
            System.out.println(job.stop(Path.of(arguments[0])));
        }
    }
}
