package dev.whydrop.report.html.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Family;
import org.junit.jupiter.api.Test;

class MarkTest {
    @Test
    void every_family_has_a_shape_of_its_own_for_those_who_cannot_tell_the_colours() {
        assertThat(Mark.all())
                .hasSize(Family.values().length)
                .extracting(Mark::path)
                .doesNotHaveDuplicates();
    }
}
