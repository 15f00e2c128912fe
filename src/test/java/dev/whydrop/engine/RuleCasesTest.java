package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.RuleInfo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule against its own cases. */
class RuleCasesTest {
    private static final RuleBases RULES = RuleBases.load();
    private static final ErrorCatalog CATALOG = ErrorCatalog.load();
    private static final Settings SETTINGS = SettingsFile.defaults();

    static Stream<RuleCase> cases() {
        return RuleCases.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fires_exactly_where_its_cases_say(RuleCase each) {
        FiredRules fired = FiredRules.on(each.observations(), RULES, CATALOG, SETTINGS);
        assertThat(fired.ids().contains(each.rule()))
                .as("%s (fired: %s)", each, fired.ids())
                .isEqualTo(each.fires());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rows_reach_the_rule(RuleCase each) {
        FiredRules fired = FiredRules.on(each.observations(), RULES, CATALOG, SETTINGS);
        RuleSource source = RuleSource.of(each.rule());
        if (source.readsOneMeaningOnly()) {
            // Nothing but another code can miss it, so there is no pattern that a near miss could form.
            return;
        }
        Set<Meaning> formed = EnumSet.copyOf(fired.timelines());
        formed.addAll(fired.swarms());
        assertThat(source.meanings())
                .as("%s: none of the rule's meanings formed a pattern: the rows do not reach it", each)
                .containsAnyElementsOf(formed);
    }

    @Test
    void every_rule_has_a_typical_case_a_near_miss_and_one_at_its_threshold() {
        Map<String, List<RuleCase>> byRule = RuleCases.all().stream().collect(Collectors.groupingBy(RuleCase::rule));
        List<String> offenders = new ArrayList<>();
        for (RuleInfo rule : RULES.all()) {
            List<RuleCase> cases = byRule.getOrDefault(rule.id(), List.of());
            for (RuleCase.Kind kind : RuleCase.Kind.values()) {
                boolean fires = kind != RuleCase.Kind.NEAR_MISS;
                if (cases.stream().noneMatch(each -> each.kind() == kind && each.fires() == fires)) {
                    offenders.add(rule.id() + " has no " + kind + " case that " + (fires ? "fires" : "does not fire"));
                }
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void every_case_file_belongs_to_a_rule() {
        Set<String> ids = RULES.all().stream().map(RuleInfo::id).collect(Collectors.toSet());
        assertThat(RuleCases.all()).extracting(RuleCase::rule).allMatch(ids::contains);
    }
}
