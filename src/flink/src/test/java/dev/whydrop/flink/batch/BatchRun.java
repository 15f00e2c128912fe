package dev.whydrop.flink.batch;

import dev.whydrop.Advisor;
import dev.whydrop.flink.batch.output.MakeReport;
import dev.whydrop.flink.cluster.TestCluster;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.FileNames;
import dev.whydrop.intake.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A batch job of a test, and what the command line makes of the same. */
final class BatchRun {
    private final BatchOptions options;

    BatchRun(String... arguments) {
        this.options = BatchOptions.of(arguments);
    }

    /** {@return the id of the job, which runs} */
    JobID begin(TestCluster cluster, int parallelism) throws Exception {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.getExecutionEnvironment(new Configuration());
        flink.setParallelism(parallelism);
        BatchJob.build(flink, options);
        return cluster.cluster()
                .submitJob(flink.getStreamGraph().getJobGraph())
                .get()
                .getJobID();
    }

    /** Waits until the job ends; {@return the report that it wrote} */
    String end(TestCluster cluster, JobID job) throws Exception {
        JobResult result = cluster.cluster().requestJobResult(job).get();
        result.toJobExecutionResult(getClass().getClassLoader()); // throws what the job failed of
        return Files.readString(output().resolve(MakeReport.FILE));
    }

    String report(TestCluster cluster, int parallelism) throws Exception {
        return end(cluster, begin(cluster, parallelism));
    }

    /** {@return what {@code whydrop report --format json} writes} */
    String reportOfCommandLine() {
        Intake intake = new EventReader(options.form().options()).read(FileNames.of(options.inputs()));
        return Advisor.builder()
                .build()
                .advise(intake.observations(), intake.reading())
                .toJson();
    }

    Path output() {
        return Path.of(options.output());
    }

    /** {@return the lines in a folder of the output, in no order} */
    List<String> lines(String name) throws IOException {
        List<String> lines = new ArrayList<>();
        Path folder = output().resolve(name);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.filter(Files::isRegularFile).toList()) {
                    lines.addAll(Files.readAllLines(each));
                }
            }
        }
        return lines;
    }
}
