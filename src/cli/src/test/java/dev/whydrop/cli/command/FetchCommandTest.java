package dev.whydrop.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Needed;
import dev.whydrop.cli.CommandRun;
import dev.whydrop.cli.terminal.ProgressLine;
import dev.whydrop.cloud.LoopbackApi;
import dev.whydrop.cloud.StoodTime;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchCommandTest {
    private static final Instant NOW = StoodTime.NOW;

    @TempDir
    Path folder;

    private final StoodTime time = new StoodTime();
    private LoopbackApi api;

    @BeforeEach
    void start() throws IOException {
        api = new LoopbackApi(time);
        api.event("cam", NOW.minusSeconds(3600), NOW.minusSeconds(60), "Network error for the push client.(13)");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void without_a_file_the_rows_go_to_standard_output_and_nothing_else_does() {
        CommandRun run = run("fetch", "--since", "24h");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(
                        "domain,app_name,stream_name,start_time,end_time,client_ip,errcode,sub_errcode,reason,resolution\n"
                                + "push.example.com,live,cam,2026-11-20T19:00:00Z,2026-11-20T19:59:00Z,203.0.113.7,,,Network error"
                                + " for the push client.(13),1920x1080\n");
    }

    @Test
    void a_file_comes_into_place_whole_and_nothing_stays_beside_it() throws IOException {
        Path out = folder.resolve("day.ndjson");

        CommandRun run = run("fetch", "--since", "24h", "--out", out.toString());

        assertThat(run).isEqualTo(new CommandRun(0, "", ""));
        assertThat(Files.readAllLines(out)).hasSize(1).first().asString().contains("\"StreamName\":\"cam\"");
        assertThat(folder.toFile().list()).containsExactly("day.ndjson");
    }

    @Test
    void a_link_is_followed_and_stays_a_link() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("latest.csv"), Path.of("day.csv"));

        CommandRun run = run("fetch", "--since", "24h", "--out", link.toString());

        assertThat(run).isEqualTo(new CommandRun(0, "", ""));
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(folder.resolve("day.csv")).isRegularFile().content().contains(",cam,");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("day.csv", "latest.csv");
    }

    @Test
    void a_pipe_gets_the_records_as_they_come_and_cannot_be_gone_on_with() throws Exception {
        Path pipe = Needed.pipe(folder.resolve("pipe"));
        Process cat = new ProcessBuilder("cat", pipe.toString()).start();

        CommandRun run = run("fetch", "--since", "24h", "--out", pipe.toString());

        assertThat(run).isEqualTo(new CommandRun(0, "", ""));
        assertThat(new String(cat.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(run("fetch", "--since", "24h").out());
        assertThat(run("fetch", "--out", pipe.toString(), "--resume").err())
                .isEqualTo("'" + pipe + "' is no file that --resume can go on with. Maybe name one.\n");
        assertThat(folder.toFile().list()).containsExactly("pipe");
    }

    @Test
    void a_failure_on_the_way_says_what_is_there_and_resume_goes_on() throws IOException {
        Path out = folder.resolve("months.csv");
        api.event("old", NOW.minusSeconds(50 * 86_400), NOW.minusSeconds(50 * 86_400 - 10), "x");
        // The first window is answered, the second is not.
        api.misbehave(api.wellBehaved(), LoopbackApi.error("FailedOperation.OutOfService", "stopped"));

        CommandRun failed = run("fetch", "--since", "60d", "--out", out.toString());
        CommandRun again = run("fetch", "--since", "60d", "--out", out.toString());
        CommandRun resumed = run("fetch", "--since", "60d", "--out", out.toString(), "--resume");

        assertThat(failed.status()).isEqualTo(2);
        assertThat(failed.err())
                .isEqualTo("1 records up to 2026-10-21T20:01:00Z are in '" + out
                        + ".part'. The same command with --resume goes on from there.\n"
                        + "The platform does not serve this account (FailedOperation.OutOfService). Maybe a payment is"
                        + " overdue or the account is not verified: look into Billing Center and Account Center in the"
                        + " console.\n");
        assertThat(again.err()).startsWith("'" + out + ".part' is left of a fetch that was not finished. Maybe ");
        assertThat(resumed).isEqualTo(new CommandRun(0, "", ""));
        assertThat(Files.readAllLines(out)).hasSize(3);
        assertThat(folder.toFile().list()).containsExactly("months.csv");
    }

    @Test
    void resume_with_another_selection_is_refused() throws IOException {
        Path out = folder.resolve("months.csv");
        api.misbehave(api.wellBehaved(), LoopbackApi.error("FailedOperation.OutOfService", "stopped"));
        run("fetch", "--since", "60d", "--out", out.toString());

        assertThat(run("fetch", "--domain", "push.other.example", "--out", out.toString(), "--resume")
                        .err())
                .isEqualTo(
                        "The fetch to go on with was begun with another --domain, --app or --stream. Maybe give the same"
                                + " ones, or delete its part and fetch again.\n");
    }

    @Test
    void records_that_cannot_be_reached_are_told() {
        Instant second = NOW.minusSeconds(100);
        for (int i = 0; i < 10_001; i++) {
            api.event("cam-" + i, second, second, "x");
        }

        CommandRun run =
                run("fetch", "--since", "2026-11-20T19:58:20Z", "--until", "2026-11-20T19:58:21Z", "--rate", "100");

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .isEqualTo("From 2026-11-20T19:58:20Z to 2026-11-20T19:58:21Z the platform has 10,001 records and gave"
                        + " 10,000: the others cannot be reached. Ask for fewer with --domain or --stream.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fetch|--since is missing. Maybe --since 24h.",
                "fetch --since soon|--since 'soon' is no time. Maybe write it like 24h,",
                "fetch --since 61d|--since is more than 60 days ago, and the platform keeps",
                "fetch --since 2027-01-01|--since 2027-01-01 is not in the past. Maybe the year or the zone is another.",
                "fetch --since 1h --until 2h|--since 1h is not before --until 2h. Maybe the two are swapped.",
                "fetch --since 1h --out x.txt|'x.txt' says no format. Maybe end it in .csv or .ndjson.",
                "fetch --since 1h --resume|--resume needs the file to go on with. Maybe give --out FILE.",
                "fetch --since 1h --rate 0|A rate of 0 is out of range. Maybe give 1 to 100 requests a second;",
                "fetch --since 1h --timeout 0|A time-out of 0 s leaves no time for an answer. Maybe give 1 or more",
                "fetch --since 1h --out no/such/x.csv|'no/such/x.csv' cannot be written: its folder does not exist.",
            })
    void wrong_usage_is_told_in_one_line(String command, String message) {
        CommandRun run = run(command.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(message).hasLineCount(1);
    }

    @Test
    void the_secret_is_in_no_output_and_in_no_file_whatever_happens() throws IOException {
        List<String> outputs = new ArrayList<>();
        for (String code : List.of(
                "AuthFailure.SignatureFailure",
                "AuthFailure.SignatureExpire",
                "UnauthorizedOperation",
                "InvalidParameter",
                "FailedOperation.OutOfService")) {
            api.misbehave(LoopbackApi.error(code, "no"));
            CommandRun run = run(
                    "fetch", "--since", "60d", "--out", folder.resolve("x.csv").toString());
            outputs.add(run.out() + run.err());
        }
        api.misbehave(api.wellBehaved(), LoopbackApi.error("InvalidParameter", "no"));
        outputs.add(
                run("fetch", "--since", "60d", "--out", folder.resolve("x.csv").toString())
                        .err());
        for (String file : folder.toFile().list()) {
            outputs.add(Files.readString(folder.resolve(file)));
        }
        outputs.add(
                run("report", "--cloud", "--since", "24h", "--format", "json").out());

        assertThat(outputs).hasSize(9).noneMatch(each -> each.contains(LoopbackApi.SECRET_KEY));
    }

    @Test
    void progress_is_one_line_that_is_wiped_and_only_on_a_terminal() {
        StringWriter watched = new StringWriter();
        StringWriter unwatched = new StringWriter();

        ProgressLine line = new ProgressLine(new PrintWriter(watched), true);
        line.fetched(1200, NOW);
        line.end();
        new ProgressLine(new PrintWriter(unwatched), false).fetched(1200, NOW);

        String text = "Fetched 1200 records; complete up to 2026-11-20T20:00:00Z";
        assertThat(watched).hasToString("\r" + text + "\r" + " ".repeat(text.length()) + "\r");
        assertThat(unwatched.toString()).isEmpty();
    }

    private CommandRun run(String... arguments) {
        return CommandRun.on(time.machine(), api.endpoint(), arguments);
    }
}
