package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.engine.internal.candidate.Likelihoods;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.model.Effect;
import dev.whydrop.model.Severity;
import dev.whydrop.rules.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What alarms many people is told on two independent facts, or because a code of the platform's own states it. Evidence of one {@code @group} is one
 * fact: it counts once, with its strongest member.
 */
class TwoFactsTest {
    private static final RuleBases RULES = RuleBases.load();
    private static final AdviceBook BOOK = AdviceBook.of(RULES.diagnoses());
    private static final double TOLD_FROM = SettingsFile.defaults().undeterminedBelow();

    /** Readers are told "very likely" from here on. */
    private static final double VERY_LIKELY = 0.9;

    /** They accuse somebody of coming in without leave. */
    private static final Set<String> SECURITY = Set.of("auth.probing", "replaced.takeover");

    @Test
    void these_alarms_are_stated_by_a_code_of_the_platform() {
        assertThat(alarms().filter(Diagnosis::stated))
                .extracting(Diagnosis::id)
                .containsExactlyInAnyOrder(
                        "account.arrears",
                        "account.suspended",
                        "account.unknown-customer",
                        "operator.mass-drop",
                        "quota.account",
                        "target.domain");
    }

    @Test
    void these_alarms_need_two_facts() {
        assertThat(alarms().filter(each -> !each.stated()))
                .extracting(Diagnosis::id)
                .containsExactlyInAnyOrder(
                        "auth.key-rotated",
                        "auth.probing",
                        "auth.third-party-outage",
                        "client.release",
                        "network.many-at-once",
                        "network.route",
                        "network.shared-uplink",
                        "platform.incident",
                        "replaced.takeover",
                        "target.stray-pusher");
    }

    @Test
    void no_single_fact_makes_an_alarm_that_no_code_states() {
        List<String> offenders = new ArrayList<>();
        alarms().filter(each -> !each.stated())
                .forEach(diagnosis -> facts(diagnosis).forEach((fact, points) -> {
                    double likelihood = Likelihoods.alone(diagnosis.prior() + points);
                    if (likelihood >= TOLD_FROM) {
                        offenders.add("%s is told by %s alone: %.2f".formatted(diagnosis.id(), fact, likelihood));
                    }
                }));
        assertThat(offenders).isEmpty();
    }

    @Test
    void the_two_strongest_facts_together_make_any_alarm() {
        List<String> offenders = new ArrayList<>();
        alarms().filter(each -> !each.stated()).forEach(diagnosis -> {
            double points = facts(diagnosis).values().stream()
                    .sorted(Comparator.reverseOrder())
                    .limit(2)
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (Likelihoods.alone(diagnosis.prior() + points) < TOLD_FROM) {
                offenders.add(diagnosis.id() + " is out of reach of two facts");
            }
        });
        assertThat(offenders).isEmpty();
    }

    /** 12 to 17 say that a connection failed and not where, however many there are and however they follow each other. */
    @Test
    void network_codes_alone_make_the_line_of_the_pusher_likely_and_no_more() {
        Diagnosis uplink = BOOK.get("network.uplink");
        assertThat(supporting(uplink).filter(rule -> rule.group().equals("cuts")))
                .extracting(RuleInfo::id)
                .containsExactlyInAnyOrder("NET-101", "NET-102", "NET-105", "NET-107", "NET-108");
        assertThat(Likelihoods.alone(uplink.prior() + facts(uplink).get("cuts")))
                .isBetween(TOLD_FROM, VERY_LIKELY);
    }

    /** What reaches beyond one stream, may be critical, or accuses somebody. */
    private static Stream<Diagnosis> alarms() {
        return BOOK.all().stream()
                .filter(each -> each.wide()
                        || SECURITY.contains(each.id())
                        || each.severity() == Severity.CRITICAL
                        || each.otherwise().stream().anyMatch(other -> other.to() == Severity.CRITICAL));
    }

    /** What each fact adds for the diagnosis at most, by the group of its rules. */
    private static Map<String, Double> facts(Diagnosis diagnosis) {
        Map<String, Double> facts = new TreeMap<>();
        supporting(diagnosis)
                .forEach(rule -> facts.merge(
                        rule.group(), Likelihoods.points(Objects.requireNonNull(rule.weight(), rule.id())), Math::max));
        return facts;
    }

    private static Stream<RuleInfo> supporting(Diagnosis diagnosis) {
        return RULES.all().stream()
                .filter(rule -> diagnosis.id().equals(rule.diagnosis()) && rule.effect() == Effect.FOR);
    }
}
