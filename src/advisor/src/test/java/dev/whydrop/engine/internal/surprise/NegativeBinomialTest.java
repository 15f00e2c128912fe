package dev.whydrop.engine.internal.surprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How rare a count is. */
class NegativeBinomialTest {
    @ParameterizedTest
    @CsvSource({
        "0.01, 4, 1",
        "0.01, 4, 2",
        "0.1, 1, 3",
        "0.5, 4, 2",
        "0.5, 4, 5",
        "1, 0.3, 4",
        "1, 1, 7",
        "1, 20, 4",
        "3, 4, 5",
        "3, 4, 12",
        "3, 100, 9"
    })
    void the_tail_is_what_the_terms_below_leave(double mean, double shape, int count) {
        assertThat(StrictMath.exp(new NegativeBinomial(mean, shape).logTail(count)))
                .isCloseTo(1 - below(mean, shape, count), Percentage.withPercentage(0.01));
    }

    /** {@return the chance of fewer, term by term} */
    private static double below(double mean, double shape, int count) {
        double p = mean / (mean + shape);
        double term = StrictMath.pow(1 - p, shape);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += term;
            term *= (i + shape) / (i + 1) * p;
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({
        "1e-9, 4, 1",
        "0.01, 4, 1",
        "0.01, 4, 2",
        "0.1, 1, 3",
        "0.5, 1000, 5",
        "1, 0.3, 4",
        "1, 20, 4",
        "3, 4, 12",
        "3, 100, 9",
        "10, 4, 40"
    })
    void the_chance_of_exactly_that_many_is_a_near_bound_below_the_tail(double mean, double shape, int count) {
        NegativeBinomial chance = new NegativeBinomial(mean, shape);

        assertThat(chance.leastLogTail(count))
                .isLessThan(chance.logTail(count))
                .isGreaterThan(chance.logTail(count) - 1.5);
    }

    @Test
    void of_many_the_bound_below_the_tail_is_that_it_never_happens() {
        assertThat(new NegativeBinomial(30, 4).leastLogTail(41)).isEqualTo(-700);
    }

    @Test
    void with_a_large_shape_it_is_pure_chance() {
        double poisson = 1 - StrictMath.exp(-0.5) * (1 + 0.5 + 0.125);

        assertThat(StrictMath.exp(new NegativeBinomial(0.5, 1e6).logTail(3)))
                .isCloseTo(poisson, Percentage.withPercentage(0.1));
    }

    @Test
    void what_varies_more_surprises_less() {
        assertThat(new NegativeBinomial(0.5, 1).logTail(6)).isGreaterThan(new NegativeBinomial(0.5, 50).logTail(6));
    }

    @ParameterizedTest
    @CsvSource({"0.001, 4", "0.7, 1", "5, 4", "80, 30"})
    void a_larger_count_is_rarer(double mean, double shape) {
        NegativeBinomial chance = new NegativeBinomial(mean, shape);

        for (int count = (int) mean + 1; count < mean + 60; count++) {
            assertThat(chance.logTail(count + 1)).isLessThan(chance.logTail(count));
        }
    }

    @Test
    void a_larger_mean_makes_a_count_commoner() {
        for (double mean = 0.001; mean < 9; mean *= 1.3) {
            assertThat(new NegativeBinomial(1.3 * mean, 4).logTail(12))
                    .isGreaterThan(new NegativeBinomial(mean, 4).logTail(12));
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "3, 2", "3.5, 3", "0.2, 0"})
    void a_count_up_to_the_mean_is_no_surprise(double mean, int count) {
        assertThat(new NegativeBinomial(mean, 4).logTail(count)).isZero();
    }

    @Test
    void the_rarest_counts_still_have_a_number() {
        assertThat(new NegativeBinomial(1e-9, 4).logTail(500)).isFinite().isLessThan(-1_000);
        assertThat(new NegativeBinomial(1e-9, 4).logTail(1)).isCloseTo(StrictMath.log(1e-9), within(1e-6));
    }
}
