package dev.whydrop.flink;

import dev.whydrop.flink.batch.BatchJob;
import dev.whydrop.flink.batch.BatchOptions;
import java.io.PrintStream;
import java.util.Arrays;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job as {@code flink run} starts it. */
public final class WhydropJob {
    private static final String USAGE = "Usage: flink run whydrop-flink.jar batch --input FILES --output FOLDER";

    private WhydropJob() {}

    /**
     * Runs a job.
     *
     * @param arguments {@code batch} and its options
     * @throws IllegalArgumentException if they cannot be used; the message says which and what to do
     * @throws Exception if the job fails
     */
    public static void main(String... arguments) throws Exception {
        if (arguments.length == 0 || arguments[0].equals("--help")) {
            usage(System.out);
            return;
        }
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.getExecutionEnvironment();
        String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
        if (arguments[0].equals("batch")) {
            BatchJob.build(flink, BatchOptions.of(options));
        } else {
            throw new IllegalArgumentException("There is no job '" + arguments[0] + "'. Maybe write batch.");
        }
        flink.execute("whydrop " + arguments[0]);
    }

    private static void usage(PrintStream out) {
        out.println(USAGE);
    }
}
