package dev.whydrop.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAxisTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void buckets_are_round_and_begin_at_round_times_of_the_zone() {
        TimeAxis axis = TimeAxis.inBuckets(millis("2026-11-20T10:12:50Z"), millis("2026-11-20T15:20:05Z"), TOKYO);

        assertThat(axis.bucketSeconds()).isEqualTo(300);
        assertThat(axis.begin(0)).isEqualTo("2026-11-20T10:10:00Z");
        assertThat(axis.buckets()).isEqualTo(63);
    }

    @Test
    void days_begin_at_midnight_of_the_zone() {
        TimeAxis axis = TimeAxis.inBuckets(millis("2026-01-01T20:00:00Z"), millis("2026-03-01T00:00:00Z"), TOKYO);

        assertThat(axis.bucketSeconds()).isEqualTo(86_400);
        assertThat(axis.begin(0)).isEqualTo("2026-01-01T15:00:00Z");
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
                .extracting(TimeAxis.Tick::label)
                .containsExactly("19:30", "20:00", "20:30", "21:00", "21:30", "22:00", "22:30");
        assertThat(TimeAxis.inBuckets(from, millis("2026-11-26T10:00:00Z"), TOKYO)
                        .ticks())
                .extracting(TimeAxis.Tick::label)
                .containsExactly("11-21", "11-22", "11-23", "11-24", "11-25", "11-26");
        assertThat(TimeAxis.inBuckets(from, from + 60_000, TOKYO).ticks())
                .extracting(TimeAxis.Tick::label)
                .containsExactly("19:00:10", "19:00:20", "19:00:30", "19:00:40", "19:00:50");
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }
}
