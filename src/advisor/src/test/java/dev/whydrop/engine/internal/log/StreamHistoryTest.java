package dev.whydrop.engine.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.engine.Rows;
import dev.whydrop.model.Disconnect;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a push knows of the other pushes of its stream. */
class StreamHistoryTest {
    private static final int HALF_AN_HOUR = 1800;

    @Test
    void a_gap_of_more_than_half_an_hour_begins_a_new_episode() {
        assertThat(pushes("cam ?-10:00:00 - 12", "cam ?-10:30:00 - 12", "cam ?-11:00:01 - 12"))
                .extracting(push -> push.episode().number())
                .containsExactly(1, 1, 2);
    }

    @Test
    void back_is_the_time_to_the_next_start_and_unknown_for_the_last() {
        assertThat(pushes("cam 09:00:00-10:00:00 - 12", "cam 10:00:40-11:00:00 - 1"))
                .extracting(Push::secondsToNextStart)
                .containsExactly(40, Push.UNKNOWN);
    }

    @Test
    void a_refused_push_ends_the_wait_for_the_pusher_but_not_for_the_stream() {
        Push cut = pushes("cam 09:00:00-10:00:00 - 12", "cam 10:00:10 - 18/501", "cam 10:05:00-11:00:00 - 1")
                .get(0);

        assertThat(cut.secondsToNextStart()).isEqualTo(10);
        assertThat(cut.secondsToNextAdmittedStart()).isEqualTo(300);
    }

    @Test
    void a_push_that_another_one_covers_left_no_gap() {
        Push replaced = pushes("cam 09:00:00-10:00:00 192.0.2.1 21/102", "cam 09:59:30-11:00:00 192.0.2.2 1")
                .get(0);

        assertThat(replaced.secondsToNextStart()).isZero();
        assertThat(replaced.secondsToNextAdmittedStart()).isZero();
        assertThat(replaced.overlap()).isEqualTo(30);
        assertThat(replaced.replacedBy()).isEqualTo("192.0.2.2");
        assertThat(replaced.onAirElsewhere()).isTrue();
    }

    @Test
    void a_push_hours_later_replaced_nobody() {
        assertThat(pushes("cam 09:00:00-10:00:00 192.0.2.1 21/102", "cam 12:00:00-13:00:00 192.0.2.2 1")
                        .get(0)
                        .replacedBy())
                .isEmpty();
    }

    @Test
    void retries_remember_the_push_that_ran_well_before_them() {
        assertThat(pushes("cam 08:00:00-10:00:00 - 12", "cam 10:00:10 - 18/501", "cam 10:00:30 - 18/501"))
                .extracting(Push::previousDurationSeconds)
                .containsExactly(Push.UNKNOWN, 7200, 7200);
    }

    @Test
    void a_push_still_held_by_the_server_counts_as_having_run_before() {
        List<Push> pushes = pushes("cam 10:00:20 - 18/501", "cam 08:00:00-10:01:10 - 8");

        assertThat(pushes.get(0).previousDurationSeconds()).isEqualTo(7220);
    }

    @Test
    void an_address_is_new_when_others_were_seen_on_the_stream() {
        assertThat(pushes(
                        "cam 08:00:00-10:00:00 192.0.2.1 12",
                        "cam 10:00:10-10:10:00 192.0.2.1 12",
                        "cam 10:11:00 198.51.100.9 18/401"))
                .extracting(Push::newAddress)
                .containsExactly(false, false, true);
    }

    @Test
    void refused_pushes_in_the_same_second_are_not_each_others_return() {
        assertThat(pushes("cam 10:00:00 192.0.2.1 18/501", "cam 10:00:00 192.0.2.2 18/501"))
                .extracting(Push::secondsToNextStart)
                .containsExactly(0, Push.UNKNOWN);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_sweep_agrees_with_looking_at_every_pair(long seed) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int end = 36_000 + random.nextInt(400);
            boolean refused = random.nextInt(4) == 0;
            int start = refused ? end : end - random.nextInt(60);
            rows.add("cam " + clock(start) + "-" + clock(end) + " - " + (refused ? "18/501" : "12"));
        }
        List<Disconnect> records =
                Rows.of("rows", rows).stream().sorted(Disconnect.ORDER).toList();
        List<Push> pushes = new StreamHistory(records, HALF_AN_HOUR).pushes();

        for (int i = 0; i < records.size(); i++) {
            assertThat(pushes.get(i).secondsToNextStart())
                    .as("push %d of seed %d", i, seed)
                    .isEqualTo(backByPairs(records, i));
        }
    }

    private static int backByPairs(List<Disconnect> records, int index) {
        long end = records.get(index).endMillis();
        long next = Long.MAX_VALUE;
        for (int i = 0; i < records.size(); i++) {
            Disconnect other = records.get(i);
            if (i == index) {
                continue;
            }
            if (StreamHistory.admitted(other) && other.startMillis() <= end && other.endMillis() > end) {
                return 0;
            }
            if (other.startMillis() > end || (other.startMillis() == end && i > index)) {
                next = Math.min(next, other.startMillis());
            }
        }
        return next == Long.MAX_VALUE ? Push.UNKNOWN : (int) ((next - end) / 1000);
    }

    private static String clock(int second) {
        return String.format("%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
    }

    private static List<Push> pushes(String... rows) {
        return new StreamHistory(Rows.of(rows).stream().sorted(Disconnect.ORDER).toList(), HALF_AN_HOUR).pushes();
    }
}
