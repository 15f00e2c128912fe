package dev.whydrop.engine.internal.surprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.rules.sweep.Place;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When streams are on air and at risk, and which cuts count. */
class ExposureTest {
    @Test
    void a_push_is_at_risk_from_its_start() {
        Exposure log = PushTable.of("cam 09:00:00-10:00:00 192.0.2.1 cut").exposure();

        assertThat(log.risk[0]).isEqualTo(PushTable.millis("09:00:00"));
        assertThat(log.counted(0)).isTrue();
    }

    @Test
    void a_push_that_overlaps_the_one_before_is_at_risk_from_the_end_of_that() {
        Exposure log = PushTable.of("cam 09:00:00-10:00:00 192.0.2.1 planned", "cam 09:50:00-11:00:00 192.0.2.1 cut")
                .exposure();

        assertThat(log.start[1]).isEqualTo(PushTable.millis("10:00:00"));
        assertThat(log.risk[1]).isEqualTo(PushTable.millis("10:00:00"));
    }

    @Test
    void after_a_cut_a_stream_is_at_risk_again_in_five_minutes() {
        Exposure log = PushTable.of("cam 09:00:00-10:00:00 192.0.2.1 cut", "cam 10:00:20-10:05:00 192.0.2.1 cut")
                .exposure();

        assertThat(log.risk[1]).isEqualTo(PushTable.millis("10:05:00"));
        assertThat(log.counted(1)).isTrue();
    }

    @Test
    void a_cut_less_than_five_minutes_after_another_does_not_count() {
        Exposure log = PushTable.of("cam 09:00:00-10:00:00 192.0.2.1 cut", "cam 10:00:20-10:04:59 192.0.2.1 cut")
                .exposure();

        assertThat(log.counted(1)).isFalse();
    }

    @Test
    void a_line_that_drops_fifteen_times_in_ten_minutes_counts_once() {
        PushTable table = PushTable.of("cam 09:00:00-10:00:00 192.0.2.1 cut");
        for (int i = 1; i < 15; i++) {
            table.add("cam " + PushTable.clock(36_000 + 40 * i - 30) + "-" + PushTable.clock(36_000 + 40 * i)
                    + " 192.0.2.1 cut");
        }

        assertThat(counted(table.exposure())).isEqualTo(1);
    }

    @Test
    void planned_ends_do_not_count_and_leave_the_stream_at_risk() {
        Exposure log = PushTable.of("cam 09:00:00-10:00:00 192.0.2.1 planned", "cam 10:00:20-10:01:00 192.0.2.1 cut")
                .exposure();

        assertThat(log.counted(0)).isFalse();
        assertThat(log.counted(1)).isTrue();
    }

    @Test
    void a_push_without_length_was_never_at_risk() {
        assertThat(counted(PushTable.of("cam 10:00:00-10:00:00 192.0.2.1 cut").exposure()))
                .isZero();
    }

    @Test
    void a_start_that_is_not_known_is_the_median_push_before_the_end() {
        Exposure log = PushTable.of(
                        "a 09:00:00-09:10:00 192.0.2.1 planned",
                        "b 09:00:00-09:40:00 192.0.2.2 planned",
                        "c 09:00:00-12:00:00 192.0.2.3 planned",
                        "d ?-15:00:00 192.0.2.4 cut")
                .exposure();

        assertThat(log.start[3]).isEqualTo(PushTable.millis("14:20:00"));
        assertThat(log.startKnown(3)).isFalse();
        assertThat(log.startKnown(2)).isTrue();
    }

    @Test
    void a_start_that_is_not_known_is_never_before_the_end_of_the_push_before() {
        Exposure log = PushTable.of("cam 09:00:00-12:00:00 192.0.2.1 planned", "cam ?-12:30:00 192.0.2.1 planned")
                .exposure();

        assertThat(log.start[1]).isEqualTo(PushTable.millis("12:00:00"));
    }

    @Test
    void where_no_start_is_known_a_push_is_taken_to_last_an_hour() {
        Exposure log = PushTable.of("cam ?-12:30:00 192.0.2.1 cut").exposure();

        assertThat(log.start[0]).isEqualTo(PushTable.millis("11:30:00"));
    }

    @Test
    void a_push_that_began_in_another_year_is_at_risk_for_a_month_at_most() {
        long end = PushTable.millis("12:00:00");
        Exposure log =
                new PushTable().addCutAt("cam", -62_135_596_800_000L, end).exposure();

        assertThat(log.risk[0]).isEqualTo(end - 31 * Exposure.DAY);
    }

