package dev.whydrop.report.html.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.report.html.drawing.TimeAxis.Tick;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeAxisTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** Of the width, a name of four digits and a colon on a phone of 360 pixels. */
    private static final double SHORT_NAME = 0.1;

    private static final double NAME_WITH_SECONDS = 0.16;

    @Test
    void buckets_are_round_and_begin_at_round_times_of_the_zone() {
        TimeAxis axis = TimeAxis.inBuckets(millis("2026-11-20T10:12:50Z"), millis("2026-11-20T15:20:05Z"), TOKYO);

        assertThat(axis.bucketSeconds()).isEqualTo(300);
        assertThat(Instant.ofEpochMilli(axis.from())).isEqualTo("2026-11-20T10:10:00Z");
        assertThat(axis.buckets()).isEqualTo(63);
    }

    @Test
    void days_begin_at_midnight_of_the_zone() {
        TimeAxis axis = TimeAxis.inBuckets(millis("2026-01-01T20:00:00Z"), millis("2026-03-01T00:00:00Z"), TOKYO);

        assertThat(axis.bucketSeconds()).isEqualTo(86_400);
        assertThat(Instant.ofEpochMilli(axis.from())).isEqualTo("2026-01-01T15:00:00Z");
    }

    @Test
    void each_time_falls_into_the_bucket_that_holds_it_and_one_outside_into_the_nearest() {
        TimeAxis axis = TimeAxis.inBuckets(0, 83_999, ZoneOffset.UTC);

        assertThat(axis.buckets()).isEqualTo(84);
        assertThat(axis.bucket(999)).isZero();
        assertThat(axis.bucket(1000)).isEqualTo(1);
        assertThat(axis.bucket(-5)).isZero();
        assertThat(axis.bucket(90_000)).isEqualTo(83);
    }

    @Test
    void one_moment_has_an_axis_too() {
        assertThat(TimeAxis.inBuckets(5000, 5000, ZoneOffset.UTC).buckets()).isEqualTo(1);
        assertThat(TimeAxis.around(5000, 5000, ZoneOffset.UTC).x(5000)).isEqualTo("50%");
    }

    @ParameterizedTest
    @CsvSource({"0, 0%", "1, 100%", "0.5, 50%", "0.1234, 12.34%", "0.0203, 2.03%", "0.00004, 0%"})
    void shares_become_per_cents_that_a_browser_reads_in_any_language(double share, String text) {
        assertThat(TimeAxis.percent(share)).isEqualTo(text);
    }

    @Test
    void names_of_times_are_in_the_zone_and_as_long_as_they_need_to_be() {
        long from = millis("2026-11-20T10:00:00Z");

        assertThat(TimeAxis.inBuckets(from, millis("2026-11-20T13:50:00Z"), TOKYO)
                        .ticks())
                .extracting(Tick::label)
                .containsExactly("19:30", "20:00", "20:30", "21:00", "21:30", "22:00", "22:30");
        assertThat(TimeAxis.inBuckets(from, millis("2026-11-26T10:00:00Z"), TOKYO)
                        .ticks())
                .extracting(Tick::label)
                .containsExactly("11-22", "11-23", "11-24", "11-25", "11-26");
        assertThat(TimeAxis.inBuckets(from, from + 60_000, TOKYO).ticks())
                .extracting(Tick::label)
                .containsExactly("19:00:20", "19:00:40");
    }

    @Test
    void within_a_day_the_ticks_are_times_of_day() {
        TimeAxis axis = axis("2026-11-20T10:12:00Z", "2026-11-20T15:20:00Z", ZoneOffset.UTC);

        assertThat(axis.ticks()).extracting(Tick::label).containsExactly("11:00", "12:00", "13:00", "14:00", "15:00");
        assertThat(axis.ofSeveralDays()).isFalse();
    }

    @Test
    void over_midnight_the_day_is_told_where_it_begins() {
        TimeAxis axis = axis("2026-11-20T10:12:00Z", "2026-11-20T15:50:00Z", TOKYO);

        assertThat(axis.ticks())
                .extracting(each -> each.label() + " " + each.below())
                .containsExactly("20:00 11-20", "21:00 ", "22:00 ", "23:00 ", "00:00 11-21");
        assertThat(axis.ofSeveralDays()).isTrue();
    }

    @Test
    void over_new_year_days_have_their_year() {
        TimeAxis axis = axis("2026-12-28T00:00:00Z", "2027-01-03T00:00:00Z", ZoneOffset.UTC);

        assertThat(axis.ticks())
                .extracting(each -> each.label() + " " + each.below())
                .containsExactly("12-29 2026", "12-30 ", "12-31 ", "01-01 2027", "01-02 ");
    }

    @ParameterizedTest
    @ValueSource(longs = {20, 90, 239, 241, 479, 1_000, 7_300, 28_000, 90_000, 700_000, 5_000_000, 40_000_000})
    void no_name_runs_into_the_next_or_over_the_edge_of_a_phone(long seconds) {
        Instant from = Instant.parse("2026-11-20T10:12:13Z");
        List<Tick> ticks = TimeAxis.around(
                        from.toEpochMilli(), from.plusSeconds(seconds).toEpochMilli(), ZoneOffset.UTC)
                .ticks();

        double name = ticks.get(0).label().length() > 5 ? NAME_WITH_SECONDS : SHORT_NAME;
        assertThat(ticks)
                .hasSizeGreaterThan(1)
                .allSatisfy(each -> assertThat(place(each)).isBetween(name / 2, 1 - name / 2));
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(place(ticks.get(i)) - place(ticks.get(i - 1))).isGreaterThan(name);
        }
    }

    @Test
    void a_bucket_is_named_as_short_as_the_axis_allows() {
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");

        assertThat(axis("2026-11-20T12:00:00Z", "2026-11-20T17:00:00Z", ZoneOffset.UTC)
                        .nameOf(0))
                .isEqualTo("12:00");
        assertThat(axis("2026-11-20T12:00:00Z", "2026-11-20T12:00:50Z", ZoneOffset.UTC)
                        .nameOf(1))
                .isEqualTo("12:00:01");
        assertThat(axis("2026-11-20T12:00:00Z", "2026-11-22T12:00:00Z", ZoneOffset.UTC)
                        .nameOf(0))
                .isEqualTo("11-20 12:00");
        assertThat(axis(noon.toString(), noon.plusSeconds(70 * 86_400L).toString(), ZoneOffset.UTC)
                        .nameOf(0))
                .isEqualTo("11-20");
    }

    private static TimeAxis axis(String from, String to, ZoneId zone) {
        return TimeAxis.inBuckets(millis(from), millis(to), zone);
    }

    private static double place(Tick tick) {
        return Double.parseDouble(tick.x().replace("%", "")) / 100;
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }
}
