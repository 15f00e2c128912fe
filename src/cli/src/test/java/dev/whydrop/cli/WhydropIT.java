package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Needed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar and the launcher as users get them. */
class WhydropIT {
    private static final String JAR = System.getProperty("whydrop.jar");
    private static final String ZIP = System.getProperty("whydrop.zip");
    private static final String VERSION = System.getProperty("whydrop.version");
    private static final String EVENING = "fixtures/events/busy-evening.csv";

    @TempDir
    Path folder;

    @Test
    void the_jar_reports_what_the_golden_report_says() throws Exception {
        CommandRun run = run(List.of(java(), "-jar", JAR, "report", EVENING));

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .isEqualTo(Files.readString(Path.of("fixtures/reports/busy-evening.en.txt"))
                        .replaceFirst("whydrop \\S+", "whydrop " + VERSION));
    }

    @Test
    void the_jar_names_its_version() throws Exception {
        assertThat(run(List.of(java(), "-jar", JAR, "--version")).out()).isEqualTo("whydrop " + VERSION + "\n");
    }

    @Test
    void the_jar_refuses_a_missing_file_in_one_line() throws Exception {
        CommandRun run = run(List.of(java(), "-jar", JAR, "report", "nowhere.csv"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere.csv").hasLineCount(1);
    }

    @Test
    void the_jar_refuses_more_rows_than_its_memory_can_hold_and_writes_nothing() throws Exception {
        Path log = folder.resolve("log.csv");
        Path out = folder.resolve("report.txt");
        Files.writeString(log, "stream_name,end_time,errcode\n" + "cam,1764000000,3\n".repeat(200_000));

        CommandRun run = run(List.of(
                java(), "-Xmx64m", "-XX:+UseSerialGC", "-jar", JAR, "report", log.toString(), "--out", out.toString()));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("More than 2")
                .endsWith(" MB of memory that Java has left for them. Maybe read less of it with --since and --until,"
                        + " or give more memory: JAVA_OPTS=-Xmx4g whydrop report ...\n")
                .hasLineCount(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void the_jar_writes_utf_8_whatever_the_machine_prefers() throws Exception {
        CommandRun run =
                run(List.of(java(), "-Dfile.encoding=ISO-8859-1", "-jar", JAR, "explain", "12", "--lang", "ja"));

        assertThat(run.out()).contains("プッシュ接続ネットワークの異常");
    }

    @Test
    void standard_output_that_cannot_be_written_is_a_failure_and_a_reader_that_went_away_is_none() throws Exception {
        Needed.device("/dev/full");
        CommandRun full = run(List.of("sh", "-c", java() + " -jar " + JAR + " codes > /dev/full"));
        CommandRun gone = run(List.of("sh", "-c", java() + " -jar " + JAR + " codes | head -1"));

        assertThat(full.status()).isEqualTo(1);
        assertThat(full.err()).startsWith("Standard output cannot be written (").hasLineCount(1);
        assertThat(gone.err()).isEmpty();
    }

    @Test
    void an_interrupt_ends_the_program_at_once_and_leaves_no_file() throws Exception {
        Path out = folder.resolve("out/report.txt");
        Files.createDirectories(out.getParent());
        Process process = new ProcessBuilder(
                        "env", "--default-signal=INT", java(), "-jar", JAR, "report", "-", "--out", out.toString())
                .redirectErrorStream(true)
                .start();
        // More than a pipe holds: when it is gone, the program has begun to read, and it waits for more.
        try (OutputStream rows = process.getOutputStream()) {
            rows.write(("stream_name,end_time,errcode\n" + "cam,1764000000,3\n".repeat(50_000))
                    .getBytes(StandardCharsets.UTF_8));
            rows.flush();
            assertThat(run(List.of("kill", "-INT", Long.toString(process.pid())))
                            .status())
                    .isZero();

            assertThat(process.waitFor()).isEqualTo(130);
        } catch (IOException e) {
            // Closing a pipe that nobody reads any more.
        }

        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(out.getParent()).isEmptyDirectory();
    }

    @Test
    void a_large_file_is_read_by_a_second_process_that_passes_on_input_output_and_exit_code() throws Exception {
        List<String> arguments =
                List.of("report", "-", largeLog().toString(), "--fail-on", "info", "--format", "csv", "--lang", "zh");
        List<String> second = new ArrayList<>(List.of(java(), "-jar", JAR));
        List<String> only = new ArrayList<>(List.of(java(), "-Xmx2g", "-jar", JAR));
        second.addAll(arguments);
        only.addAll(arguments);

        CommandRun run = run(fromEvening(second));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run).isEqualTo(run(fromEvening(only)));
    }

    @Test
    void a_second_process_ends_with_the_first_and_leaves_no_file() throws Exception {
        Path out = folder.resolve("out/report.txt");
        Files.createDirectories(out.getParent());
        ProcessBuilder builder = new ProcessBuilder(
                java(), "-jar", JAR, "report", "-", largeLog().toString(), "--out", out.toString());
        builder.environment().put("WHYDROP_CACHE", "");
        Process process = builder.redirectErrorStream(true).start();
        try (OutputStream rows = process.getOutputStream()) {
            // More than a pipe holds: when it is gone, the second process has begun to read, and it waits for more.
            rows.write(("stream_name,end_time,errcode\n" + "cam,1764000000,3\n".repeat(50_000))
                    .getBytes(StandardCharsets.UTF_8));
            rows.flush();
            List<ProcessHandle> second = process.descendants().toList();
            process.destroy();

            assertThat(process.waitFor()).isEqualTo(143);
            assertThat(second).hasSize(1).noneMatch(ProcessHandle::isAlive);
        } catch (IOException e) {
            // Closing a pipe that nobody reads any more.
        }

        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(out.getParent()).isEmptyDirectory();
    }

    /** {@return a file of more than the second start needs to pay, with few streams} */
    private Path largeLog() throws IOException {
        Path log = folder.resolve("記録.csv");
        Files.writeString(
                log, "stream_name,end_time,errcode\n" + "cam,1764000000,3                    \n".repeat(160_000));
        assertThat(Files.size(log)).isGreaterThan(SecondStart.LARGE);
        return log;
    }

    /** {@return the command with a log as its standard input} */
    private static List<String> fromEvening(List<String> command) {
        List<String> redirected = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" <" + EVENING, "sh"));
        redirected.addAll(command);
        return redirected;
    }

    @Test
    void the_zip_has_a_manual_page_and_a_completion_script() throws Exception {
        Path share = unpacked("whydrop").resolveSibling("../share");

        assertThat(share.resolve("man/man1/whydrop.1"))
                .content()
                .startsWith(".TH \"WHYDROP\" \"1\" \"\" \"whydrop " + VERSION.replace("-", "\\-") + "\"");
        assertThat(run(List.of("bash", "-n", share.resolve("whydrop-completion").toString())))
                .isEqualTo(new CommandRun(0, "", ""));
    }

    @Test
    void on_a_terminal_the_report_has_its_width_and_colours_and_ends_with_a_summary() throws Exception {
        Needed.program("script", "apt-get install bsdutils", "script");
        String report = java() + " -jar " + JAR + " report " + EVENING;

        CommandRun run = run(List.of(
                "env",
                "-u",
                "NO_COLOR",
                "-u",
                "COLUMNS",
                "TERM=xterm",
                "script",
                "-qec",
                "stty cols 72; " + report,
                "/dev/null"));

        // On a slow machine there is a line of progress, which is wiped before the report.
        String text = run.out()
                .replaceAll("\u001b\\[[0-9;]*m", "")
                .replaceAll("(\r[^\r\n]+)+\r(?!\n)", "")
                .replace("\r", "");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\u001b[1;31mCRITICAL");
        assertThat(text).endsWith("(The whole account).\n").contains("4 findings (1 CRITICAL, 3 HIGH).");
        assertThat(text.lines().filter(line -> line.length() > 72 && !line.contains("http")))
                .isEmpty();
    }

    @Test
    void a_reader_of_the_report_that_goes_away_sees_no_stack_trace() throws Exception {
        CommandRun gone =
                run(List.of("sh", "-c", java() + " -jar " + JAR + " report --format json " + EVENING + " | true"));

        assertThat(gone.err()).isEmpty();
    }

    @Test
    void the_jar_reads_a_folder_of_mixed_formats() throws Exception {
        CommandRun run =
                run(List.of(java(), "-jar", JAR, "report", "fixtures/events/cut-then-expired", "--format", "json"));

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("\"accepted\" : 5,", "\"auth.expired-url\"", "console-zh.gb18030.csv: read as GB18030");
    }

    @Test
    void the_zip_has_a_launcher_that_works_from_anywhere() throws Exception {
        Path launcher = unpacked("whydrop");

        assertThat(launcher.resolveSibling("../rules/README.md")).exists();
        assertThat(launcher.resolveSibling("../rules/FOR-READING.txt"))
                .content()
                .startsWith("The rules in this folder are for reading.");
        CommandRun run = run(List.of(launcher.toString(), "explain", "18/501"));
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Code 18/501 · ");
    }

    @Test
    void the_launcher_copes_with_blanks_symbolic_links_and_passes_arguments_as_they_are() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), unpacked("a folder"));

