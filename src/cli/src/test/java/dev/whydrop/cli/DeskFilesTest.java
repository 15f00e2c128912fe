package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as people at a desk have them, with what a senior colleague reads in each. */
class DeskFilesTest {
    private static final Path FOLDER = Path.of("fixtures", "desk");

    /**
     * What is right for a file.
     *
     * @param accepted how many disconnects it holds
     * @param first the advice of rank 1; {@code -} for none
     * @param disconnects how many of them that advice explains; 0 where there is none
     * @param harmless an id that is among the harmless; empty to ask for none
     */
    private record Right(String file, int accepted, String first, int disconnects, String harmless) {
        static Right of(String line) {
            String[] parts = line.strip().split("\\s+");
            return new Right(
                    parts[0],
                    Integer.parseInt(parts[1]),
                    parts[2],
                    Integer.parseInt(parts[3]),
                    parts.length > 4 ? parts[4] : "");
        }
    }

    private static final List<Right> RIGHT =
            Arrays.stream("""
                    14b-console-copied.csv                      5  auth.expired-url            3
                    14c-console-durations.csv                   5  auth.expired-url            3
                    14d-pasted-from-page.txt                    5  auth.expired-url            3
                    20-two-pushers-one-nat.csv                 25  replaced.two-encoders      25
                    20b-two-pushers-one-nat-resolutions.ndjson 24  replaced.two-encoders      24
                    21-params-stripped-raw-errmsg.ndjson        6  auth.missing-params         6
                    21b-shell-ampersand.ndjson                  6  auth.missing-params         6
                    22-24x7-signed-48h.csv                    301  auth.expired-url          300
                    23-relay-3s-gaps.csv                        9  client.socket-loss          5  network.blip
                    24-name-still-held.csv                     21  network.lingering-session  21
                    25-every-30min.csv                          9  network.periodic            9
                    26-reconnect-on-every-callback.csv         31  replaced.reconnect-overlap 30
                    28-broken-pipe-after-packets.csv            9  client.crash-loop           9
                    32-push-by-ip.csv                           6  target.domain               6
                    33-trtc-relay-and-mix.csv                  14  replaced.two-encoders      14
                    35-event-time-ms.ndjson                     5  auth.expired-url            3
                    39-excel-mangled-sequence.csv               5  auth.expired-url            3
                    40-excel-no-seconds.csv                     5  auth.expired-url            3
                    41-mobile-changing-addresses.csv           11  network.uplink             10
                    42-ipv6-privacy-addresses.csv               7  replaced.reconnect-overlap  6
                    43-no-address-fight.csv                    16  replaced.two-encoders      16
                    44-txtime-8h-early.ndjson                   5  auth.expired-url            5
                    44b-txtime-now.ndjson                       5  auth.expired-url            5
                    45-hmac-base64-decimal.ndjson               4  auth.bad-signature          4
                    47-start-with-errcode.ndjson                4  auth.missing-params         4
                    48-published-list.json                      1  -                           0  client.ended
                    49-ban-todays-wording.json                  6  ban.active                  6
                    52-excel-minutes-retry-storm.csv           40  auth.expired-url           40
                    53b-wifi-4g-flips-replaced.csv             10  replaced.two-encoders       9
                    56-playlist-one-push-per-file.csv          22  -                           0  client.restarts
                    """.split("\n")).map(Right::of).toList();

    /** Of these the records do not tell which of two causes it was; both are named, and none is advised. */
    private static final List<String> UNDETERMINED =
            List.of("41b-two-sim-cards.csv", "55-nightly-restart-all-channels.csv");

    static Stream<Right> files() {
        return RIGHT.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_first_advice_is_what_a_senior_colleague_would_say(Right right) throws IOException {
        JsonNode report = report(right.file());

        assertThat(report.at("/input/rejected").asInt()).isZero();
        assertThat(report.at("/input/accepted").asInt()).isEqualTo(right.accepted());
        assertThat(report.at("/advice/0/id").asText("-").replaceAll("^$", "-")).isEqualTo(right.first());
        assertThat(report.at("/advice/0/impact/disconnects").asInt()).isEqualTo(right.disconnects());
        if (!right.harmless().isEmpty()) {
            assertThat(ids(report.at("/benign"))).contains(right.harmless());
        }
    }

    @ParameterizedTest
    @FieldSource("UNDETERMINED")
    void what_the_records_do_not_tell_is_not_advised_and_names_the_rivals(String file) throws IOException {
        JsonNode report = report(file);

        assertThat(report.at("/advice")).isEmpty();
        assertThat(report.at("/undetermined/0/candidates")).hasSizeGreaterThan(1);
    }

    @Test
    void every_file_has_its_answer() throws IOException {
        List<String> known = new ArrayList<>(UNDETERMINED);
        RIGHT.forEach(each -> known.add(each.file()));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(known);
        }
    }

    private static JsonNode report(String file) throws IOException {
        CommandRun run = CommandRun.of("report", FOLDER.resolve(file).toString(), "--format", "json");
        assertThat(run.status()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    private static List<String> ids(JsonNode causes) {
        List<String> ids = new ArrayList<>();
        causes.forEach(cause -> ids.add(cause.at("/id").asText()));
        return ids;
    }
}
