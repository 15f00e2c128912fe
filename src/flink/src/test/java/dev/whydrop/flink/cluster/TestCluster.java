package dev.whydrop.flink.cluster;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.ErrorInfo;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.minicluster.RpcServiceSharing;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** Two task managers of two slots. */
public final class TestCluster implements AutoCloseable {
    /** Of so many slots at least one is on each task manager. */
    public static final int ON_BOTH = 3;

    private final MiniCluster cluster;
    private int nextToEnd;

    TestCluster() throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 20);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(50));
        configuration.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofSeconds(1));
        configuration.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, Duration.ofSeconds(20));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(24));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(24));
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(8));
        configuration.setString("metrics.reporter.kept.factory.class", Metrics.class.getName());
        cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(2)
                .setNumSlotsPerTaskManager(2)
                .setRpcServiceSharing(RpcServiceSharing.SHARED)
                .withRandomPorts()
                .build());
        cluster.start();
    }

    /** {@return the cluster itself} */
    public MiniCluster cluster() {
        return cluster;
    }

    /**
     * {@return a job that runs}
     *
     * @param parallelism in how many slots
     * @param build adds the operators
     */
    public Job run(int parallelism, Consumer<StreamExecutionEnvironment> build) throws Exception {
        return run(parallelism, null, build);
    }

    /** {@return a job that goes on from a savepoint} */
    public Job run(int parallelism, Path savepoint, Consumer<StreamExecutionEnvironment> build) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(150));
        if (savepoint != null) {
            configuration.set(
                    StateRecoveryOptions.SAVEPOINT_PATH, savepoint.toUri().toString());
        }
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        environment.setParallelism(parallelism);
        build.accept(environment);
        StreamGraph graph = environment.getStreamGraph();
        JobID id = cluster.submitJob(graph.getJobGraph()).get().getJobID();
        Job job = new Job(id);
        Until.seen("job runs", job::allTasksRun, runs -> runs);
        return job;
    }

    /** Ends a task manager as if its machine were gone, and starts another. */
    public void endTaskManager() throws Exception {
        cluster.terminateTaskManager(nextToEnd++).get();
        cluster.startTaskManager();
    }

    @Override
    public void close() {
        cluster.closeAsync().join();
    }

    /** A job of the cluster; cancelled when it is closed. */
    public final class Job implements AutoCloseable {
        private final JobID id;

        private Job(JobID id) {
            this.id = id;
        }

        private boolean allTasksRun() throws Exception {
            JobStatus status = cluster.getJobStatus(id).get();
            if (status.isGloballyTerminalState()) {
                throw new AssertionError("The job is " + status + ": " + failure());
            }
            if (status != JobStatus.RUNNING) {
                return false;
            }
            for (var vertex : cluster.getExecutionGraph(id).get().getAllExecutionVertices()) {
                if (vertex.getExecutionState() != ExecutionState.RUNNING) {
                    return false;
                }
            }
            return true;
        }

        private String failure() throws Exception {
            ErrorInfo failure = cluster.getExecutionGraph(id).get().getFailureInfo();
            return failure == null ? "no failure" : failure.getExceptionAsString();
        }

        /** Waits until the job began anew. */
        public void awaitRestart() throws Exception {
            Until.seen(
                    "job restarts",
                    () -> cluster.getExecutionGraph(id).get().getStatusTimestamp(JobStatus.RESTARTING),
                    at -> at > 0);
            Until.seen("job runs again", this::allTasksRun, runs -> runs);
        }

        /** {@return where the savepoint is with which the job was stopped} */
        public Path stop(Path folder) throws Exception {
            return stop(folder, false);
        }

        /** Stops the job when all that came in has gone through. */
        public void drain(Path folder) throws Exception {
            stop(folder, true);
        }

        private Path stop(Path folder, boolean drain) throws Exception {
            String at = cluster.stopWithSavepoint(id, folder.toUri().toString(), drain, SavepointFormatType.CANONICAL)
                    .get();
            cluster.requestJobResult(id).get();
            return Path.of(URI.create(at));
        }

        /** Waits until figures of the job, such as {@code events}, add up to so many. */
        public void awaitCount(long count, String... names) throws Exception {
            try {
                Until.seen(
                        count + " " + List.of(names),
                        () -> Stream.of(names).mapToLong(this::count).sum(),
                        sum -> sum >= count);
            } catch (AssertionError e) {
                throw new AssertionError(e.getMessage() + " The job: " + failure(), e);
            }
        }

        /** Waits until event time has come to anything for all tasks of an operator. */
        public void awaitWatermark(String operator) throws Exception {
            Until.seen(
                    "watermark of " + operator,
                    () -> Metrics.watermark(id, operator),
                    watermark -> watermark > Long.MIN_VALUE);
        }

        /** {@return a figure of the job since it began or began anew} */
        public long count(String name) {
            return Metrics.sum(id, name);
        }

        @Override
        public void close() {
            if (!cluster.getJobStatus(id).join().isGloballyTerminalState()) {
                cluster.cancelJob(id).join();
            }
            cluster.requestJobResult(id).join();
        }
    }
}
