package dev.whydrop.report.html.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.report.html.drawing.FleetView.Outline;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FleetViewTest {
    @Test
    void ranks_of_wide_causes_that_begin_apart_stand_where_they_begin() {
        assertThat(fleet(wide(2, "10%"), wide(1, "50%")).tags()).containsExactly(entry("10%", "2"), entry("50%", "1"));
    }

    @Test
    void ranks_that_would_run_into_each_other_are_written_together_each_once() {
        assertThat(fleet(wide(3, "10%"), wide(5, "12%"), wide(3, "14.5%"), wide(12, "16%"))
                        .tags())
                .containsExactly(entry("10%", "3,5,12"));
    }

    @Test
    void of_many_ranks_in_one_place_the_first_are_written() {
        assertThat(fleet(wide(1, "10%"), wide(2, "10%"), wide(3, "10%"), wide(4, "10%"), wide(5, "11%"))
                        .tags())
                .containsExactly(entry("10%", "1,2,3…"));
    }

    @Test
    void a_level_ends_where_the_next_begins_and_the_last_has_no_end() {
        FleetView fleet = fleet();

        assertThat(fleet.most(0)).isEqualTo(1);
        assertThat(fleet.most(1)).isEqualTo(6);
        assertThat(fleet.most(2)).isZero();
    }

    private static Map.Entry<String, String> entry(String place, String ranks) {
        return Map.entry(place, ranks);
    }

    private static Outline wide(int rank, String x) {
        return new Outline(rank, true, x, "2%", "99%");
    }

    private static FleetView fleet(Outline... wide) {
        return new FleetView(
                TimeAxis.inBuckets(0, 3_600_000, ZoneOffset.UTC),
                List.of(1, 2, 7),
                List.of(wide),
                List.of(),
                0,
                List.of(),
                0,
                null);
    }
}