    @Test
    void a_push_that_nobody_follows_within_half_an_hour_is_a_last_end() {
        Exposure log = PushTable.of(
                        "cam 09:00:00-10:00:00 192.0.2.1 cut",
                        "cam 10:29:59-11:00:00 192.0.2.1 planned",
                        "cam 11:30:00-12:00:00 192.0.2.1 cut")
                .exposure();

        assertThat(IntStream.range(0, 3).mapToObj(log::lastEnd)).containsExactly(false, true, true);
    }

    @Test
    void an_end_that_says_nothing_is_no_last_end() {
        assertThat(PushTable.of("cam 09:00:00-10:00:00 192.0.2.1 other")
                        .exposure()
                        .lastEnd(0))
                .isFalse();
    }

    @Test
    void times_are_as_precise_as_nine_in_ten_of_them_show() {
        assertThat(tenEnds("%02d:%02d:00").precision()).isEqualTo(60_000);
        assertThat(tenEnds("%02d:%02d:50").precision()).isEqualTo(10_000);
        assertThat(tenEnds("%02d:%02d:07").precision()).isEqualTo(1_000);
        assertThat(PushTable.of("a 09:00:00-10:00:00 - cut", "b 09:00:00-10:00:01 - cut")
                        .exposure()
                        .precision())
                .isEqualTo(1_000);
    }

    private static Exposure tenEnds(String form) {
        PushTable table = new PushTable();
        for (int i = 0; i < 10; i++) {
            table.add("cam-" + i + " 09:00:00-" + String.format(java.util.Locale.ROOT, form, 10 + i, 3 * i)
                    + " 192.0.2.1 cut");
        }
        return table.exposure();
    }

    @Test
    void a_host_that_changes_its_ipv6_address_stays_one_site_and_a_stream_without_address_is_its_own() {
        PushTable table = PushTable.of(
                "a 09:00:00-10:00:00 2001:db8:1:2::a cut",
                "b 09:00:00-10:00:01 2001:db8:1:2:9::b cut",
                "c 09:00:00-10:00:02 - cut",
                "d 09:00:00-10:00:03 - cut");
        Exposure log = table.exposure();

        assertThat(log.site(0)).isEqualTo(log.site(1));
        assertThat(IntStream.of(0, 2, 3).map(log::site).distinct()).hasSize(3);
        assertThat(log.sites()).isGreaterThan(log.site(3));
    }

    @Test
    void places_that_the_records_do_not_tell_have_no_key() {
        Exposure log =
                PushTable.of("push.example/app/cam 09:00:00-10:00:00 - cut").exposure();

        assertThat(log.key(Place.ADDRESS, 0)).isEqualTo(-1);
        assertThat(log.key(Place.BLOCK, 0)).isEqualTo(-1);
        assertThat(log.key(Place.WIDE_BLOCK, 0)).isEqualTo(-1);
        assertThat(log.key(Place.NODE, 0)).isEqualTo(-1);
    }

    @Test
    void places_that_the_records_tell_have_the_name_a_report_gives_them() {
        Exposure log = PushTable.of("push.example/app/cam 09:00:00-10:00:00 203.0.113.7 cut node-3")
                .exposure();

        assertThat(name(log, Place.ADDRESS)).isEqualTo("203.0.113.7");
        assertThat(name(log, Place.BLOCK)).isEqualTo("203.0.113.0/24");
        assertThat(name(log, Place.WIDE_BLOCK)).isEqualTo("203.0.0.0/16");
        assertThat(name(log, Place.NODE)).isEqualTo("node-3");
        assertThat(name(log, Place.DOMAIN)).isEqualTo("push.example");
        assertThat(name(log, Place.APP)).isEqualTo("push.example/app");
        assertThat(name(log, Place.EVERYTHING)).isEmpty();
    }

    private static String name(Exposure log, Place place) {
        return log.name(place, log.key(place, 0));
    }

    @Test
    void pushes_are_in_order_of_ends_and_know_how_they_were_given() {
        PushTable table =
                PushTable.of("late 09:00:00-11:00:00 192.0.2.1 cut", "early 09:00:00-10:00:00 192.0.2.2 planned");
        Exposure log = table.exposure();

        assertThat(log.end).isSorted();
        assertThat(table.rows().get(log.origin(0))).startsWith("early");
        assertThat(log.planned(0)).isTrue();
    }

    private static int counted(Exposure log) {
        return (int) IntStream.range(0, log.size()).filter(log::counted).count();
    }
}
