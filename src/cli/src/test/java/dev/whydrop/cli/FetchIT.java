package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.cloud.LoopbackApi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as users get it, with the platform's API on this machine and the key in the environment. */
class FetchIT {
    private static final String JAR = System.getProperty("whydrop.jar");

    @TempDir
    Path folder;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private LoopbackApi api;

    @BeforeEach
    void start() throws IOException {
        api = new LoopbackApi(Clock.systemUTC());
        Instant old = now.minus(45, ChronoUnit.DAYS);
        api.event("old", old.minusSeconds(60), old, "The push URL has expired.");
        api.event("new", now.minusSeconds(900), now.minusSeconds(600), "推流地址已过期(18/501)");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void the_jar_fetches_with_a_key_from_the_environment() throws Exception {
        Path out = folder.resolve("months.csv");

        CommandRun run = run(List.of(), "fetch", "--since", "60d", "--out", out.toString());

        assertThat(run).isEqualTo(new CommandRun(0, "", ""));
        assertThat(Files.readAllLines(out)).hasSize(3).element(2).asString().contains(",new,");
        assertThat(Files.readString(out)).doesNotContain(LoopbackApi.SECRET_KEY);
    }

    @Test
    void the_jar_finds_the_key_in_the_profile_file() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home/.tencentcloud"));
        Files.writeString(
                home.resolve("credentials"),
                "[default]\nsecret_id = " + LoopbackApi.SECRET_ID + "\nsecret_key = " + LoopbackApi.SECRET_KEY + "\n");
        ProcessBuilder builder = process(List.of("-Duser.home=" + home.getParent()), "fetch", "--since", "1h");
        builder.environment().remove("TENCENTCLOUD_SECRET_ID");
        builder.environment().remove("TENCENTCLOUD_SECRET_KEY");

        CommandRun run = finished(builder.start());

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(",new,");
    }

    @Test
    void the_jar_says_where_to_put_a_key_when_there_is_none() throws Exception {
        ProcessBuilder builder = process(List.of("-Duser.home=" + folder), "fetch", "--since", "1h");
        builder.environment().remove("TENCENTCLOUD_SECRET_ID");
        builder.environment().remove("TENCENTCLOUD_SECRET_KEY");

        CommandRun run = finished(builder.start());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("There is no key to ask the platform with. Maybe set")
                .hasLineCount(1);
    }

    @Test
    void a_jar_that_is_stopped_leaves_whole_windows_and_goes_on_from_there() throws Exception {
        Path out = folder.resolve("months.csv");
        CountDownLatch second = new CountDownLatch(1);
        api.misbehave(api.wellBehaved(), exchange -> {
            second.countDown();
            LoopbackApi.silence().handle(exchange);
        });
        Process process = process(List.of(), "fetch", "--since", "60d", "--out", out.toString())
                .start();
        assertThat(second.await(60, TimeUnit.SECONDS)).isTrue();

        process.toHandle().destroy(); // Asks it to end, as Ctrl-C does, and leaves its output to be read.
        CommandRun stopped = finished(process);
        List<String> part = Files.readAllLines(folder.resolve("months.csv.part"));
        CommandRun resumed = run(List.of(), "fetch", "--since", "60d", "--out", out.toString(), "--resume");

        assertThat(stopped.status()).isNotZero();
        assertThat(stopped.err())
                .startsWith("Stopped. 1 records up to ")
                .endsWith("'. The same command with --resume goes on from there.\n");
        assertThat(part).hasSize(2).element(1).asString().contains(",old,").endsWith(",1920x1080");
        assertThat(resumed).isEqualTo(new CommandRun(0, "", ""));
        assertThat(Files.readAllLines(out)).hasSize(3).startsWith(part.toArray(String[]::new));
        assertThat(folder.toFile().list()).containsExactly("months.csv");
    }

    @Test
    void the_jar_reports_what_the_platform_has() throws Exception {
        CommandRun run = run(List.of(), "report", "--cloud", "--since", "60d", "--max-rejects", "100");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("1. Push URL had expired when the push started");
    }

    private CommandRun run(List<String> java, String... arguments) throws IOException, InterruptedException {
        return finished(process(java, arguments).start());
    }

    private ProcessBuilder process(List<String> java, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(List.of("-jar", JAR));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--endpoint", api.endpoint()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("TENCENTCLOUD_SECRET_ID", LoopbackApi.SECRET_ID);
        builder.environment().put("TENCENTCLOUD_SECRET_KEY", LoopbackApi.SECRET_KEY);
        return builder;
    }

    /** What the commands write is short, so neither stream blocks the other. */
    private static CommandRun finished(Process process) throws IOException, InterruptedException {
        try (InputStream out = process.getInputStream();
                InputStream err = process.getErrorStream()) {
            String written = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            String told = new String(err.readAllBytes(), StandardCharsets.UTF_8);
            return new CommandRun(process.waitFor(), written, told);
        }
    }
}
