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

/** What {@link EvaluationFloorsTest} is for the even world. The floors are what the rules reach and only rise. */
class RealWorldFloorsTest {
    private static final List<Long> SEEDS = List.of(940_001L, 940_002L);

    private static Measured measured;

    @BeforeAll
    static void evaluate(@TempDir Path folder) {
        measured = Measured.of(Sample.REAL, SEEDS, folder);
    }

    @ParameterizedTest
    @CsvSource({"NONE, 0.93", "LOW, 0.91", "HIGH, 0.89"})
    void the_likeliest_diagnosis_of_an_incident_is_the_true_one(Noise noise, double floor) {
        assertThat(measured.acAt1(noise)).isGreaterThanOrEqualTo(floor);
    }

    @Test
    void every_diagnosis_is_told_as_well() {
        assertThat(measured.macroF1(Noise.NONE)).isGreaterThanOrEqualTo(0.89);
    }

    @Test
    void the_code_table_alone_is_beaten() {
        assertThat(measured.acAt1OverCodeTable(Noise.NONE)).isGreaterThanOrEqualTo(0.32);
    }

    @ParameterizedTest
    @EnumSource
    void hardly_anybody_is_told_to_mend_a_planned_end(Noise noise) {
        assertThat(measured.falseAdvice(noise)).isLessThanOrEqualTo(0.006);
    }

    @ParameterizedTest
    @EnumSource
    void a_likelihood_means_what_it_says(Noise noise) {
        assertThat(measured.calibrationError(noise)).isLessThanOrEqualTo(0.075);
    }
}
