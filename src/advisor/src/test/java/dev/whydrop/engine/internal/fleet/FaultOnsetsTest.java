package dev.whydrop.engine.internal.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.engine.FleetRows;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.rules.FaultOnset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults of pushing software that begin on many streams within hours. */
class FaultOnsetsTest {
    @Test
    void loops_that_begin_within_six_hours_in_one_app_are_one_onset() {
        assertThat(onsets(loop("a", 10, "192.0.2.1"), loop("b", 12, "192.0.2.2"), loop("c", 16, "192.0.2.3")))
                .singleElement()
                .satisfies(onset -> {
                    assertThat(onset.kind()).isEqualTo(ScopeKind.APP);
                    assertThat(onset.streams()).isEqualTo(3);
                    assertThat(onset.sites()).isEqualTo(3);
                    assertThat(onset.faultyBefore()).isZero();
                });
    }

    @Test
    void what_begins_later_than_six_hours_after_the_first_is_another_onset_that_knows_of_those_before() {
        assertThat(onsets(
                        loop("a", 8, "192.0.2.1"),
                        loop("b", 9, "192.0.2.2"),
                        loop("c", 17, "192.0.2.3"),
                        loop("d", 18, "192.0.2.4")))
                .extracting(FaultOnset::streams, FaultOnset::faultyBefore)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 0), org.assertj.core.groups.Tuple.tuple(2, 2));
    }

    /** The evening has no other hours, so what is usual has to come from elsewhere. */
    @Test
    void five_loops_of_an_evening_are_surprising_without_the_week_around_it() {
        assertThat(onsets(
                        loop("a", 18, "192.0.2.1"),
                        loop("b", 18, "192.0.2.2"),
                        loop("c", 19, "192.0.2.3"),
                        loop("d", 20, "192.0.2.4"),
                        loop("e", 20, "192.0.2.5")))
                .singleElement()
                .satisfies(onset -> assertThat(onset.surprise()).isGreaterThan(3));
    }

    @Test
    void a_loop_of_one_stream_alone_is_no_onset() {
        assertThat(onsets(loop("a", 10, "192.0.2.1"))).isEmpty();
    }

    @Test
    void loops_in_other_domains_are_no_onset_together() {
        assertThat(onsets(loop("one.example/a", 10, "192.0.2.1"), loop("two.example/b", 10, "192.0.2.2")))
                .isEmpty();
    }

    @Test
    void loops_over_the_apps_of_a_domain_are_one_onset_of_the_domain() {
        assertThat(onsets(
                        loop("one.example/live/a", 10, "192.0.2.1"),
                        loop("one.example/live/b", 10, "192.0.2.2"),
                        loop("one.example/event/c", 11, "192.0.2.3"),
                        loop("one.example/event/d", 11, "192.0.2.4")))
                .singleElement()
                .satisfies(onset -> {
                    assertThat(onset.kind()).isEqualTo(ScopeKind.DOMAIN);
                    assertThat(onset.streams()).isEqualTo(4);
                });
    }

    @Test
    void two_short_pushes_of_a_stream_are_no_loop() {
        assertThat(onsets(
                        loop("a", 10, "192.0.2.1").subList(0, 2),
                        loop("b", 10, "192.0.2.2").subList(1, 3)))
                .isEmpty();
    }

    @Test
    void three_short_pushes_are_a_loop_when_their_ends_fall_into_ten_minutes_and_not_when_it_takes_a_second_more() {
        assertThat(onsets(threeUntil("a", "10:10:20"), threeUntil("b", "10:10:20")))
                .hasSize(1);
        assertThat(onsets(threeUntil("a", "10:10:21"), threeUntil("b", "10:10:21")))
                .isEmpty();
    }

    private static List<String> threeUntil(String stream, String end) {
        return List.of(
                stream + " 10:00:00-10:00:20 192.0.2.1 3",
                stream + " 10:05:00-10:05:20 192.0.2.1 3",
                stream + " 10:10:00-" + end + " 192.0.2.1 3");
    }

    @Test
    void pushes_of_more_than_a_minute_make_no_loop() {
        assertThat(onsets(longPushes("a"), longPushes("b"))).isEmpty();
    }

    private static List<String> longPushes(String stream) {
        return List.of(
                stream + " 10:00:00-10:01:01 192.0.2.1 3",
                stream + " 10:02:00-10:03:01 192.0.2.1 3",
                stream + " 10:04:00-10:05:01 192.0.2.1 3");
    }

    @Test
    void ends_that_no_software_fault_leaves_make_no_loop() {
        assertThat(onsets(
                        loop("a", 10, "192.0.2.1").stream()
                                .map(row -> row.replaceAll(" 3$", " 12"))
                                .toList(),
                        loop("b", 10, "192.0.2.2").stream()
                                .map(row -> row.replaceAll(" 3$", " 12"))
                                .toList()))
                .isEmpty();
    }

    @Test
    void a_push_that_lasted_before_the_loop_says_that_the_stream_ran() {
        assertThat(onsets(
                        List.of("a 08:00:00-09:00:00 192.0.2.1 1"),
                        loop("a", 10, "192.0.2.1"),
                        loop("b", 10, "192.0.2.2"),
                        List.of("b 11:00:00-12:00:00 192.0.2.2 1")))
                .extracting(FaultOnset::ranBefore)
                .containsExactly(1);
    }

    @Test
    void streams_of_one_address_are_one_site_and_those_without_address_each_their_own() {
        assertThat(onsets(
                        loop("a", 10, "192.0.2.1"), loop("b", 10, "192.0.2.1"), loop("c", 10, "-"), loop("d", 10, "-")))
                .extracting(FaultOnset::sites)
                .containsExactly(3);
    }

    /** {@return three pushes of 20 s that end without a goodbye, half a minute apart} */
    private static List<String> loop(String stream, int hour, String address) {
        return List.of(
                stream + " " + hour + ":00:00-" + hour + ":00:20 " + address + " 3",
                stream + " " + hour + ":00:30-" + hour + ":00:50 " + address + " 3",
                stream + " " + hour + ":01:00-" + hour + ":01:20 " + address + " 3");
    }

    @SafeVarargs
    private static List<FaultOnset> onsets(List<String>... streams) {
        List<String> rows = new ArrayList<>();
        for (List<String> stream : streams) {
            rows.addAll(stream);
        }
        return FleetRows.of(rows.toArray(String[]::new)).onsets();
    }
}
