package dev.whydrop.flink.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whydrop.flink.cluster.Until;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A job manager and two task managers of two slots, each a process, as {@code bin/start-cluster.sh} of a distribution starts them. */
final class StandaloneCluster implements AutoCloseable {
    private static final Path LIB = Path.of(System.getProperty("whydrop.flink.lib"));
    private static final Path JAR = Path.of(System.getProperty("whydrop.flink.jar"));
    private static final String LOOPBACK = "127.0.0.1";
    private static final int TASK_MANAGERS = 2;
    private static final int LINES_SHOWN = 40;
    private static final Set<String> ENDED = Set.of("FINISHED", "FAILED", "CANCELED");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the configuration of a distribution opens of Java to Flink. */
    private static final List<String> OPENED = Stream.of(
                    "java.lang",
                    "java.net",
                    "java.io",
                    "java.nio",
                    "sun.nio.ch",
                    "java.lang.reflect",
                    "java.text",
                    "java.time",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.concurrent.atomic",
                    "java.util.concurrent.locks")
            .map(each -> "--add-opens=java.base/" + each + "=ALL-UNNAMED")
            .toList();

    private final Path folder;
    private final int restPort;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Process> processes = new LinkedHashMap<>();
    private int taskManagersStarted;
    private int commandsRun;

    /** Starts the processes and waits until they know each other. */
    StandaloneCluster(Path folder) throws Exception {
        this.folder = folder;
        List<Integer> ports = freePorts();
        restPort = ports.get(1);
        Files.createDirectories(folder.resolve("tmp"));
        Files.writeString(folder.resolve("config.yaml"), configuration(ports.get(0)));
        Files.writeString(folder.resolve("log4j.properties"), """
                rootLogger.level = WARN
                rootLogger.appenderRef.stdout.ref = stdout
                appender.stdout.type = Console
                appender.stdout.name = stdout
                appender.stdout.layout.type = PatternLayout
                appender.stdout.layout.pattern = %d{HH:mm:ss.SSS} %p %c - %m%n
                """);
        try {
            start(
                    "job-manager",
                    List.of("-Xmx256m"),
                    "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint");
            startTaskManagers();
        } catch (Throwable e) {
            close();
            throw e;
        }
    }

    private String configuration(int jobManagerPort) {
        return """
                jobmanager.rpc.address: %1$s
                jobmanager.rpc.port: %2$d
                jobmanager.bind-host: %1$s
                rest.address: %1$s
                rest.bind-address: %1$s
                rest.port: %3$d
                taskmanager.host: %1$s
                taskmanager.bind-host: %1$s
                taskmanager.numberOfTaskSlots: 2
                taskmanager.cpu.cores: 2
                taskmanager.memory.framework.heap.size: 64m
                taskmanager.memory.framework.off-heap.size: 96m
                taskmanager.memory.task.heap.size: 256m
                taskmanager.memory.task.off-heap.size: 0
                taskmanager.memory.managed.size: 16m
                taskmanager.memory.network.min: 96m
                taskmanager.memory.network.max: 96m
                taskmanager.memory.jvm-metaspace.size: 160m
                taskmanager.memory.jvm-overhead.min: 40m
                taskmanager.memory.jvm-overhead.max: 40m
                parallelism.default: 2
                io.tmp.dirs: %4$s
                heartbeat.interval: 500
                metrics.fetcher.update-interval: 50
                web.refresh-interval: 50
                web.submit.enable: false
                """.formatted(LOOPBACK, jobManagerPort, restPort, folder.resolve("tmp"));
    }

    /** Starts what is missing of two task managers and waits until the job manager knows them. */
    void startTaskManagers() throws Exception {
        while (taskManagers().size() < TASK_MANAGERS) {
            String name = "task-manager-" + ++taskManagersStarted;
            start(
                    name,
                    List.of("-Xmx320m", "-XX:MaxDirectMemorySize=192m", "-XX:MaxMetaspaceSize=160m"),
                    "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
                    "-D",
                    "taskmanager.resource-id=" + name);
        }
        await(taskManagers() + " are registered", this::registered, names -> names.containsAll(taskManagers()));
    }

    private List<String> taskManagers() {
        return processes.keySet().stream()
                .filter(each -> each.startsWith("task-manager"))
                .toList();
    }

