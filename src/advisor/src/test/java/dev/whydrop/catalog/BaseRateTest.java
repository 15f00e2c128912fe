package dev.whydrop.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.whydrop.engine.internal.session.RuleBases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every prior says why it is that much, and no reason serves for two. */
class BaseRateTest {
    private static final Map<String, Object> WITHOUT_REASON =
            Map.of("id", "network.fog", "scope", "stream", "severity", "low", "owner", "nobody", "prior", -0.7);

    @Test
    void every_diagnosis_has_a_reason_of_its_own_in_a_sentence() {
        List<String> offenders = new ArrayList<>();
        Set<String> reasons = new HashSet<>();
        for (Diagnosis diagnosis : AdviceBook.of(RuleBases.load().diagnoses()).all()) {
            String reason = diagnosis.baseRate();
            if (!reasons.add(reason) || !reason.matches("[A-Z].{30,180}\\.")) {
                offenders.add(diagnosis.id() + ": " + reason);
            }
        }
        assertThat(offenders).isEmpty();
    }

    /** A prior is a share of what a desk sees and no verdict: before any evidence nothing is likelier than not. */
    @Test
    void no_diagnosis_is_likelier_than_not_before_any_evidence() {
        assertThat(AdviceBook.of(RuleBases.load().diagnoses()).all())
                .allSatisfy(diagnosis -> assertThat(diagnosis.prior()).isBetween(-5.0, 0.0));
    }

    @Test
    void a_prior_without_a_reason_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Entry.read("advice/network.fog", WITHOUT_REASON, Diagnosis::of))
                .withMessage("advice/network.fog: It has a prior and no base-rate."
                        + " Maybe say in a sentence how often a support desk sees this.");
    }
}
