package dev.whydrop.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Needed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service and the timer of systemd. */
class UnitsIT {
    private static final Path UNITS = Path.of("src/packaging/systemd");
    private static final Path SERVICE = UNITS.resolve("whydrop-report.service");

    /** As where the platform cannot be reached. */
    private static final String FETCH_FAILS = "[ \"$1\" != fetch ] || exit 2";

    @TempDir
    Path folder;

    @Test
    void systemd_finds_nothing_wrong_with_them() throws Exception {
        Ran.of(
                        analyze(),
                        "verify",
                        SERVICE.toString(),
                        UNITS.resolve("whydrop-report.timer").toString())
                .done();
    }

    @Test
    void the_service_may_do_little_more_than_it_needs() throws Exception {
        // In tenths; a service that takes no care has 96.
        assertThat(Ran.of(analyze(), "security", "--offline=true", "--threshold=20", SERVICE.toString())
                        .status())
                .isZero();
    }

    @Test
    void it_fetches_a_day_and_reports_it_and_goes_on_with_a_fetch_that_stopped() throws Exception {
        Path log = folder.resolve(LocalDate.now(ZoneOffset.UTC) + ".csv");
        String report = "report " + log + " --format html --out "
                + log.toString().replace(".csv", ".html") + " --empty ok --lang ja\n";

        assertThat(started()).isEqualTo(new Ran(0, "fetch --since 24h --out " + log + "\n" + report, ""));

        Files.createFile(folder.resolve(log.getFileName() + ".part.json"));
        assertThat(started()).isEqualTo(new Ran(0, "fetch --resume --out " + log + "\n" + report, ""));
    }

    @Test
    void it_reports_nothing_where_nothing_could_be_fetched() throws Exception {
        assertThat(started(FETCH_FAILS).out()).startsWith("fetch ").hasLineCount(1);
    }

    @Test
    void it_fetches_again_after_whatever_failure_but_makes_no_report_again_that_would_end_the_same() throws Exception {
        List<String> lasting = List.of(setting("RestartPreventExitStatus").split(" "));

        assertThat(setting("Restart")).isEqualTo("on-failure");
        assertThat(String.valueOf(started(FETCH_FAILS).status())).isNotIn(lasting);
        assertThat(String.valueOf(started("[ \"$1\" = fetch ] || exit 2").status()))
                .isIn(lasting);
    }

    /** Runs what the service runs, with a command that tells how it was called. */
    private Ran started(String... more) throws Exception {
        Path command = Files.createDirectories(folder.resolve("bin")).resolve("whydrop");
        Files.writeString(command, "#!/bin/sh\necho \"$*\"\n" + String.join("\n", more) + "\n");
        assertThat(command.toFile().setExecutable(true)).isTrue();
        Map<String, String> environment = Map.of(
                "PATH",
                command.getParent() + ":" + System.getenv("PATH"),
                "STATE_DIRECTORY",
                folder.toString(),
                "WHYDROP_REPORT",
                "--lang ja",
                "TZ",
                "UTC");
        return Ran.in(environment, List.of("/bin/sh", "-euc", script()));
    }

    /** As systemd reads it: lines that go on are joined, and two of a sign stand for one. */
    private static String script() throws Exception {
        return setting("ExecStart")
                .replaceFirst("^/bin/sh -euc '", "")
                .replaceFirst("'$", "")
                .replace("$$", "$")
                .replace("%%", "%");
    }

    private static String setting(String name) throws Exception {
        return Files.readString(SERVICE)
                .replace("\\\n", " ")
                .lines()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static String analyze() {
        return Needed.program("systemd-analyze", "apt-get install systemd", "systemd-analyze")
                .toString();
    }
}
