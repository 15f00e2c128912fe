package dev.whydrop.engine.internal.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.whydrop.engine.Diagnosing;
import dev.whydrop.engine.FleetRows;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.code.Meaning;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Starts of streams that never get on air. */
class NeverOnAirTest {
    @Test
    void a_stream_that_one_address_tries_in_vain_is_found_with_what_is_on_air_around() {
        assertThat(FleetRows.of(
                                "gate 10:00:00 192.0.2.9 18/301",
                                "gate 11:00:00 192.0.2.9 18/301",
                                "gate-2 11:00:00 192.0.2.10 18/301",
                                "cam-1 08:00:00-09:00:00 192.0.2.9 1",
                                "cam-2 08:00:00-09:00:00 192.0.2.11 1",
                                "other.example/cam-3 08:00:00-09:00:00 192.0.2.9 1")
                        .strays())
                .filteredOn(stray -> stray.count() == 2)
                .singleElement()
                .satisfies(stray -> {
                    assertThat(stray.kind()).isEqualTo(ScopeKind.CLIENT_IP);
                    assertThat(stray.onAirAtSite()).isEqualTo(2);
                    assertThat(stray.onAirInDomain()).isEqualTo(2);
                    assertThat(stray.onAirInApp()).isEqualTo(2);
                    assertThat(stray.sitesRefused()).isEqualTo(2);
                    assertThat(stray.span()).isEqualTo(3600);
                    assertThat(stray.hours()).isEqualTo(2);
                });
    }

    @Test
    void a_stream_that_is_on_air_at_any_time_is_none() {
        assertThat(FleetRows.of("gate 10:00:00 192.0.2.9 18/503", "gate 20:00:00-21:00:00 192.0.2.9 1")
                        .strays())
                .isEmpty();
    }

    @Test
    void a_stream_that_runs_without_a_known_end_is_none() {
        assertThat(FleetRows.withRunning(List.of("gate 11:00:00 192.0.2.9"), "gate 10:00:00 192.0.2.9 18/503")
                        .strays())
                .isEmpty();
    }

    @Test
    void a_stream_that_two_sites_try_is_none_and_two_hosts_of_one_ipv6_network_are_one_site() {
        assertThat(FleetRows.of("gate 10:00:00 192.0.2.9 18/503", "gate 10:10:00 192.0.2.10 18/503")
                        .strays())
                .isEmpty();
        assertThat(FleetRows.of("gate 10:00:00 2001:db8:0:1::5 18/503", "gate 10:10:00 2001:db8:0:1::6 18/503")
                        .strays())
                .hasSize(1);
    }

    @Test
    void starts_of_an_unknown_address_belong_to_the_one_that_is_known() {
        assertThat(FleetRows.of("gate 10:00:00 - 18/503", "gate 10:10:00 192.0.2.10 18/503")
                        .strays())
                .extracting(FleetPattern::count)
                .containsExactly(2);
    }

    @Test
    void streams_that_one_block_tries_in_vain_are_one_search_until_it_pauses_for_a_day() {
        assertThat(FleetRows.of(
                                "a 10:00:00 192.0.2.9 18/503",
                                "b 10:00:20 192.0.2.9 18/502",
                                "c 11:00:20 192.0.2.10 18/503",
                                "d 35:00:21 192.0.2.9 18/503",
                                "e 35:00:40 192.0.2.9 18/503")
                        .probes())
                .extracting(FleetPattern::streams, FleetPattern::kind)
                .containsExactly(tuple(3, ScopeKind.IP_BLOCK), tuple(2, ScopeKind.CLIENT_IP));
    }

    @Test
    void a_search_leaves_out_the_stream_that_is_on_air_and_counts_what_its_addresses_have_on_air() {
        assertThat(FleetRows.of(
                                "a 10:00:00 192.0.2.9 18/503",
                                "b 10:00:20 192.0.2.9 18/503",
                                "b 10:00:40 192.0.2.9 18/503",
                                "c 10:01:00 192.0.2.9 18/503",
                                "c 08:00:00-09:00:00 198.51.100.7 1",
                                "d 08:00:00-09:00:00 192.0.2.9 1")
                        .probes())
                .singleElement()
                .satisfies(probes -> {
                    assertThat(probes.streams()).isEqualTo(2);
                    assertThat(probes.of(Meaning.SIGNATURE_WRONG)).isEqualTo(3);
                    assertThat(probes.typicalTries()).isEqualTo(1);
                    assertThat(probes.onAirAtSites()).isEqualTo(1);
                });
    }

