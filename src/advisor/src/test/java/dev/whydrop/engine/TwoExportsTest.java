package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.engine.internal.log.Log;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void a_code_and_the_text_of_it_that_another_export_has_a_second_later_are_one_end_with_that_code() {
        List<Disconnect> told = two(
                List.of("cam 10:00:00-10:30:00 192.0.2.1 12", "cam 10:40:00-10:50:00 192.0.2.1 8"),
                List.of("cam 10:00:00-10:30:01 192.0.2.1 network?", "cam 10:40:01-10:50:02 192.0.2.1 idle?"));

        assertThat(Log.of(told).streams().get(0).records())
                .extracting(Disconnect::code)
                .containsExactly(ErrorCode.of(12), ErrorCode.of(8));
    }

    @Test
    void so_are_they_when_the_text_comes_first() {
        List<Disconnect> told =
                two(List.of("cam 10:00:00-10:30:00 192.0.2.1 network?"), List.of("cam 10:00:01-10:30:01 - 12"));

        assertThat(Log.of(told).streams().get(0).records())
                .extracting(Disconnect::code)
                .containsExactly(ErrorCode.of(12));
        assertThat(ADVISOR.advise(told).input().accepted()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "cam 10:30:00 192.0.2.1 18, cam 10:30:01 192.0.2.1 18/501",
        "cam ?-10:30:00 192.0.2.1 12, cam 10:00:00-10:30:02 192.0.2.1 12",
        "cam ?-10:30:00 192.0.2.1 12, cam 10:00:00-10:30:01 192.0.2.1 network?",
        "cam 10:30:00 192.0.2.1 18/501, cam 10:30:01 192.0.2.1 auth?",
        "cam 10:30:00 192.0.2.1 18/501, cam 10:30:01 192.0.2.1 18/501"
    })
    void what_one_export_lacks_the_other_tells(String one, String other) {
        assertThat(ADVISOR.advise(two(List.of(one), List.of(other))).input().accepted())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "cam 10:00:00-10:30:00 192.0.2.1 12, cam 10:00:00-10:30:03 192.0.2.1 network?",
        "cam 10:00:00-10:30:00 192.0.2.1 12, cam 10:29:00-10:30:01 192.0.2.1 network?",
        "cam 10:00:00-10:30:00 192.0.2.1 12, cam 10:00:00-10:30:01 192.0.2.2 network?",
        "cam 10:30:00 192.0.2.1 18/501, cam 10:30:01 192.0.2.1 18/503"
    })
    void what_differs_in_more_is_two(String one, String other) {
        assertThat(ADVISOR.advise(two(List.of(one), List.of(other))).input().accepted())
                .isEqualTo(2);
    }

    @Test
    void refused_starts_again_every_second_that_both_exports_have_count_once() {
        List<String> one = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (int turn = 0; turn < 20; turn++) {
            one.add("cam 10:00:%02d 192.0.2.1 18/503".formatted(turn));
            other.add("cam 10:00:%02d 192.0.2.1 18/503".formatted(turn));
        }

        assertThat(ADVISOR.advise(two(one, other)).input().accepted()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "3, 1", "3, 2", "4, 1", "4, 2", "5, 2"})
    void however_quick_the_starts_again_are_no_two_of_one_export_are_one(int every, int later) {
        List<String> one = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (int turn = 0; turn < 12; turn++) {
            one.add("cam 10:00:%02d 192.0.2.1 18/503".formatted(every * turn));
            other.add("cam 10:00:%02d 192.0.2.1 18/503".formatted(every * turn + later));
        }

        assertThat(ADVISOR.advise(two(one, other)).input().accepted()).isEqualTo(12);
    }

    @Test
    void refused_starts_some_seconds_apart_that_another_export_has_a_second_later_count_once() {
        List<String> one = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (int turn = 0; turn < 10; turn++) {
            one.add("cam 10:00:%02d 192.0.2.1 18/503".formatted(5 * turn));
            other.add("cam 10:00:%02d 192.0.2.1 18/503".formatted(5 * turn + 1));
        }

        assertThat(ADVISOR.advise(two(one, other)).input().accepted()).isEqualTo(10);
    }

    @Test
    void quick_starts_again_are_as_many_as_the_fuller_export_has() {
        List<String> codes = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int turn = 0; turn < 20; turn++) {
            codes.add("cam 10:00:%02d 192.0.2.1 18/501".formatted(turn));
            texts.add("cam 10:00:%02d 192.0.2.1 auth?".formatted(turn + 1));
        }

        assertThat(ADVISOR.advise(two(codes, texts)).input().accepted()).isEqualTo(20);
        assertThat(ADVISOR.advise(two(codes.subList(0, 5), texts)).input().accepted())
                .isEqualTo(20);
    }

    @Test
    void within_one_export_a_code_and_a_text_a_second_apart_are_two() {
        assertThat(events("cam 10:00:00-10:30:00 192.0.2.1 12", "cam 10:00:00-10:30:01 192.0.2.1 network?"))
                .isEqualTo(2);
    }

    private static List<Disconnect> two(List<String> one, List<String> other) {
        List<Disconnect> all = new ArrayList<>(Rows.of("one", one));
        all.addAll(Rows.of("other", other));
        return all;
    }

    private static int events(String... rows) {
        return ADVISOR.advise(Rows.of(rows)).input().accepted();
    }
}
