package dev.whydrop.flink;

import dev.whydrop.flink.batch.BatchJob;
import dev.whydrop.flink.batch.BatchOptions;
import dev.whydrop.flink.live.LiveJob;
import java.util.Arrays;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The jobs as {@code flink run} starts them. */
public final class WhydropJob {
    private static final String USAGE = """
            Usage: flink run whydrop-flink.jar batch --input FILES --output FOLDER [--zone ZONE] [--piece-megabytes N]
                                                     [--columns NAME=TITLE,...] [--no-header]
                   flink run whydrop-flink.jar live (--folder DIR | --topic NAME --bootstrap-servers HOST:PORT)
                                                    (--out DIR | --out-topic NAME) [--lookback 24h] [--lateness 2m]
            Both: [--language en|zh|ja] [--settings FILE] [--disable IDS] [--params FILE]""";

    private WhydropJob() {}

    /**
     * Runs a job.
     *
     * @param arguments {@code batch} or {@code live} and its options; see {@link BatchOptions#of} and {@link dev.whydrop.flink.live.LiveOptions#of}
     * @throws IllegalArgumentException if they cannot be used; the message says which and what to do
     * @throws Exception if the job fails
     */
    public static void main(String... arguments) throws Exception {
        if (arguments.length == 0 || arguments[0].equals("--help")) {
            System.out.println(USAGE);
            return;
        }
        String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (arguments[0]) {
            case "batch" -> batch(options);
            case "live" -> LiveJob.run(options);
            default ->
                throw new IllegalArgumentException(
                        "There is no job '" + arguments[0] + "'. Maybe write batch or live.");
        }
    }

    private static void batch(String... options) throws Exception {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.getExecutionEnvironment();
        BatchJob.build(flink, BatchOptions.of(options));
        flink.execute("whydrop batch");
    }
}
