package dev.whydrop.engine.internal.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.engine.FleetRows;
import dev.whydrop.engine.internal.column.PushColumns;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.sweep.Place;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When streams began to push. */
class StartsTest {
    private static final StreamId CAM = new StreamId("push.example", "live", "cam");

    @Test
    void a_stream_ran_before_a_moment_when_a_push_was_admitted_earlier() {
        PushColumns log = log("cam 09:00:00-10:00:00 192.0.2.1 1");

        assertThat(ranBefore(log, CAM, "09:00:01")).isTrue();
        assertThat(ranBefore(log, CAM, "09:00:00")).isFalse();
    }

    @Test
    void a_push_of_which_only_the_end_is_known_ran_before_what_comes_after_it() {
        PushColumns log = log("cam ?-10:00:00 192.0.2.1 12");

        assertThat(ranBefore(log, CAM, "10:00:01")).isTrue();
        assertThat(ranBefore(log, CAM, "09:59:59")).isFalse();
    }

    @Test
    void refused_starts_never_ran() {
        PushColumns log = log("cam 09:00:00 192.0.2.1 18/503");

        assertThat(ranBefore(log, CAM, "12:00:00")).isFalse();
    }

    @Test
    void a_push_that_is_still_running_ran_before() {
        FleetRows rows = FleetRows.withRunning(List.of("cam 09:00:00 192.0.2.1"), "b 09:00:00-09:30:00 192.0.2.2 1");

        assertThat(ranBefore(rows.log(), CAM, "10:00:00")).isTrue();
    }

    @Test
    void starts_of_a_place_are_in_order_of_time_both_edges_included() {
        PushColumns log = log(
                "a 09:00:00-12:00:00 192.0.2.1 1",
                "b 10:00:00 192.0.2.2 18/503",
                "c 09:30:00-11:00:00 192.0.2.3 12",
                "d 10:00:01-11:00:00 192.0.2.4 12",
                "other.example/e 09:30:00-11:00:00 192.0.2.5 12");

        assertThat(log.in(Place.DOMAIN).names().get(1)).isEqualTo("push.example");
        assertThat(within(log, Place.DOMAIN, 1, "09:00:00", "10:00:00")).containsExactly("a", "c", "b refused");
        assertThat(within(log, Place.EVERYTHING, 0, "09:30:00", "09:30:00")).containsExactly("e", "c");
        assertThat(within(log, Place.DOMAIN, 1, "13:00:00", "14:00:00")).isEmpty();
    }

    @Test
    void a_push_of_which_the_start_is_not_known_is_no_start() {
        assertThat(within(log("cam ?-10:00:00 192.0.2.1 12"), Place.EVERYTHING, 0, "00:00:00", "23:59:59"))
                .isEmpty();
    }

    private static PushColumns log(String... rows) {
        return FleetRows.of(rows).log();
    }

    private static boolean ranBefore(PushColumns log, StreamId id, String clock) {
        int stream = IntStream.range(0, log.streams())
                .filter(each -> log.id(each).equals(id))
                .findFirst()
                .orElseThrow();
        return new Starts(log).ranBefore(stream, at(clock));
    }

    /** {@return the pushes that began in the place of that number from one moment to another, both included} */
    private static List<String> within(PushColumns log, Place place, int number, String from, String to) {
        return IntStream.of(new Starts(log).in(place).within(number, at(from), at(to)))
                .mapToObj(row -> log.id(log.stream(row)).streamName() + (log.admitted(row) ? "" : " refused"))
                .toList();
    }

    private static long at(String clock) {
        return Instant.parse("2026-11-20T" + clock + "Z").toEpochMilli();
    }
}
