package dev.whydrop.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.simulation.Noise;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A small part of {@link FrozenEvaluation} on other seeds in every build; two logs vary more than twenty, so the floors are lower than the targets. */
class EvaluationFloorsTest {
    private static final List<Long> SEEDS = List.of(910_001L, 910_002L);

    private static Measured measured;

    @BeforeAll
    static void evaluate(@TempDir Path folder) {
        measured = Measured.of(Sample.EVEN, SEEDS, folder);
    }

    @ParameterizedTest
    @CsvSource({"NONE, 0.95", "LOW, 0.90", "HIGH, 0.82"})
    void the_likeliest_diagnosis_of_an_incident_is_the_true_one(Noise noise, double floor) {
        assertThat(measured.acAt1(noise)).isGreaterThanOrEqualTo(floor);
    }

    @Test
    void every_diagnosis_is_told_well() {
        assertThat(measured.macroF1(Noise.NONE)).isGreaterThanOrEqualTo(0.90);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_told_to_mend_a_planned_end(Noise noise) {
        assertThat(measured.falseAdvice(noise)).isLessThanOrEqualTo(0.005);
    }

    @ParameterizedTest
    @EnumSource
    void a_likelihood_means_what_it_says(Noise noise) {
        assertThat(measured.calibrationError(noise)).isLessThanOrEqualTo(0.07);
    }
}