    @Test
    void the_state_of_an_account_a_ban_and_a_list_of_addresses_turn_nobody_away() {
        FleetRows rows = FleetRows.of(
                "a 10:00:00 192.0.2.9 18/201", "b 10:00:20 192.0.2.9 18/305", "c 10:00:40 192.0.2.9 18/400");

        assertThat(rows.strays()).isEmpty();
        assertThat(rows.probes()).isEmpty();
    }

    @Test
    void a_real_stream_beside_a_search_keeps_its_own_diagnosis() {
        String[] rows = new String[11];
        for (int i = 0; i < 9; i++) {
            rows[i] = "guess-" + i + " 10:0" + i + ":00 192.0.2.9 18/503";
        }
        rows[9] = "cam-1 08:00:00-09:00:00 198.51.100.7 1";
        rows[10] = "cam-1 10:04:30 198.51.100.7 18/503";

        assertThat(Diagnosing.ids(Diagnosing.report(rows))).containsExactly("auth.bad-signature", "auth.probing");
    }

    @Test
    void a_search_that_hits_real_names_is_no_fault_of_their_streams() {
        String[] rows = new String[13];
        for (int i = 0; i < 9; i++) {
            rows[i] = "guess-" + i + " 10:0" + i + ":00 192.0.2.9 18/503";
        }
        rows[9] = "on-air 08:00:00-12:00:00 198.51.100.7 1";
        rows[10] = "on-air 10:04:30 192.0.2.9 18/503";
        rows[11] = "over 08:00:00-09:00:00 203.0.113.7 1";
        rows[12] = "over 10:04:40 192.0.2.9 18/503";

        assertThat(Diagnosing.ids(Diagnosing.report(rows))).containsExactly("auth.probing");
    }

    @Test
    void names_that_run_are_no_changed_key_when_a_stranger_tries_them() {
        String[] rows = new String[12];
        for (int i = 0; i < 6; i++) {
            rows[i] = "cam-" + i + " 08:00:00-12:00:00 198.51." + i + ".7 1";
            rows[6 + i] = "cam-" + i + " 10:0" + i + ":00 192.0.2.9 18/503";
        }

        assertThat(Diagnosing.ids(Diagnosing.report(rows))).containsExactly("auth.probing");
    }

    @Test
    void a_search_takes_nothing_from_a_stream_that_was_on_air_from_its_address() {
        assertThat(FleetRows.of(
                                "a 10:00:00 192.0.2.9 18/503",
                                "b 10:00:20 192.0.2.9 18/503",
                                "cam 08:00:00-09:00:00 192.0.2.9 1",
                                "cam 10:00:40 192.0.2.9 18/503")
                        .probes())
                .extracting(FleetPattern::streams)
                .containsExactly(2);
    }

    @Test
    void a_stream_that_moves_to_an_address_which_tries_little_else_is_none() {
        assertThat(FleetRows.of(
                                "a 10:00:00 192.0.2.9 18/503",
                                "cam-1 08:00:00-09:00:00 192.0.2.1 1",
                                "cam-1 10:00:40 192.0.2.9 18/503",
                                "cam-2 08:00:00-09:00:00 192.0.2.1 1",
                                "cam-2 10:00:50 192.0.2.9 18/503")
                        .probes())
                .isEmpty();
    }

    @Test
    void host_names_that_one_person_writes_wrongly_are_one_advice_and_no_emergency() {
        assertThat(Diagnosing.report(
                                "psh.example/show 10:00:00 192.0.2.9 18/301",
                                "push.exampel/show 10:01:00 192.0.2.9 18/301",
                                "203.0.113.5/show 10:02:00 192.0.2.9 18/300",
                                "show 10:04:00-12:00:00 192.0.2.9 1")
                        .advice())
                .extracting(
                        each -> each.id(),
                        each -> each.scope().kind(),
                        each -> each.impact().disconnects())
                .containsExactly(tuple("target.domain", ScopeKind.CLIENT_IP, 3));
    }

    @Test
    void a_device_that_nobody_misses_costs_no_time_on_air() {
        String[] rows = new String[8];
        for (int i = 0; i < 8; i++) {
            rows[i] = "old.example/gate " + (10 + i) + ":00:00 192.0.2.9 18/301";
        }

        assertThat(Diagnosing.report(rows).advice()).singleElement().satisfies(advice -> {
            assertThat(advice.id()).isEqualTo("target.stray-pusher");
            assertThat(advice.impact().offAirSeconds()).isNull();
        });
    }
}
