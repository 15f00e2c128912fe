package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.Swarm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where disconnects of many streams are dense. */
class SwarmsTest {
    private static final RuleBases RULES = RuleBases.load();
    private static final ErrorCatalog CATALOG = ErrorCatalog.load();

    @Test
    void three_streams_of_one_address_within_the_window_are_a_swarm_edges_included() {
        assertThat(swarms(
                        Meaning.NETWORK,
                        "a ?-10:00:00 192.0.2.1 12",
                        "b ?-10:02:00 192.0.2.1 13",
                        "c ?-10:05:00 192.0.2.1 12"))
                .singleElement()
                .satisfies(swarm -> {
                    assertThat(swarm.kind()).isEqualTo(ScopeKind.CLIENT_IP);
                    assertThat(swarm.count()).isEqualTo(3);
                    assertThat(swarm.streams()).isEqualTo(3);
                });
    }

    @Test
    void one_second_more_than_the_window_is_no_swarm() {
        assertThat(swarms(
                        Meaning.NETWORK,
                        "a ?-10:00:00 192.0.2.1 12",
                        "b ?-10:02:00 192.0.2.1 13",
                        "c ?-10:05:01 192.0.2.1 12"))
                .isEmpty();
    }

    @Test
    void one_stream_that_drops_often_is_no_swarm() {
        assertThat(swarms(
                        Meaning.NETWORK,
                        "a ?-10:00:00 192.0.2.1 12",
                        "a ?-10:01:00 192.0.2.1 13",
                        "a ?-10:02:00 192.0.2.1 12",
                        "b ?-10:03:00 192.0.2.1 12"))
                .isEmpty();
    }

    @Test
    void dense_windows_that_share_a_disconnect_are_one_swarm_and_others_are_apart() {
        assertThat(swarms(
                        Meaning.NETWORK,
                        "a ?-10:00:00 192.0.2.1 12",
                        "b ?-10:02:00 192.0.2.1 13",
                        "c ?-10:04:00 192.0.2.1 12",
                        "a ?-10:06:00 192.0.2.1 12",
                        "a ?-12:00:00 192.0.2.1 12",
                        "b ?-12:02:00 192.0.2.1 13",
                        "c ?-12:04:00 192.0.2.1 12"))
                .extracting(Swarm::count)
                .containsExactly(4, 3);
    }

    @Test
    void what_is_usual_for_a_busy_log_is_no_swarm() {
        List<String> rows = new ArrayList<>();
        for (int minute = 0; minute < 600; minute++) {
            rows.add("s" + minute % 50 + " ?-" + String.format("%02d:%02d:00", 8 + minute / 60, minute % 60)
                    + " 192.0.2." + minute % 40 + " 5");
        }

        assertThat(swarms(Meaning.TROUBLE, rows.toArray(String[]::new))).isEmpty();
    }

    @Test
    void a_state_of_the_account_is_a_swarm_from_its_first_refusal_on() {
        assertThat(swarms(Meaning.ARREARS, "a 10:00:00 192.0.2.1 18/202"))
                .singleElement()
                .satisfies(swarm -> assertThat(swarm.kind()).isEqualTo(ScopeKind.ACCOUNT));
    }

    @Test
    void a_swarm_knows_what_else_started_meanwhile() {
        Swarm swarm = swarms(
                        Meaning.SIGNATURE_WRONG,
                        "a 08:00:00-09:00:00 192.0.2.1 1",
                        "a 10:00:00 192.0.2.1 18/503",
                        "b 10:05:00-10:50:00 192.0.2.2 1",
                        "c 10:10:00 192.0.2.3 18/503",
                        "other.example/d 10:05:00-10:50:00 192.0.2.4 1")
                .get(0);

        assertThat(swarm.startedWell()).isEqualTo(1);
        assertThat(swarm.othersStartedWell()).isEqualTo(1);
        assertThat(swarm.ranWellBefore()).isEqualTo(1);
        assertThat(swarm.shareOfTrying()).isEqualTo(2.0 / 3);
    }

    private static List<Swarm> swarms(Meaning meaning, String... rows) {
        Settings settings = SettingsFile.defaults();
        List<Disconnect> records =
                Rows.of(rows).stream().sorted(Disconnect.ORDER).toList();
        CodeMeanings meanings = CodeMeanings.of(records, RULES.codes(), CATALOG, new RuleStatistics());
        StreamPass streams = new StreamPass(RULES.streams(), settings, meanings);
        List<Push> byStream = Log.of(records).streams().stream()
                .flatMap(stream -> streams.history(stream).stream())
                .toList();
        return new Swarms(byStream, List.of(), meanings, settings)
                .find(new Workers(1)).stream()
                        .filter(swarm -> swarm.meaning() == meaning)
                        .toList();
    }
}
