package dev.whydrop.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.simulation.Noise;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The targets, on logs that no rule is tuned on: {@code mvn -B test -Pevaluate}. Writes its parts of {@code
 * target/evaluation.md}, one for each world.
 *
 * <p>Whoever misses a target looks for the reason in logs of other seeds. The seeds and ranges here stay as they are. The targets of the even world
 * are what 0.1.0 reached there less one in a hundred, since loops of clean goodbyes, which it calls crashes, are none any more; those of the real world only
 * rise.
 */
@Tag("evaluate")
class FrozenEvaluation {
    private static final List<Long> EVEN_SEEDS =
            LongStream.rangeClosed(900_001, 900_020).boxed().toList();
    private static final List<Long> REAL_SEEDS =
            LongStream.rangeClosed(930_001, 930_020).boxed().toList();

    private static Measured even;
    private static Measured real;

    @BeforeAll
    static void evaluate(@TempDir Path folder) {
        even = Measured.of(Sample.EVEN, EVEN_SEEDS, folder);
        real = Measured.of(Sample.REAL, REAL_SEEDS, folder);
        EvaluationPage.put("Simulated logs", even.markdown() + "\n" + real.markdown());
        System.out.print(even.headline() + real.headline());
    }

    @ParameterizedTest
    @CsvSource({"NONE, 0.963", "LOW, 0.955", "HIGH, 0.936"})
    void the_likeliest_diagnosis_of_an_incident_is_the_true_one_as_often_as_in_010_but_for_one_in_a_hundred(
            Noise noise, double target) {
        assertThat(even.acAt1(noise)).isGreaterThanOrEqualTo(target);
    }

    @Test
    void every_diagnosis_is_told_well() {
        assertThat(even.macroF1(Noise.NONE)).isGreaterThanOrEqualTo(0.92);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_told_to_mend_a_planned_end(Noise noise) {
        assertThat(even.falseAdvice(noise)).isLessThanOrEqualTo(0.005);
    }

    @ParameterizedTest
    @EnumSource
    void a_likelihood_means_what_it_says(Noise noise) {
        assertThat(even.calibrationError(noise)).isLessThanOrEqualTo(0.05);
    }

    @Test
    void the_code_table_alone_is_beaten() {
        assertThat(even.acAt1OverCodeTable(Noise.NONE)).isGreaterThanOrEqualTo(0.25);
    }

    @ParameterizedTest
    @CsvSource({"NONE, 0.95", "LOW, 0.94", "HIGH, 0.90"})
    void the_likeliest_diagnosis_is_the_true_one_in_the_real_world(Noise noise, double target) {
        assertThat(real.acAt1(noise)).isGreaterThanOrEqualTo(target);
    }

    @Test
    void every_diagnosis_is_told_as_well_in_the_real_world() {
        assertThat(real.macroF1(Noise.NONE)).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void the_code_table_alone_is_beaten_in_the_real_world() {
        assertThat(real.acAt1OverCodeTable(Noise.NONE)).isGreaterThanOrEqualTo(0.30);
    }

    @ParameterizedTest
    @EnumSource
    void few_are_told_to_mend_a_planned_end_in_the_real_world(Noise noise) {
        assertThat(real.falseAdvice(noise)).isLessThanOrEqualTo(0.005);
    }

    @ParameterizedTest
    @EnumSource
    void a_likelihood_means_what_it_says_in_the_real_world(Noise noise) {
        assertThat(real.calibrationError(noise)).isLessThanOrEqualTo(0.05);
    }
}
