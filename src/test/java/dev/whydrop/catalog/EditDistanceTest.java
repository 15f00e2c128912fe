package dev.whydrop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "push.example.com, push.example.com, 0",
        "push.example.com, pusk.example.com, 1",
        "push.example.com, psh.example.com, 1",
        "push.example.com, push.exxample.com, 1",
        "push.example.com, psuh.exmple.com, 2",
        "'', abc, 3"
    })
    void a_wrong_a_missing_and_an_extra_letter_are_one_slip_each_from_either_side(String one, String other, int slips) {
        assertThat(EditDistance.slips(one, other)).isEqualTo(slips);
        assertThat(EditDistance.slips(other, one)).isEqualTo(slips);
    }

    @Test
    void two_letters_that_changed_places_are_one_slip_and_two_edits() {
        assertThat(EditDistance.slips("push.example.com", "psuh.example.com")).isEqualTo(1);
        assertThat(EditDistance.between("push.example.com", "psuh.example.com")).isEqualTo(2);
    }
}
