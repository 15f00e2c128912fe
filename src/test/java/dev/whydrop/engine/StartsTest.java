package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Place;
import dev.whydrop.rules.Push;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When streams began to push. */
class StartsTest {
    private static final StreamId CAM = new StreamId("push.example", "live", "cam");

    @Test
    void a_stream_ran_before_a_moment_when_a_push_was_admitted_earlier() {
        Starts starts = starts("cam 09:00:00-10:00:00 192.0.2.1 1");

        assertThat(starts.ranBefore(CAM, at("09:00:01"))).isTrue();
        assertThat(starts.ranBefore(CAM, at("09:00:00"))).isFalse();
    }

    @Test
    void a_push_of_which_only_the_end_is_known_ran_before_what_comes_after_it() {
        Starts starts = starts("cam ?-10:00:00 192.0.2.1 12");

        assertThat(starts.ranBefore(CAM, at("10:00:01"))).isTrue();
        assertThat(starts.ranBefore(CAM, at("09:59:59"))).isFalse();
    }

    @Test
    void refused_starts_and_streams_that_are_not_in_the_log_never_ran() {
        Starts starts = starts("cam 09:00:00 192.0.2.1 18/503");

        assertThat(starts.ranBefore(CAM, at("12:00:00"))).isFalse();
        assertThat(starts.ranBefore(new StreamId("push.example", "live", "other"), at("12:00:00")))
                .isFalse();
    }

    @Test
    void a_push_that_is_still_running_ran_before() {
        FleetRows rows = FleetRows.withRunning(List.of("cam 09:00:00 192.0.2.1"), "b 09:00:00-09:30:00 192.0.2.2 1");

        assertThat(new Starts(rows.pushes(), rows.open()).ranBefore(CAM, at("10:00:00")))
                .isTrue();
    }

    @Test
    void starts_of_a_place_are_in_order_of_time_both_edges_included() {
        Starts starts = starts(
                "a 09:00:00-12:00:00 192.0.2.1 1",
                "b 10:00:00 192.0.2.2 18/503",
                "c 09:30:00-11:00:00 192.0.2.3 12",
                "d 10:00:01-11:00:00 192.0.2.4 12",
                "other.example/e 09:30:00-11:00:00 192.0.2.5 12");

        assertThat(starts.within(Place.DOMAIN, "push.example", at("09:00:00"), at("10:00:00")))
                .extracting(each -> each.stream().streamName(), Starts.Start::admitted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", true),
                        org.assertj.core.groups.Tuple.tuple("c", true),
                        org.assertj.core.groups.Tuple.tuple("b", false));
        assertThat(starts.within(Place.EVERYTHING, "", at("09:30:00"), at("09:30:00")))
                .hasSize(2);
        assertThat(starts.within(Place.DOMAIN, "push.example", at("13:00:00"), at("14:00:00")))
                .isEmpty();
        assertThat(starts.within(Place.DOMAIN, "nobody.example", at("09:00:00"), at("14:00:00")))
                .isEmpty();
    }

    @Test
    void a_push_of_which_the_start_is_not_known_is_no_start() {
        assertThat(starts("cam ?-10:00:00 192.0.2.1 12").within(Place.EVERYTHING, "", 0, Long.MAX_VALUE - 1))
                .isEmpty();
    }

    private static Starts starts(String... rows) {
        List<Push> pushes = FleetRows.of(rows).pushes();
        return new Starts(pushes, List.of());
    }

    private static long at(String clock) {
        return Instant.parse("2026-11-20T" + clock + "Z").toEpochMilli();
    }
}
