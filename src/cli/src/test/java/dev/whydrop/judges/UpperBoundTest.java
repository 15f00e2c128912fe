package dev.whydrop.judges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpperBoundTest {
    /** The first two: 1 − 0.05^(1/n). The others: from the beta distribution. */
    @ParameterizedTest
    @CsvSource({"0, 1000, 0.0029912", "0, 10, 0.2588656", "1, 10, 0.3941633", "5, 100, 0.1022534", "10, 10, 1"})
    void is_the_bound_of_clopper_and_pearson(long seen, long all, double bound) {
        assertThat(UpperBound.of(seen, all)).isCloseTo(bound, within(1e-6));
    }
}
