package dev.whydrop.rules.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.PushIdentity;
import dev.whydrop.model.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOfDayTest {
    private static final long DAY = 86_400_000L;

    @ParameterizedTest
    @ValueSource(ints = {60, 1_800, 40_000})
    void the_fullest_window_has_ends_of_the_most_days_of_all_that_begin_with_an_end(int seconds) {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            List<Push> pushes = pushes(LongStream.generate(() -> random.nextLong(-3 * DAY, 9 * DAY))
                    .limit(random.nextInt(1, 30))
                    .toArray());

            assertThat(TimeOfDay.fullest(pushes, seconds).days())
                    .as("with seed %s", seed)
                    .isEqualTo(pushes.stream()
                            .mapToLong(begin -> days(pushes, Math.floorMod(begin.at(), DAY), seconds * 1000L))
                            .max()
                            .orElseThrow());
        }
    }

    @Test
    void a_window_over_midnight_is_of_the_day_on_which_it_begins() {
        List<Push> pushes = pushes(DAY - 60_000, DAY + 60_000, 3 * DAY - 30_000, 3 * DAY + 30_000);

        TimeOfDay fullest = TimeOfDay.fullest(pushes, 120);

        assertThat(fullest.days()).isEqualTo(2);
        assertThat(fullest.pushes()).containsExactlyElementsOf(pushes);
    }

    @Test
    void days_may_be_as_far_apart_as_times_can_be() {
        assertThat(TimeOfDay.fullest(pushes(Long.MIN_VALUE / 2, 0, Long.MAX_VALUE / 2), 60)
                        .days())
                .isEqualTo(1);
    }

    /** {@return on how many days something ends between that time of day and so many milliseconds later} */
    private static long days(List<Push> pushes, long time, long window) {
        return pushes.stream()
                .filter(push -> Math.floorMod(push.at() - time, DAY) <= window)
                .map(push -> Math.floorDiv(push.at() - time, DAY))
                .distinct()
                .count();
    }

    private static List<Push> pushes(long... ends) {
        long[] sorted = LongStream.of(ends).sorted().toArray();
        return IntStream.range(0, sorted.length)
                .mapToObj(number -> push(number, sorted[number]))
                .toList();
    }

    private static Push push(int number, long end) {
        StreamId stream = new StreamId("push.example", "live", "cam");
        Disconnect record = Disconnect.of(stream, Instant.ofEpochMilli(end), ErrorCode.of(14));
        return new Push(
                record,
                end,
                record.code(),
                "",
                number,
                new Episode(stream, 1, 0),
                Push.UNKNOWN,
                Push.UNKNOWN,
                Push.UNKNOWN,
                Push.UNKNOWN,
                Replacer.NONE,
                "",
                false,
                PushIdentity.UNKNOWN,
                Push.UNKNOWN,
                false,
                false);
    }
}
