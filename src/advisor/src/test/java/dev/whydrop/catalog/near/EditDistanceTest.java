package dev.whydrop.catalog.near;

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
        "push.example.com, psuh.exmple.com, 3",
        "'', abc, 3"
    })
    void a_wrong_a_missing_and_an_extra_letter_are_one_edit_each_from_either_side(String one, String other, int edits) {
        assertThat(EditDistance.between(one, other)).isEqualTo(edits);
        assertThat(EditDistance.between(other, one)).isEqualTo(edits);
    }

    @Test
    void two_letters_that_changed_places_are_two_edits() {
        assertThat(EditDistance.between("push.example.com", "psuh.example.com")).isEqualTo(2);
    }
}
