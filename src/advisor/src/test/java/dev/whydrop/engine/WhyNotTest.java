package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whydrop.Advisor;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.WhyNot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why a diagnosis was not given. */
class WhyNotTest {
    private static final Advisor ADVISOR = Advisor.create();

    @Test
    void it_tells_what_spoke_for_the_diagnosis_and_what_was_given_instead() {
        WhyNot.Episode episode =
                whyNot("network.uplink", "cam 08:00:00-10:00:00 192.0.2.1 12", "cam 10:00:20-11:00:00 192.0.2.1 1");

        assertThat(episode.given()).extracting(each -> each.id()).contains("network.blip");
        assertThat(episode.evidence()).extracting(EvidenceLine::rule).containsExactly("NET-108");
        assertThat(episode.likelihood()).isBetween(0.01, 0.5);
    }

    @Test
    void it_tells_what_spoke_against_a_diagnosis_that_nothing_spoke_for() {
        WhyNot.Episode episode = whyNot(
                "idle.encoder-stalled",
                "cam 08:00:00-10:00:00 192.0.2.1 12",
                "cam 10:00:20-10:05:00 192.0.2.1 8",
                "cam 10:05:20-10:07:00 192.0.2.1 13",
                "cam 10:07:20-11:00:00 192.0.2.1 1");

        assertThat(episode.evidence()).extracting(EvidenceLine::rule).contains("IDL-105");
        assertThat(episode.likelihood()).isLessThan(0.5);
    }

    @Test
    void it_says_when_no_rule_had_anything_to_say() {
        WhyNot.Episode episode = whyNot("ban.active", "cam 08:00:00-10:00:00 192.0.2.1 1");

        assertThat(episode.evidence()).isEmpty();
        assertThat(episode.likelihood()).isZero();
    }

    @Test
    void a_wide_cause_that_was_heard_is_told_too() {
        WhyNot.Episode episode =
                whyNot("auth.key-rotated", "cam 10:00:00 192.0.2.1 18/503", "cam 10:01:00 192.0.2.1 18/503");

        assertThat(episode.given()).extracting(each -> each.id()).containsExactly("auth.bad-signature");
    }

    @Test
    void an_unknown_diagnosis_is_an_error_that_lists_the_known_ones() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ADVISOR.whyNot(List.of(), "network.gremlins", any -> true))
                .withMessage("There is no diagnosis 'network.gremlins'. Maybe see all of them: whydrop diagnoses");
    }

    private static WhyNot.Episode whyNot(String id, String... rows) {
        return ADVISOR.whyNot(Rows.of(rows), id, any -> true).episodes().get(0);
    }
}
