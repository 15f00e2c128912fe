package dev.whydrop.judges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Disconnect;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The logs with a fault are what they say: the same for a seed, the fault in them and where it should be. */
class PowerWorldTest {
    private static final long SEED = 1;

    @ParameterizedTest
    @EnumSource
    void the_same_seed_gives_the_same_log(FaultScope scope) {
        assertThat(log(scope)).isEqualTo(log(scope));
    }

    @ParameterizedTest
    @EnumSource
    void every_stream_that_was_hit_has_a_cut_in_the_log_at_the_moment(FaultScope scope) {
        FaultLog log = log(scope);

        assertThat(atTheMoment(log).stream().map(Disconnect::stream).collect(Collectors.toSet()))
                .containsAll(log.hit());
    }

    @ParameterizedTest
    @EnumSource
    void only_streams_of_the_scope_were_hit(FaultScope scope) {
        FaultLog log = log(scope);

        assertThat(log.onAir())
                .filteredOn(push -> log.hit().contains(push.stream()))
                .isNotEmpty()
                .allMatch(log::inScope);
    }

    @ParameterizedTest
    @EnumSource
    void the_share_that_was_hit_is_about_what_was_asked_for(FaultScope scope) {
        assertThat(log(scope).share()).isBetween(0.55, 0.95);
    }

    @ParameterizedTest
    @EnumSource
    void the_cuts_fall_within_the_spread(FaultScope scope) {
        FaultLog log = log(scope);

        assertThat(Duration.between(log.from(), log.to())).isBetween(Duration.ZERO, Duration.ofSeconds(31));
    }

    @ParameterizedTest
    @EnumSource
    void there_are_streams_that_stay_on_air(FaultScope scope) {
        FaultLog log = log(scope);

        assertThat(log.onAir())
                .filteredOn(push -> !log.hit().contains(push.stream()))
                .isNotEmpty();
    }

    private static FaultLog log(FaultScope scope) {
        return PowerWorld.log(new Fault(scope, 40, 0.8, 30, false, Damage.NONE), SEED);
    }

    private static List<Disconnect> atTheMoment(FaultLog log) {
        return log.disconnects().stream()
                .filter(each -> Codes.NETWORK.contains(each.code()))
                .filter(each -> !each.end().isBefore(log.from()) && !each.end().isAfter(log.to()))
                .toList();
    }
}
