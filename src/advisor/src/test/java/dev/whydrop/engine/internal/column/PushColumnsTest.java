package dev.whydrop.engine.internal.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.engine.FleetRows;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.model.Disconnect;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.sweep.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The pushes of a log in columns. */
class PushColumnsTest {
    private static final FleetRows ROWS = FleetRows.withRunning(
            List.of("a.example/b 12:00:00 192.0.2.9", "c.example/d 12:00:00 -"),
            "a.example/a 09:00:00-10:00:00 192.0.2.1 1",
            "a.example/a 11:00:00 - 18/503",
            "a.example/b ?-11:00:00 198.51.100.1 12",
            "b.example/a 09:00:00-09:30:00 192.0.2.1 12");

    @Test
    void those_with_an_end_come_first_in_order_of_stream_and_time_then_those_without() {
        assertThat(each(row -> ROWS.log().id(ROWS.log().stream(row)).toString()))
                .containsExactly(
                        "a.example/live/a",
                        "a.example/live/a",
                        "a.example/live/b",
                        "b.example/live/a",
                        "a.example/live/b",
                        "c.example/live/d");
        assertThat(ROWS.log().size()).isEqualTo(4);
    }

    @Test
    void the_rows_of_a_stream_follow_each_other_and_one_without_an_end_of_a_push_has_none() {
        PushColumns log = ROWS.log();

        assertThat(IntStream.rangeClosed(0, log.streams()).mapToObj(log::firstOf))
                .containsExactly(0, 2, 3, 4, 4);
    }

    @Test
    void a_refused_push_began_when_it_was_refused_and_of_others_only_what_is_known_counts() {
        PushColumns log = ROWS.log();

        assertThat(log.tried(1)).isEqualTo(log.end(1));
        assertThat(log.tried(2)).isEqualTo(Disconnect.UNKNOWN);
        assertThat(log.start(0)).isEqualTo(log.tried(0));
    }

    @Test
    void what_has_no_end_was_admitted() {
        assertThat(each(ROWS.log()::admitted)).containsExactly(true, false, true, true, true, true);
    }

    @Test
    void each_push_lies_in_a_place_of_each_kind_and_an_unknown_address_in_one_without_a_name() {
        assertThat(each(ROWS.log().in(Place.BLOCK)::name))
                .containsExactly("192.0.2.0/24", "", "198.51.100.0/24", "192.0.2.0/24", "192.0.2.0/24", "");
        assertThat(each(ROWS.log().in(Place.APP)::name))
                .containsExactly(
                        "a.example/live",
                        "a.example/live",
                        "a.example/live",
                        "b.example/live",
                        "a.example/live",
                        "c.example/live");
    }

    @Test
    void codes_are_told_apart_by_what_they_mean() {
        assertThat(ROWS.log().thoseThatMean(Meaning.CUT, ROWS.meanings()).toArray())
                .containsExactly(2, 3);
    }

    @Test
    void any_number_of_threads_makes_the_same_columns() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add("s" + i % 7 + " 09:" + (10 + i) + ":00-09:" + (10 + i) + ":30 192.0.2." + i % 3 + " "
                    + (1 + i % 4));
        }
        FleetRows log = FleetRows.of(rows.toArray(String[]::new));

        assertThat(told(log, 7)).isEqualTo(told(log, 1));
    }

    private static List<String> told(FleetRows rows, int threads) {
        PushColumns log = PushColumns.of(rows.pushes(), rows.open(), new Workers(threads));
        return IntStream.range(0, log.rows())
                .mapToObj(row -> log.codes().get(log.code(row)) + " " + log.code(row) + " " + log.stream(row) + " "
                        + log.address(row) + " " + log.in(Place.ADDRESS).of(row) + " " + log.end(row))
                .toList();
    }

    private static <T> List<T> each(IntFunction<T> told) {
        return IntStream.range(0, ROWS.log().rows()).mapToObj(told).toList();
    }
}
