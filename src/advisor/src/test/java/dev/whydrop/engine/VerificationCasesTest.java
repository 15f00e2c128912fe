package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.catalog.Texts;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.verification.VerificationRules;
import dev.whydrop.model.Language;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.PlatformEvidence;
import dev.whydrop.rules.VerificationRule;
import dev.whydrop.rules.VerificationRule.EffectOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule about the platform's answers against its own cases. */
public class VerificationCasesTest {
    private static final VerificationRules RULES = VerificationRules.load();
    private static final Set<String> DIAGNOSES = new TreeSet<>(RuleBases.load().diagnoses());
    private static final Settings SETTINGS = SettingsFile.defaults();

    static Stream<VerificationCases.Case> cases() {
        return VerificationCases.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rule_fires_where_its_cases_say_and_only_there(VerificationCases.Case each) {
        List<PlatformEvidence> fired = conclude(each, SETTINGS);

        if (each.fires()) {
            assertThat(fired).contains(new PlatformEvidence(each.rule(), each.answer()));
        } else {
            assertThat(fired).extracting(PlatformEvidence::rule).doesNotContain(each.rule());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_answer_is_one_to_the_question_that_the_rule_asks(VerificationCases.Case each) {
        assertThat(each.answer().question())
                .isEqualTo(RULES.written(each.rule()).asks());
    }

    @Test
    void every_rule_has_a_typical_case_a_near_miss_and_one_at_its_threshold() {
        Map<String, List<VerificationCases.Case>> byRule =
                cases().collect(Collectors.groupingBy(VerificationCases.Case::rule));
        List<String> offenders = new ArrayList<>();
        for (VerificationRule rule : RULES.all()) {
            for (RuleCase.Kind kind : RuleCase.Kind.values()) {
                boolean fires = kind != RuleCase.Kind.NEAR_MISS;
                if (byRule.getOrDefault(rule.id(), List.of()).stream()
                        .noneMatch(each -> each.kind() == kind && each.fires() == fires)) {
                    offenders.add(rule.id() + " has no " + kind + " case that " + (fires ? "fires" : "does not fire"));
                }
            }
        }
        assertThat(offenders).isEmpty();
        assertThat(RULES.all()).extracting(VerificationRule::id).containsAll(byRule.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "frameDip, 0.51",
        "frameDip, 0.49",
        "advisedFrames, 16",
        "advisedFrames, 14",
        "advisedRate, 3999999",
        "advisedRate, 4000001"
    })
    void a_threshold_moved_by_one_step_breaks_a_case(String name, String moved) {
        Settings settings = SettingsFile.changed(name + ": " + moved);

        assertThat(cases())
                .anyMatch(each -> each.fires() != ids(conclude(each, settings)).contains(each.rule()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_rule_has_a_sentence_for_what_it_fires_on(Language language) {
        Texts texts = Texts.in(language);

        assertThat(cases().filter(VerificationCases.Case::fires))
                .allSatisfy(each -> assertThat(texts.get(
                                "verify." + each.rule(),
                                each.answer().particulars().toArray()))
                        .isNotBlank()
                        .doesNotContain("{"));
    }

    @Test
    void rules_bear_on_diagnoses_that_exist_and_explain_disconnects_by_themselves() {
        AdviceBook book = AdviceBook.of(DIAGNOSES);

        assertThat(RULES.all())
                .flatExtracting(VerificationRule::effects)
                .extracting(EffectOn::diagnosis)
                .allSatisfy(each -> assertThat(book.get(each))
                        .as(each)
                        .extracting(Diagnosis::amplifier)
                        .isEqualTo(false));
    }

    @Test
    void nothing_is_asked_about_what_no_rule_bears_on() {
        assertThat(RULES.questions(List.of("client.crash-loop"))).isEmpty();
    }

    private static List<PlatformEvidence> conclude(VerificationCases.Case each, Settings settings) {
        return RULES.conclude(List.of(each.answer()), DIAGNOSES, settings);
    }

    private static List<String> ids(List<PlatformEvidence> evidence) {
        return evidence.stream().map(PlatformEvidence::rule).toList();
    }
}