        CommandRun run = run(List.of(link.toString(), "report", "no  such *.csv", ""));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("no  such *.csv fits no file.");
        assertThat(run(List.of(link.toString(), "explain", "18", "501")).out()).startsWith("Code 18/501 · ");
    }

    @Test
    void two_runs_at_once_into_one_file_leave_what_one_of_them_wrote() throws Exception {
        Path out = folder.resolve("report.json");
        List<String> first = List.of(java(), "-jar", JAR, "report", EVENING, "--out", out.toString());
        List<String> second = List.of(java(), "-jar", JAR, "report", EVENING, "--lang", "ja", "--out", out.toString());

        Process one = new ProcessBuilder(first).start();
        Process other = new ProcessBuilder(second).start();

        assertThat(List.of(one.waitFor(), other.waitFor())).containsOnly(0);
        assertThat(withoutVersion(Files.readString(out)))
                .isIn(
                        withoutVersion(CommandRun.of("report", EVENING).out()),
                        withoutVersion(
                                CommandRun.of("report", EVENING, "--lang", "ja").out()));
        assertThat(folder.toFile().list()).containsExactly("report.json");
    }

    /** {@return a report without the version, which only the jar knows} */
    private static String withoutVersion(String report) {
        return report.replaceFirst("^whydrop \\S+ ", "whydrop ");
    }

    private Path unpacked(String under) throws IOException {
        unzip(Path.of(ZIP), folder.resolve(under));
        Path launcher = folder.resolve(under).resolve("whydrop-" + VERSION + "/bin/whydrop");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        return launcher;
    }

    private CommandRun run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("WHYDROP_CACHE", "");
        Path err = Files.createTempFile("whydrop", ".err");
        Process process = builder.redirectError(err.toFile()).start();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return new CommandRun(process.waitFor(), text, Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }

    private static void unzip(Path zip, Path to) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = to.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                }
            }
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
