package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One end of one push counts once, whoever tells it, and two ends count twice. */
class TwoExportsTest {
    private static final Advisor ADVISOR = Advisor.create();

    @Test
    void an_end_that_two_exports_tell_two_seconds_apart_counts_once() {
        assertThat(events("cam 10:00:00-10:30:00 192.0.2.1 12", "cam 10:00:01-10:30:02 192.0.2.1 12"))
                .isEqualTo(1);
    }

    @Test
    void three_seconds_apart_they_are_two() {
        assertThat(events("cam 10:00:00-10:30:00 192.0.2.1 12", "cam 10:00:01-10:30:03 192.0.2.1 12"))
                .isEqualTo(2);
    }

    @Test
    void what_stands_between_them_changes_nothing() {
        assertThat(events(
                        "cam 10:00:00-10:30:00 192.0.2.1 12",
                        "cam 10:30:01 192.0.2.1 18/501",
                        "cam 10:00:01-10:30:02 192.0.2.1 12"))
                .isEqualTo(2);
    }

    @Test
    void pushes_of_a_second_that_follow_each_other_are_as_many_as_they_are() {
        List<String> rows = new ArrayList<>();
        for (int turn = 0; turn < 20; turn++) {
            rows.add("cam 10:00:%02d-10:00:%02d 192.0.2.1 3".formatted(2 * turn, 2 * turn + 1));
        }

        assertThat(events(rows.toArray(String[]::new))).isEqualTo(20);
    }

    @Test
    void refused_starts_a_second_apart_are_two() {
        assertThat(events("cam 10:00:00 192.0.2.1 18/501", "cam 10:00:01 192.0.2.1 18/501"))
                .isEqualTo(2);
    }

    private static int events(String... rows) {
        return ADVISOR.advise(Rows.of(rows)).input().accepted();
    }
}
