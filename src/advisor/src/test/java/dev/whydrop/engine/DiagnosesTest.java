package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Advice;
import dev.whydrop.model.Report;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is concluded from small stories, and what is not. */
class DiagnosesTest {
    @Test
    void two_addresses_that_throw_each_other_off_are_two_encoders() {
        Report report = Diagnosing.report(
                "cam 10:00:00-10:01:00 192.0.2.1 21/102",
                "cam 10:01:00-10:01:30 192.0.2.2 21/102",
                "cam 10:01:30-10:02:10 192.0.2.1 21/102",
                "cam 10:02:10-10:02:40 192.0.2.2 21/102",
                "cam 10:02:40-12:00:00 192.0.2.1 1");

        assertThat(Diagnosing.ids(report)).containsExactly("replaced.two-encoders");
    }

    @Test
    void one_address_that_replaces_itself_after_a_cut_is_a_reconnect_over_its_own_session() {
        Report report = Diagnosing.report(
                "cam 10:00:00-10:30:00 192.0.2.1 4",
                "cam 10:30:05-10:31:00 192.0.2.1 21/102",
                "cam 10:30:40-11:00:00 192.0.2.1 21/103",
                "cam 10:59:50-12:00:00 192.0.2.1 1");

        assertThat(Diagnosing.ids(report))
                .contains("replaced.reconnect-overlap")
                .doesNotContain("replaced.two-encoders");
    }

    @Test
    void a_single_replacement_without_addresses_is_not_told_and_says_what_is_missing() {
        Report report = Diagnosing.report("cam ?-10:00:00 - 21/102");

        assertThat(report.advice()).isEmpty();
        assertThat(report.undetermined()).singleElement().satisfies(open -> {
            assertThat(open.codes()).hasToString("[21/102]");
            assertThat(open.missing())
                    .containsExactly(
                            "More records: each of these streams has only one disconnect here, and a pattern needs several.");
        });
    }

    @Test
    void one_cut_that_never_came_back_is_not_told() {
        Report report = Diagnosing.report("cam 09:00:00-10:00:00 192.0.2.1 12");

        assertThat(report.advice()).isEmpty();
        assertThat(report.undetermined().get(0).candidates())
                .extracting(each -> each.id())
                .containsExactly("network.blip", "network.uplink");
    }

    @Test
    void a_planned_end_is_harmless_and_no_fault() {
        Report report = Diagnosing.report("cam 09:00:00-11:00:00 192.0.2.1 1");

        assertThat(report.advice()).isEmpty();
        assertThat(report.undetermined()).isEmpty();
        assertThat(report.benign()).singleElement().satisfies(ended -> {
            assertThat(ended.id()).isEqualTo("client.ended");
            assertThat(ended.impact().offAirSeconds()).isNull();
        });
    }

    @Test
    void short_pushes_that_restart_at_once_are_a_crash_loop_and_no_planned_ends() {
        Report report = Diagnosing.report(
                "cam 10:00:00-10:00:20 192.0.2.1 3",
                "cam 10:00:30-10:00:50 192.0.2.1 4",
                "cam 10:01:00-10:01:25 192.0.2.1 3",
                "cam 10:01:40-10:02:00 192.0.2.1 1");

        assertThat(Diagnosing.ids(report)).containsExactly("client.crash-loop");
    }

    @Test
    void silence_without_network_codes_is_a_stalled_encoder_and_with_them_the_line() {
        Report stalled = Diagnosing.report(
                "cam 09:00:00-10:00:00 192.0.2.1 8",
                "cam 10:00:30-10:20:00 192.0.2.1 8",
                "cam 10:20:30-12:00:00 192.0.2.1 1");
        Report line = Diagnosing.report(
                "cam 09:00:00-10:00:00 192.0.2.1 12",
                "cam 10:00:30-10:02:40 192.0.2.1 8",
                "cam 10:03:10-10:04:00 192.0.2.1 13",
                "cam 10:04:30-10:08:10 192.0.2.1 12",
                "cam 10:08:40-12:00:00 192.0.2.1 1");

        assertThat(Diagnosing.ids(stalled)).containsExactly("idle.encoder-stalled");
        assertThat(Diagnosing.ids(line)).containsExactly("network.uplink");
        assertThat(line.advice().get(0).impact().disconnects()).isEqualTo(4);
    }

