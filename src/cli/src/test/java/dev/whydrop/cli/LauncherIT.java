package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher of the zip: whatever became of its archive of classes, the result and the exit code are right. */
class LauncherIT {
    private static final String EVENING = "fixtures/events/busy-evening.csv";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    @TempDir
    static Path kit;

    private static Path launcher;
    private static Path archive;
    private static CommandRun explained;

    @TempDir
    Path folder;

    /** The first start makes the folder and the second, though it asks for help only, the archive. */
    @BeforeAll
    static void makeArchive() throws Exception {
        unzip(Path.of(System.getProperty("whydrop.zip")), kit);
        launcher = kit.resolve("whydrop-" + System.getProperty("whydrop.version") + "/bin/whydrop");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Path cache = kit.resolve("cache");
        explained = start(cache, Map.of(), "explain", "18/501");
        assertThat(cache).isEmptyDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
                .isEqualTo("rwx------");

        assertThat(start(cache, Map.of(), "report", "--help").status()).isZero();

        archive = madeIn(cache);
    }

    @Test
    void one_archive_serves_all_commands() throws Exception {
        for (List<String> command : List.of(
                List.of("report", EVENING, "--format", "html"),
                List.of("records", EVENING),
                List.of("explain", "18/501"))) {
            assertThat(classesFromArchive(copied(archive), command))
                    .contains("dev.whydrop.cli.Whydrop")
                    .hasSizeGreaterThan(50);
        }
        assertThat(classesFromArchive(copied(archive), List.of("report", EVENING)))
                .contains("dev.whydrop.engine.Engine");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.0001, 0.3, 0.999999})
    void an_archive_that_was_cut_is_passed_over_and_made_again(double share) throws Exception {
        Path cache = copied(archive);
        byte[] whole = Files.readAllBytes(archive);
        Files.delete(only(cache));
        Files.write(cache.resolve(archive.getFileName()), Arrays.copyOf(whole, (int) (whole.length * share)));

        assertThat(start(cache, Map.of(), "explain", "18/501")).isEqualTo(explained);

        assertThat(classesFromArchive(madeIn(cache).getParent(), List.of("codes")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "100, 7", "1000, 50", "5000, 100", "4000000, 100000"})
    void an_archive_with_wrong_bytes_does_no_harm(int from, int step) throws Exception {
        Path cache = copied(archive);
        byte[] bytes = Files.readAllBytes(archive);
        for (int i = from; i < bytes.length; i += step) {
            bytes[i] ^= 0x55;
        }
        Files.delete(only(cache));
        Files.write(cache.resolve(archive.getFileName()), bytes);

        assertThat(start(cache, Map.of(), "explain", "18/501")).isEqualTo(explained);
    }

    @Test
    void an_archive_that_others_may_have_written_is_passed_over() throws Exception {
        Path open = copied(archive);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path writable = copied(archive);
        Files.setPosixFilePermissions(only(writable), PosixFilePermissions.fromString("rw-rw-rw-"));
        Path link = Files.createDirectory(folder.resolve("link"));
        Files.createSymbolicLink(link.resolve(archive.getFileName()), archive);

        for (Path cache : List.of(open, writable, link)) {
            assertThat(classesFromArchive(cache, List.of("codes"))).isEmpty();
        }
    }

    @Test
    void an_archive_of_another_user_is_passed_over() throws Exception {
        Path foreign = copied(archive);
        Path inForeignFolder = copied(archive);
        assumeTrue(givenToNobody(only(foreign)) && givenToNobody(inForeignFolder));

        for (Path cache : List.of(foreign, inForeignFolder)) {
            assertThat(classesFromArchive(cache, List.of("codes"))).isEmpty();
        }
        assertThat(List.of(inForeignFolder.toFile().list()))
                .containsExactly(archive.getFileName().toString());
    }

    @Test
    void where_the_disk_has_no_room_for_an_archive_result_and_exit_code_are_right_and_it_is_not_tried_each_time()
            throws Exception {
        Path cache = Files.createDirectory(folder.resolve("cache"));
        String limited = "ulimit -f 200; exec \"$0\" \"$@\"";
        List<CommandRun> runs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            runs.add(run(
                    cache, Map.of(), "sh", "-c", limited, launcher.toString(), "report", EVENING, "--fail-on", "low"));
            await(() -> Files.exists(cache.resolve("making")) && isEmpty(cache.resolve("making")));
        }

        assertThat(runs).allMatch(run -> run.status() == 3 && run.err().isEmpty());
        assertThat(runs)
                .extracting(run -> withoutVersion(run.out()))
                .containsOnly(withoutVersion(CommandRun.of("report", EVENING).out()));
        assertThat(List.of(cache.toFile().list())).containsExactly("making");
    }

    /** {@return a report without the version, which only the jar knows} */
    private static String withoutVersion(String report) {
        return report.replaceFirst("^whydrop \\S+ ", "whydrop ");
    }

    @Test
    void the_process_that_was_started_is_the_one_that_ends_when_it_is_told_to() throws Exception {
        Path cache = Files.createDirectory(folder.resolve("cache"));
        Path out = folder.resolve("report.json");
        Process process = process(cache, Map.of(), launcher.toString(), "report", "-", "--out", out.toString())
                .start();
        try (OutputStream rows = process.getOutputStream()) {
            // More than a pipe holds: when it is gone, Java reads, and waits for more.
            rows.write(("stream_name,end_time,errcode\n" + "cam,1764000000,3\n".repeat(50_000))
                    .getBytes(StandardCharsets.UTF_8));
            rows.flush();
            process.toHandle().destroy();
            assertThat(process.waitFor()).isEqualTo(143);
        } catch (IOException e) {
            // Closing a pipe that nobody reads any more.
        }

        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(out).doesNotExist();
        assertThat(cache).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "JAVA_OPTS, -Xmx512m",
        "JAVA_TOOL_OPTIONS, -Xmx512m",
        "JAVA_TOOL_OPTIONS, -XX:+UseG1GC",
        "JAVA_TOOL_OPTIONS, -Xshare:off",
        "JDK_JAVA_OPTIONS, -Xmx512m",
        "JDK_JAVA_OPTIONS, -XX:+UseParallelGC",
        "_JAVA_OPTIONS, -Xmx512m"
    })
    void a_large_file_is_read_whatever_options_java_is_given(String variable, String option) throws Exception {
        Path log = folder.resolve("large.csv");
        Files.writeString(
                log, "stream_name,end_time,errcode\n" + "cam,1764000000,3                    \n".repeat(600_000));
        assertThat(Files.size(log)).isGreaterThan(20_000_000);

        CommandRun run = start(
                copied(archive),
                Map.of(variable, option),
                "records",
                log.toString(),
                "--until",
                "2020-01-01",
                "--empty",
                "ok");

        assertThat(run.status()).isZero();
        assertThat(run.err().lines().filter(line -> !line.contains("Picked up")))
                .isEmpty();
    }

    @Test
    void a_java_home_without_java_is_told() throws Exception {
        assertThat(start(kit.resolve("cache"), Map.of("JAVA_HOME", "/wrong"), "codes"))
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        "JAVA_HOME is '/wrong', and there is no Java in it. Maybe set it to the folder of Java 17 or newer, or"
                                + " unset it.\n"));
    }

    @Test
    void a_machine_without_java_is_told() throws Exception {
        Map<String, String> nothing =
                Map.of("JAVA_HOME", "", "PATH", folder.toString(), "WHYDROP_JAR", System.getProperty("whydrop.jar"));

        assertThat(run(folder, nothing, "/bin/sh", launcher.toString(), "codes"))
                .isEqualTo(new CommandRun(
                        1, "", "There is no 'java' on the path. Maybe install Java 17 or newer, or set JAVA_HOME.\n"));
    }

    @Test
    void a_java_that_somebody_laid_beside_a_jar_is_not_started() throws Exception {
        Path jar = Files.copy(Path.of(System.getProperty("whydrop.jar")), folder.resolve("whydrop.jar"));
        Path java = Files.createDirectories(folder.resolve("runtime/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho wrong\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();

        assertThat(start(folder.resolve("cache"), Map.of("WHYDROP_JAR", jar.toString()), "explain", "18/501"))
                .isEqualTo(explained);
    }

    private static boolean givenToNobody(Path file) throws IOException {
        try {
            Files.setOwner(
                    file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
            return true;
        } catch (FileSystemException e) {
            return false; // Only an administrator may.
        }
    }

    /** {@return the names of the classes that a command took from the archive in a folder} */
    private List<String> classesFromArchive(Path cache, List<String> command) throws Exception {
        Path loaded = Files.createTempFile(folder, "loaded", ".txt");
        Map<String, String> options = Map.of("JAVA_OPTS", "-Xlog:class+load:file=" + loaded);
        assertThat(start(cache, options, command.toArray(String[]::new)).status())
                .isZero();
        return Files.readAllLines(loaded).stream()
                .filter(line -> line.contains("source: shared objects file"))
                .map(line -> line.replaceFirst(" source: .*", "").replaceFirst(".* ", ""))
                .filter(name -> name.startsWith("dev.whydrop."))
                .toList();
    }

    private Path copied(Path file) throws IOException {
        Path cache = Files.createTempDirectory(folder, "cache");
        Files.copy(file, cache.resolve(file.getFileName()));
        return cache;
    }

    private static Path only(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList().get(0);
        }
    }

    private static Path madeIn(Path cache) throws Exception {
        await(() -> !Files.exists(cache.resolve("making")) && holdsWhole(cache));
        assertThat(cache.toFile().list()).hasSize(1);
        return only(cache);
    }

    /** Whether there is an archive that is as long as its name says: one that was cut is there until the new one is. */
    private static boolean holdsWhole(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.anyMatch(file ->
                    file.getFileName().toString().contains("-" + file.toFile().length() + "."));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private interface State {
        boolean reached() throws IOException;
    }

    private static void await(State state) throws Exception {
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (!state.reached()) {
            assertThat(System.nanoTime()).as("time to wait").isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static CommandRun start(Path cache, Map<String, String> environment, String... arguments) throws Exception {
        return run(
                cache,
                environment,
                Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private static CommandRun run(Path cache, Map<String, String> environment, String... command) throws Exception {
        Path err = Files.createTempFile("whydrop", ".err");
        Process process =
                process(cache, environment, command).redirectError(err.toFile()).start();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return new CommandRun(process.waitFor(), text, Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }

    private static ProcessBuilder process(Path cache, Map<String, String> environment, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("WHYDROP_CACHE", cache.toString());
        builder.environment().putAll(environment);
        return builder;
    }

    private static void unzip(Path zip, Path to) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = to.resolve(entry.getName()).normalize();
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                }
            }
        }
    }
}
