package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Host names that were meant. */
class NearestDomainTest {
    @Test
    void the_nearest_name_is_found_and_of_equally_near_ones_the_first_in_order() {
        assertThat(NearestDomain.to("push.exmaple.com", List.of("push.other.com", "push.example.com", "")))
                .isEqualTo(new NearestDomain("push.example.com", 1));
        assertThat(NearestDomain.to("push-c", List.of("push-b", "push-a"))).isEqualTo(new NearestDomain("push-a", 1));
    }

    @Test
    void a_name_is_not_like_itself_and_among_none_there_is_none() {
        assertThat(NearestDomain.to("push.example.com", List.of("push.example.com")))
                .isEqualTo(NearestDomain.NONE);
    }
}