    @Test
    void expired_urls_on_many_streams_of_a_domain_are_one_advice_with_the_streams() {
        Report report = Diagnosing.report(
                "a 10:00:00 192.0.2.1 18/501",
                "b 11:00:00 192.0.2.2 18/501",
                "other.example/c 12:00:00 192.0.2.3 18/501");

        assertThat(report.advice())
                .extracting(
                        Advice::id,
                        advice -> advice.scope().kind(),
                        advice -> advice.impact().streams())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("auth.expired-url", ScopeKind.DOMAIN, 2),
                        org.assertj.core.groups.Tuple.tuple("auth.expired-url", ScopeKind.STREAM, 1));
    }

    @Test
    void one_cause_in_several_episodes_is_one_advice_with_its_occurrences() {
        Report report = Diagnosing.report(
                "cam 08:00:00-09:00:00 192.0.2.1 7",
                "cam 09:00:30-09:01:00 192.0.2.1 7",
                "cam 12:00:00-13:00:00 192.0.2.1 7");

        assertThat(report.advice()).singleElement().satisfies(advice -> {
            assertThat(advice.id()).isEqualTo("media.frame-too-large");
            assertThat(advice.occurrences())
                    .extracting(each -> each.disconnects())
                    .containsExactly(2, 1);
        });
    }

    @Test
    void a_domain_that_worked_and_refuses_every_push_is_critical_and_one_that_lets_others_in_is_not() {
        Report dead = Diagnosing.report(
                "a 08:00:00-09:00:00 192.0.2.1 1", "a 10:00:00 192.0.2.1 18/303", "b 10:10:00 192.0.2.2 18/303");
        Report half = Diagnosing.report(
                "a 08:00:00-09:00:00 192.0.2.1 1",
                "a 10:00:00 192.0.2.1 18/303",
                "b 10:10:00 192.0.2.2 18/303",
                "c 10:05:00-11:00:00 192.0.2.3 1");

        assertThat(dead.advice().get(0).severity()).isEqualTo(Severity.CRITICAL);
        assertThat(half.advice().get(0).severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void a_domain_that_never_worked_and_one_of_which_a_single_stream_is_refused_are_not_critical() {
        Report never = Diagnosing.report("a 10:00:00 192.0.2.1 18/303", "b 10:10:00 192.0.2.2 18/303");
        Report single = Diagnosing.report(
                "a 08:00:00-09:00:00 192.0.2.1 1", "a 10:00:00 192.0.2.1 18/303", "a 10:10:00 192.0.2.1 18/303");

        assertThat(never.advice().get(0).severity()).isEqualTo(Severity.HIGH);
        assertThat(single.advice().get(0).severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void unknown_codes_weigh_more_when_they_repeat() {
        Report once = Diagnosing.report("cam 09:00:00-10:00:00 192.0.2.1 22");
        Report twice = Diagnosing.report("cam 09:00:00-10:00:00 192.0.2.1 22", "cam 10:01:00-10:30:00 192.0.2.1 22");

        assertThat(once.advice().get(0).severity()).isEqualTo(Severity.LOW);
        assertThat(twice.advice().get(0).severity()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void code_16_goes_with_its_company() {
        Report network = Diagnosing.report(
                "cam 09:00:00-10:00:00 192.0.2.1 16",
                "cam 10:00:30-10:02:00 192.0.2.1 12",
                "cam 10:02:30-10:04:00 192.0.2.1 13",
                "cam 10:04:30-12:00:00 192.0.2.1 1");
        Report internal = Diagnosing.report(
                "cam 09:00:00-10:00:00 192.0.2.1 16",
                "cam 10:03:00-10:05:00 192.0.2.1 5",
                "cam 10:20:00-10:25:00 192.0.2.1 9");

        assertThat(Diagnosing.ids(network)).containsExactly("network.uplink");
        assertThat(Diagnosing.ids(internal)).containsExactly("platform.internal");
        assertThat(internal.advice().get(0).impact().disconnects()).isEqualTo(3);
    }

    @Test
    void pairs_of_no_table_are_kept_counted_and_collected() {
        Report report = Diagnosing.report("cam 10:00:00 192.0.2.1 18/999");

        assertThat(report.input().unmapped())
                .extracting(each -> each.errcode() + "/" + each.subErrcode() + " × " + each.count())
                .isEqualTo(List.of("18/999 × 1"));
        assertThat(Diagnosing.ids(report)).containsExactly("unknown.collect");
    }

    @Test
    void off_air_time_runs_from_the_end_of_a_push_to_the_next_start() {
        Report report = Diagnosing.report(
                "cam 08:00:00-10:00:00 192.0.2.1 7",
                "cam 10:00:45-10:10:00 192.0.2.1 7",
                "cam 10:10:15-12:00:00 192.0.2.1 1");

        assertThat(report.advice().get(0).impact().offAirSeconds()).isEqualTo(60);
    }

    @Test
    void a_daily_show_that_ends_daily_is_cut_by_no_timer() {
        Report report = Diagnosing.report(
                "cam 08:00:00-09:00:00 192.0.2.1 4",
                "cam 32:00:00-33:00:00 192.0.2.1 4",
                "cam 56:00:00-57:00:00 192.0.2.1 4",
                "cam 80:00:00-81:00:00 192.0.2.1 4",
                "cam 104:00:00-105:00:00 192.0.2.1 4");

        assertThat(Diagnosing.ids(report)).isEmpty();
    }

    @Test
    void the_last_cut_of_a_timer_belongs_to_it_though_nobody_came_back() {
        Report report = Diagnosing.report(
                "cam 09:00:00-10:00:00 192.0.2.1 13",
                "cam 10:00:10-11:00:00 192.0.2.1 13",
                "cam 11:00:10-12:00:00 192.0.2.1 13",
                "cam 12:00:10-13:00:00 192.0.2.1 13",
                "cam 13:00:10-14:00:00 192.0.2.1 13",
                "cam 14:00:10-15:00:00 192.0.2.1 13");

        assertThat(Diagnosing.ids(report)).containsExactly("network.periodic");
        assertThat(report.advice().get(0).impact().disconnects()).isEqualTo(6);
    }

    @Test
    void signatures_that_were_never_right_are_wrong_and_no_changed_key() {
        List<String> rows = new java.util.ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            rows.add("s" + i + " 10:0" + i + ":00 192.0.2." + i + " 18/503");
        }
        List<String> ranBefore = new java.util.ArrayList<>(rows);
        for (int i = 1; i <= 6; i++) {
            ranBefore.add("s" + i + " 08:00:00-09:00:00 192.0.2." + i + " 1");
        }

        assertThat(Diagnosing.ids(Diagnosing.diagnosed(Rows.of("rows", rows)).report()))
                .containsExactly("auth.bad-signature");
        assertThat(Diagnosing.ids(
                        Diagnosing.diagnosed(Rows.of("rows", ranBefore)).report()))
                .containsExactly("auth.key-rotated");
    }

    @Test
    void streams_that_the_log_does_not_show_coming_back_are_counted() {
        Report report = Diagnosing.report(
                "a 08:00:00-09:00:00 192.0.2.1 1",
                "a 10:00:00 192.0.2.1 18/202",
                "a 10:01:00 192.0.2.1 18/202",
                "b 10:00:30 192.0.2.2 18/202",
                "b 10:05:00-11:00:00 192.0.2.2 1");

        assertThat(report.advice().get(0).impact().offAirSeconds()).isEqualTo(60 + 270);
        assertThat(report.advice().get(0).impact().streamsNotBack()).isEqualTo(1);
    }
}
