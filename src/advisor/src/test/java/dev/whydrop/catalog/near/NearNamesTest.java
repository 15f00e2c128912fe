package dev.whydrop.catalog.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which name somebody meant who wrote another. */
class NearNamesTest {
    private static final NearNames NAMES = NearNames.of(List.of(
            "network.uplink",
            "network.blip",
            "auth.expired-url",
            "replaced.takeover",
            "target.domain",
            "client.release",
            "cam-1",
            "cam-2",
            "cam-3",
            "cam-4"));

    @Test
    void the_nearest_comes_first() {
        assertThat(NAMES.to("network.uplnk")).first().isEqualTo("network.uplink");
    }

    @Test
    void two_letters_that_changed_places_are_a_slip() {
        assertThat(NAMES.to("netwrok.blip")).first().isEqualTo("network.blip");
    }

    @Test
    void capitals_and_blanks_around_do_not_count() {
        assertThat(NAMES.to(" Target.Domain ")).containsExactly("target.domain");
    }

    @Test
    void a_part_of_a_name_stands_for_it() {
        assertThat(NAMES.to("takeover")).containsExactly("replaced.takeover");
    }

    @Test
    void of_many_that_are_near_three_are_named() {
        assertThat(NAMES.to("cam-9")).containsExactly("cam-1", "cam-2", "cam-3");
    }

    @Test
    void nothing_is_near_to_what_is_far_or_empty_or_endless() {
        assertThat(NAMES.to("zebra")).isEmpty();
        assertThat(NAMES.to(" ")).isEmpty();
        assertThat(NAMES.to("network.uplink".repeat(5))).isEmpty();
    }

    @Test
    void where_none_is_near_few_are_all_named_and_many_are_not() {
        assertThat(NearNames.of(List.of("text", "json")).maybe("pdf", "Maybe read the help."))
                .isEqualTo("Maybe: json, text.");
        assertThat(NAMES.maybe("zebra", "Maybe read the help.")).isEqualTo("Maybe read the help.");
    }
}
