package dev.whydrop.engine.internal.rank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.engine.Rows;
import dev.whydrop.engine.internal.log.StreamHistory;
import dev.whydrop.model.Impact;
import org.junit.jupiter.api.Test;

/** How long streams were off air, as far as the log can tell. */
public class ImpactSummaryTest {
    @Test
    void who_is_back_within_the_hour_was_off_air_meanwhile() {
        Impact impact = impact("cam 18:00:00-20:00:00 192.0.2.1 12", "cam 21:00:00-22:00:00 192.0.2.1 1");

        assertThat(impact.offAirSeconds()).isEqualTo(3_600);
        assertThat(impact.notBack()).isEqualTo(1);
        assertThat(impact.streamsNotBack()).isEqualTo(1);
    }

    @Test
    void who_comes_back_a_second_later_than_that_is_not_seen_back_and_the_time_is_not_counted() {
        Impact impact = impact("cam 18:00:00-20:00:00 192.0.2.1 12", "cam 21:00:01-22:00:00 192.0.2.1 1");

        assertThat(impact.offAirSeconds()).isNull();
        assertThat(impact.notBack()).isEqualTo(2);
    }

    @Test
    void who_ends_again_has_been_back_even_where_no_start_is_recorded() {
        assertThat(impact("cam 20:00:00 192.0.2.1 12", "cam 21:00:00 192.0.2.1 12")
                        .streamsNotBack())
                .isEqualTo(1);
        assertThat(impact("cam 20:00:00 192.0.2.1 12", "cam 21:00:00 192.0.2.1 18/503")
                        .streamsNotBack())
                .isEqualTo(1);
    }

    @Test
    void a_night_between_two_shows_is_no_outage() {
        Impact impact = impact(
                "cam 18:00:00-20:00:00 192.0.2.1 12",
                "cam 20:00:30-22:00:00 192.0.2.1 12",
                "cam 42:00:00-44:00:00 192.0.2.1 12",
                "cam 44:00:10-46:00:00 192.0.2.1 1");

        assertThat(impact.offAirSeconds()).isEqualTo(40);
    }

    @Test
    void ends_that_were_meant_leave_nothing_off_air() {
        Impact impact = ImpactSummary.of(
                        new StreamHistory(Rows.of("cam 18:00:00-20:00:00 192.0.2.1 1"), 1_800).pushes(),
                        SettingsFile.defaults(),
                        true,
                        null)
                .impact();

        assertThat(impact).isEqualTo(new Impact(1, 1, null, 0, 0, null));
    }

    private static Impact impact(String... rows) {
        return ImpactSummary.of(new StreamHistory(Rows.of(rows), 1_800).pushes(), SettingsFile.defaults(), false, null)
                .impact();
    }
}
