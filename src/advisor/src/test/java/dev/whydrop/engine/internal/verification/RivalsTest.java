package dev.whydrop.engine.internal.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whydrop.engine.Diagnosing;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Alternative;
import dev.whydrop.model.Report;
import dev.whydrop.rules.VerificationRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A report carries what is needed to weigh it anew. */
class RivalsTest {
    private static final VerificationRules RULES = VerificationRules.load();

    /** Half a step of what is shown, and what rounding the scores may add. */
    private static final double SHOWN = 0.00055;

    /** Two that compete for one stream, one that stands alone, and one that is not told. */
    private static final Report REPORT = Diagnosing.report(
            "fight 10:00:00-10:05:00 192.0.2.1 15",
            "fight 10:05:00-10:06:00 192.0.2.2 15",
            "fight 10:06:00-10:07:00 192.0.2.1 15",
            "fight 10:07:00-10:08:00 192.0.2.2 15",
            "banned 09:00:00-10:00:00 192.0.2.9 21/101",
            "late 10:00:00 192.0.2.3 18/501 expires=12:00:00",
            "lone 09:00:00-12:00:00 192.0.2.5 12");

    @Test
    void the_likelihoods_of_a_report_follow_from_its_scores() {
        assertThat(REPORT.advice()).isNotEmpty().allSatisfy(advice -> {
            Rivals rivals = Rivals.of(advice);
            assertThat(rivals.likelihood(advice.id())).isCloseTo(advice.likelihood(), within(SHOWN));
            for (Alternative each : advice.alternatives()) {
                assertThat(rivals.likelihood(each.id())).isCloseTo(each.likelihood(), within(SHOWN));
            }
        });
        assertThat(REPORT.undetermined()).isNotEmpty().allSatisfy(open -> {
            Rivals rivals = Rivals.of(open);
            for (Alternative each : open.candidates()) {
                assertThat(rivals.likelihood(each.id())).isCloseTo(each.likelihood(), within(SHOWN));
            }
        });
    }

    @Test
    void a_score_is_the_prior_and_the_logarithm_of_the_odds() {
        Advice banned = banned();

        assertThat(banned.score()).isCloseTo(-0.7 + Math.log(100), within(0.0001));
    }

    @Test
    void evidence_adds_to_the_score_that_was_not_rounded_to_a_likelihood() {
        VerificationRule notBanned = RULES.written("VER-102");

        Rivals rivals = Rivals.of(banned()).with(List.of(notBanned));

        double score = -0.7 + Math.log(100) - Math.log(5);
        assertThat(rivals.likelihood("ban.active")).isCloseTo(Math.exp(score) / (1 + Math.exp(score)), within(0.00005));
    }

    @Test
    void without_scores_the_likelihoods_are_taken_as_they_are_shown() {
        Advice banned = banned();
        Advice old = banned.weighed(0.9, null, banned.priority(), banned.evidence(), List.of());

        // Odds of 9 to 1, divided by 5.
        assertThat(Rivals.of(old).with(List.of(RULES.written("VER-102"))).likelihood("ban.active"))
                .isCloseTo(1.8 / 2.8, within(1e-9));
    }

    private static Advice banned() {
        return REPORT.advice().stream()
                .filter(each -> each.id().equals("ban.active"))
                .findFirst()
                .orElseThrow();
    }
}
