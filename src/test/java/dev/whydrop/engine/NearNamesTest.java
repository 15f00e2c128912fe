package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Host names that were meant. */
class NearNamesTest {
    @Test
    void a_wrong_a_missing_an_extra_and_a_swapped_letter_are_one_each() {
        assertThat(NearNames.distance("push.example.com", "pusk.example.com")).isEqualTo(1);
        assertThat(NearNames.distance("push.example.com", "psh.example.com")).isEqualTo(1);
        assertThat(NearNames.distance("push.example.com", "push.exxample.com")).isEqualTo(1);
        assertThat(NearNames.distance("push.example.com", "psuh.example.com")).isEqualTo(1);
        assertThat(NearNames.distance("push.example.com", "psuh.exmple.com")).isEqualTo(2);
    }

    @Test
    void the_nearest_name_is_found_and_of_equally_near_ones_the_first_in_order() {
        assertThat(NearNames.of("push.exmaple.com", List.of("push.other.com", "push.example.com", "")))
                .isEqualTo(new NearNames.Near("push.example.com", 1));
        assertThat(NearNames.of("push-c", List.of("push-b", "push-a"))).isEqualTo(new NearNames.Near("push-a", 1));
    }

    @Test
    void a_name_is_not_like_itself_and_among_none_there_is_none() {
        assertThat(NearNames.of("push.example.com", List.of("push.example.com")))
                .isEqualTo(NearNames.Near.NONE);
    }
}
