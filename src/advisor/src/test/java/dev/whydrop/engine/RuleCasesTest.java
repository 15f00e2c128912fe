package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.RuleInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule against its own cases. A new case says {@code fires: 0} or {@code fires: 1}; {@code mvn -B test -Dtest=RuleCasesTest
 * -Dwhydrop.cases=write} then writes how often it fires and about which rows, to be read before it is kept. Whether a rule fires at all is never written.
 */
class RuleCasesTest {
    private static final RuleBases RULES = RuleBases.load();
    private static final ErrorCatalog CATALOG = ErrorCatalog.load();
    private static final Settings SETTINGS = SettingsFile.defaults();

    private static final AdviceBook BOOK = AdviceBook.of(RULES.diagnoses());
    private static final Map<String, RuleSource> SOURCES =
            RuleSource.all().stream().collect(Collectors.toMap(RuleSource::id, rule -> rule));

    static Stream<RuleCase> cases() {
        return RuleCases.all().stream();
    }

    /** The cases of rules that look at patterns; a code is all that there is to reach a rule about codes. */
    static Stream<RuleCase> casesWithPatterns() {
        return cases().filter(each -> !SOURCES.get(each.rule()).layer().equals("codes"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fires_as_often_and_about_the_rows_that_its_cases_say(RuleCase each) throws IOException {
        List<String> about = fired(each).about(each.rule());

        if (System.getProperty("whydrop.cases", "compare").equals("write")) {
            assertThat(!about.isEmpty()).as("%s fires", each).isEqualTo(each.fires());
            RuleCases.write(each, about);
        } else {
            assertThat(about).as(each.toString()).isEqualTo(each.about()).hasSize(each.times());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void concludes_the_same_where_no_push_stands_for_another(RuleCase each) {
        assertThat(FiredRules.withoutMemo(each.observations(), RULES, CATALOG, BOOK, SETTINGS)
                        .about())
                .isEqualTo(fired(each).about());
    }

    @ParameterizedTest
    @MethodSource("casesWithPatterns")
    void rows_reach_the_rule(RuleCase each) {
        RuleSource source = SOURCES.get(each.rule());
        FiredRules fired = fired(each);

        if (source.readsOneSortOnly() && !each.fires()) {
            // Nothing but another sort can miss it, so the rule must have been asked about one.
            assertThat(fired.timelines())
                    .as("%s: no pattern of any meaning was formed: the rule was not asked", each)
                    .isNotEmpty();
        } else if (source.layer().equals("fleet")) {
            assertThat(fired.together())
                    .as("%s: nothing that the rule reads was found across streams: the rows do not reach it", each)
                    .anyMatch(source::reads);
        } else {
            assertThat(source.meanings())
                    .as("%s: none of the rule's meanings formed a pattern: the rows do not reach it", each)
                    .containsAnyElementsOf(fired.timelines());
        }
    }

    @Test
    void cases_stand_where_their_rule_stands() {
        List<String> offenders = new ArrayList<>();
        for (RuleCase each : RuleCases.all()) {
            RuleSource rule = SOURCES.get(each.rule());
            String drl = rule.file().getFileName().toString();
            Path expected = Path.of(
                    "fixtures", "rules", rule.layer(), drl.substring(0, drl.indexOf('.')), each.rule() + ".yaml");
            if (!each.file().equals(expected)) {
                offenders.add(each.file() + " instead of " + expected);
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void every_rule_has_a_typical_case_a_near_miss_and_one_at_its_threshold() {
        Map<String, List<RuleCase>> byRule = RuleCases.all().stream().collect(Collectors.groupingBy(RuleCase::rule));
        List<String> offenders = new ArrayList<>();
        for (RuleInfo rule : RULES.all()) {
            if (rule.layer().equals("sweeps")) {
                continue; // They read no rows; SweepsTest holds them.
            }
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

    private static FiredRules fired(RuleCase each) {
        return FiredRules.on(each.observations(), RULES, CATALOG, BOOK, SETTINGS);
    }
}
