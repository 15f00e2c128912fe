package dev.whydrop.judges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Disconnect;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The null worlds are what they say: logs as customers have them, the same for a seed, and with no more cuts than ordinary fleets have. */
class NullWorldsTest {
    private static final long SEED = 1;

    @ParameterizedTest
    @EnumSource
    void the_same_seed_gives_the_same_log(NullWorld world) {
        assertThat(world.log(SEED)).isEqualTo(world.log(SEED));
    }

    @ParameterizedTest
    @EnumSource
    void another_seed_gives_another_log(NullWorld world) {
        assertThat(world.log(SEED)).isNotEqualTo(world.log(SEED + 1));
    }

    @ParameterizedTest
    @EnumSource
    void times_are_whole_seconds(NullWorld world) {
        assertThat(world.log(SEED)).allMatch(disconnect -> disconnect.endMillis() % 1_000 == 0);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_cut_more_often_than_sixty_times_a_minute(NullWorld world) {
        Map<Long, Long> perMinute = world.log(SEED).stream()
                .filter(disconnect -> Codes.NETWORK.contains(disconnect.code()))
                .collect(Collectors.groupingBy(
                        disconnect -> Math.floorDiv(disconnect.endMillis(), 60_000L), Collectors.counting()));

        assertThat(perMinute.values()).isNotEmpty().allMatch(cuts -> cuts <= 60);
    }

    @ParameterizedTest
    @EnumSource
    void no_stream_has_a_row_a_second_time(NullWorld world) {
        List<Disconnect> log = world.log(SEED);

        assertThat(log).extracting(Disconnect::row).doesNotHaveDuplicates();
        assertThat(log.stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .values())
                .allMatch(times -> times == 1);
    }
}
