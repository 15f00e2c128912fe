package dev.whydrop.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A small part of {@link NullAndPowerEvaluation} on other seeds in every build: chance is no fault, and a fault is found where it sits. */
class NullAndPowerTest {
    private static final long FIRST_SEED = 710_001;

    @Test
    void where_nothing_is_shared_no_wide_cause_is_found() {
        List<Trial<Integer>> trials = Trials.ofNothingShared(FIRST_SEED, 4);

        assertThat(trials).filteredOn(trial -> !trial.isRight()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void lines_that_fail_one_by_one_are_nothing_wider() {
        assertThat(Trials.ofLines(FIRST_SEED, 2)).allMatch(Trial::isRight);
    }

    @ParameterizedTest
    @EnumSource
    void a_strong_fault_is_found_with_its_scope_and_time_and_nothing_else(FaultScope scope) {
        List<Trial<FaultVerdict>> trials = Trials.ofStrongFaults(scope, FIRST_SEED, 8);

        assertThat(trials).hasSize(8);
        assertThat(trials).filteredOn(trial -> !trial.isRight()).hasSizeLessThanOrEqualTo(1);
    }
}