    private List<String> registered() throws Exception {
        for (Map.Entry<String, Process> each : processes.entrySet()) {
            if (!each.getValue().isAlive()) {
                throw new AssertionError(
                        each.getKey() + " ended with " + each.getValue().exitValue());
            }
        }
        try {
            return rest("/taskmanagers").path("taskmanagers").findValuesAsText("id");
        } catch (ConnectException e) {
            return List.of();
        }
    }

    /** Ends a task manager as {@code kill -9} does. */
    void kill(String taskManager) throws InterruptedException {
        processes.remove(taskManager).destroyForcibly().waitFor();
    }

    /**
     * {@return a command that was started}
     *
     * @param arguments of {@code flink}, in which {@code JAR} stands for the job's jar
     */
    FlinkCommand flink(String... arguments) throws IOException {
        List<String> all = new ArrayList<>();
        for (String each : arguments) {
            all.add(each.equals("JAR") ? JAR.toString() : each);
        }
        Path output = folder.resolve("flink-" + ++commandsRun + ".log");
        return new FlinkCommand(
                process(output, List.of("-Xmx256m"), "org.apache.flink.client.cli.CliFrontend", all), output, this);
    }

    /** {@return what the job manager answers} */
    JsonNode rest(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + LOOPBACK + ":" + restPort + path))
                .build();
        return JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** {@return the name of a task manager in which a task of that step of the job runs and has read something} */
    String awaitReading(String job, String step) throws Exception {
        return await(step + " has read", () -> readingTaskManager(job, step), name -> !name.isEmpty());
    }

    private String readingTaskManager(String job, String step) throws Exception {
        JsonNode details = rest("/jobs/" + job);
        String state = details.path("state").asText();
        if (ENDED.contains(state)) {
            throw new AssertionError("The job is " + state + " before " + step + " was seen to have read.");
        }
        for (JsonNode vertex : details.path("vertices")) {
            if (vertex.path("name").asText().contains(step)
                    && vertex.path("status").asText().equals("RUNNING")
                    && vertex.path("metrics").path("read-records").asLong() > 0) {
                JsonNode tasks =
                        rest("/jobs/" + job + "/vertices/" + vertex.path("id").asText());
                for (JsonNode task : tasks.path("subtasks")) {
                    if (task.path("status").asText().equals("RUNNING")) {
                        return task.path("taskmanager-id").asText();
                    }
                }
            }
        }
        return "";
    }

    /** {@return the task managers in which tasks of the job failed} */
    List<String> failedIn(String job) throws Exception {
        return rest("/jobs/" + job + "/exceptions")
                .path("exceptionHistory")
                .path("entries")
                .findValuesAsText("taskManagerId");
    }

    /** As {@link Until#seen}, and what the processes wrote is told where it fails. */
    <T> T await(String what, Callable<T> look, Predicate<T> right) throws Exception {
        try {
            return Until.seen(what, look, right);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + logs(), e);
        }
    }

    /** {@return the last lines of what each process wrote} */
    String logs() throws IOException {
        StringBuilder logs = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList()) {
                List<String> lines = Files.readAllLines(each);
                logs.append("\n--- ").append(each.getFileName()).append('\n');
                lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size())
                        .forEach(line -> logs.append(line).append('\n'));
            }
        }
        return logs.toString();
    }

    private void start(String name, List<String> options, String mainClass, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("--configDir", folder.toString()));
        all.addAll(List.of(arguments));
        processes.put(name, process(folder.resolve(name + ".log"), options, mainClass, all));
    }

    private Process process(Path output, List<String> options, String mainClass, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // They live for seconds.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(OPENED);
        command.add("-Dlog4j.configurationFile=" + folder.resolve("log4j.properties"));
        command.add("-cp");
        command.add(LIB + "/*");
        command.add(mainClass);
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("FLINK_CONF_DIR", folder.toString());
        return builder.start();
    }

    private static List<Integer> freePorts() {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return List.of(one.getLocalPort(), other.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("There is no free port.", e);
        }
    }

    @Override
    public void close() {
        processes.values().forEach(Process::destroyForcibly);
        processes.values().forEach(each -> each.onExit().join());
    }
}
