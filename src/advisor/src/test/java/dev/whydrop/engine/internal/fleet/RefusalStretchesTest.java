package dev.whydrop.engine.internal.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.engine.FleetRows;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.Refusals;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.sweep.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Refusals that follow each other, and what their place did before, meanwhile and since. */
class RefusalStretchesTest {
    @Test
    void refusals_an_hour_apart_are_one_stretch_and_a_second_more_parts_them() {
        assertThat(byKey("a 10:00:00 192.0.2.1 18/503", "b 11:00:00 192.0.2.2 18/503", "c 12:00:01 192.0.2.3 18/503"))
                .extracting(FleetPattern::count)
                .containsExactly(2, 1);
    }

    @Test
    void refusals_of_other_domains_are_other_stretches_and_those_of_the_account_are_one() {
        String[] rows = {"a.example/cam 10:00:00 192.0.2.1 18/202", "b.example/cam 10:00:00 192.0.2.2 18/202"};

        assertThat(FleetRows.of(rows).refusals(Meaning.ARREARS, Place.DOMAIN)).hasSize(2);
        assertThat(FleetRows.of(rows).refusals(Meaning.ARREARS, Place.EVERYTHING))
                .singleElement()
                .satisfies(all -> {
                    assertThat(all.kind()).isEqualTo(ScopeKind.ACCOUNT);
                    assertThat(all.streams()).isEqualTo(2);
                });
    }

    @Test
    void only_streams_that_were_admitted_before_the_first_refusal_ran_before() {
        Refusals refusals = byKey(
                        "ran 08:00:00-09:00:00 192.0.2.1 1",
                        "ran 10:00:00 192.0.2.1 18/503",
                        "never 10:01:00 192.0.2.2 18/503",
                        "only-refused 09:00:00 192.0.2.3 18/501",
                        "only-refused 10:02:00 192.0.2.3 18/503",
                        "later 10:03:00 192.0.2.4 18/503",
                        "later 10:05:00-11:00:00 192.0.2.4 1")
                .get(0);

        assertThat(refusals.streams()).isEqualTo(4);
        assertThat(refusals.ranBefore()).isEqualTo(1);
    }

    @Test
    void a_stream_that_was_on_air_at_the_first_refusal_ran_before() {
        assertThat(byKey("cam 09:59:59-10:30:00 192.0.2.1 12", "cam 10:30:05 192.0.2.1 18/503", "b 10:00:00 - 18/503")
                        .get(0)
                        .ranBefore())
                .isEqualTo(1);
    }

    @Test
    void the_share_counts_those_that_ran_and_tried_to_start_since() {
        Refusals refusals = byKey(
                        "a 08:00:00-09:00:00 192.0.2.1 1",
                        "b 08:00:00-09:00:00 192.0.2.2 1",
                        "c 08:00:00-09:00:00 192.0.2.3 1",
                        "d 08:00:00-09:00:00 192.0.2.4 1",
                        "a 10:00:00 192.0.2.1 18/503",
                        "b 10:01:00 192.0.2.2 18/503",
                        "c 10:30:00-11:00:00 192.0.2.3 1",
                        "new 10:31:00-11:00:00 192.0.2.5 1")
                .get(0);

        assertThat(refusals.ranBefore()).isEqualTo(2);
        assertThat(refusals.shareOfThoseThatRan()).isEqualTo(2.0 / 3);
    }

    @Test
    void others_count_as_started_since_up_to_an_hour_after_the_last_refusal() {
        Refusals refusals = byKey(
                        "a 10:00:00 192.0.2.1 18/503",
                        "b 10:20:00 192.0.2.2 18/503",
                        "before 09:59:59-12:00:00 192.0.2.3 1",
                        "meanwhile 10:10:00-12:00:00 192.0.2.4 1",
                        "within 11:20:00-12:00:00 192.0.2.5 1",
                        "after 11:20:01-12:00:00 192.0.2.6 1")
                .get(0);

        assertThat(refusals.othersStartedMeanwhile()).isEqualTo(1);
        assertThat(refusals.othersStartedSince()).isEqualTo(2);
        assertThat(refusals.startedWell()).isEqualTo(1);
    }

    @Test
    void a_stream_of_theirs_that_gets_through_started_well_and_is_no_other() {
        Refusals refusals = byKey(
                        "a 10:00:00 192.0.2.1 18/503", "a 10:05:00-10:06:00 192.0.2.1 1", "b 10:20:00 192.0.2.2 18/503")
                .get(0);

        assertThat(refusals.startedWell()).isEqualTo(1);
        assertThat(refusals.othersStartedMeanwhile()).isZero();
        assertThat(refusals.othersStartedSince()).isZero();
    }

    @Test
    void starts_of_other_domains_do_not_count() {
        Refusals refusals = byKey(
                        "push.example/a 10:00:00 192.0.2.1 18/503",
                        "push.example/a 10:20:00 192.0.2.1 18/503",
                        "other.example/b 10:10:00-12:00:00 192.0.2.4 1")
                .get(0);

        assertThat(refusals.othersStartedSince()).isZero();
    }

    @Test
    void a_push_that_is_still_running_counts_like_one_that_has_ended() {
        Refusals refusals = FleetRows.withRunning(
                        List.of("a 08:00:00 192.0.2.1", "other 10:10:00 192.0.2.3"),
                        "a 10:00:00 192.0.2.1 18/503",
                        "b 10:20:00 192.0.2.2 18/503")
                .refusals(Meaning.SIGNATURE_WRONG, Place.DOMAIN)
                .get(0);

        assertThat(refusals.ranBefore()).isEqualTo(1);
        assertThat(refusals.othersStartedMeanwhile()).isEqualTo(1);
    }

    @Test
    void what_a_stranger_is_refused_on_a_stream_that_runs_says_nothing_of_its_key() {
        Refusals refusals = FleetRows.withRunning(
                        List.of("a 08:00:00 192.0.2.1"),
                        "a 10:00:00 203.0.113.9 18/503",
                        "b 08:00:00-09:00:00 192.0.2.2 1",
                        "b 10:20:00 192.0.2.2 18/503")
                .refusals(Meaning.SIGNATURE_WRONG, Place.DOMAIN)
                .get(0);

        assertThat(refusals.ranBefore()).isEqualTo(1);
        assertThat(refusals.shareOfThoseThatRan()).isEqualTo(1);
    }

    @Test
    void refusals_that_took_a_second_count_among_those_that_tried() {
        Refusals refusals = byKey(
                        "a 08:00:00-09:00:00 192.0.2.1 1",
                        "b 08:00:00-09:00:00 192.0.2.2 1",
                        "a 09:59:59-10:00:00 192.0.2.1 18/503",
                        "b 09:59:59-10:00:00 192.0.2.2 18/503")
                .get(0);

        assertThat(refusals.shareOfThoseThatRan()).isEqualTo(1);
    }

    @Test
    void drops_within_two_minutes_of_each_other_are_one_stretch() {
        assertThat(FleetRows.of(
                                "a 09:00:00-10:00:00 192.0.2.1 21/100",
                                "b 09:00:00-10:02:00 192.0.2.2 21/100",
                                "c 09:00:00-10:04:01 192.0.2.3 21/100")
                        .drops())
                .extracting(FleetPattern::streams)
                .containsExactly(2, 1);
    }

    private static List<Refusals> byKey(String... rows) {
        return FleetRows.of(rows).refusals(Meaning.SIGNATURE_WRONG, Place.DOMAIN);
    }
}
