package dev.whydrop.flink.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A command {@code flink} that was started; ended when it is closed. */
record FlinkCommand(Process process, Path out, StandaloneCluster cluster) implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Pattern SUBMITTED = Pattern.compile("submitted with JobID ([0-9a-f]{32})");

    /** {@return all that it wrote until now} */
    String output() throws IOException {
        return Files.readString(out);
    }

    /** {@return the id of the job that it submitted} */
    String awaitJob() throws Exception {
        return cluster.await("id of a job", this::job, id -> !id.isEmpty());
    }

    private String job() throws IOException {
        return SUBMITTED
                .matcher(output())
                .results()
                .map((MatchResult each) -> each.group(1))
                .findFirst()
                .orElse("");
    }

    /** {@return the code with which it ended} */
    int awaitEnd() throws Exception {
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Did not end within " + LONGEST.toSeconds() + " s." + cluster.logs());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
