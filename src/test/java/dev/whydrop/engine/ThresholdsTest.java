package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.model.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every threshold is held by a case of a rule: moved by one step, it makes some case come out otherwise than its file says. */
class ThresholdsTest {
    private static final RuleBases RULES = RuleBases.load();
    private static final ErrorCatalog CATALOG = ErrorCatalog.load();
    private static final List<RuleSource> SOURCES = RuleSource.all();
    private static final List<RuleCase> CASES = RuleCases.all();

    /** No rule can show it: the likelihoods come after the rules. */
    private static final Set<String> AFTER_THE_RULES = Set.of("undeterminedBelow");

    @Test
    void every_threshold_is_held_by_a_case() {
        List<String> loose = new ArrayList<>();
        List<String> half = new ArrayList<>();
        SettingsFile.thresholds().forEach((name, threshold) -> {
            if (AFTER_THE_RULES.contains(name)) {
                return;
            }
            BigDecimal value = new BigDecimal(threshold.value().toString());
            BigDecimal step = step(name);
            List<RuleCase> cases = cases(name);
            boolean up = breaks(name, value.add(step), cases);
            boolean down = breaks(name, value.subtract(step), cases);
            if (!up && !down) {
                loose.add(name);
            } else if (!up || !down) {
                half.add(name + (up ? " down" : " up"));
            }
        });
        assertThat(loose)
                .as("settings that no case holds (held on one side only, open on the side named: %s)", half)
                .isEmpty();
    }

    private static boolean breaks(String name, BigDecimal value, List<RuleCase> cases) {
        Settings moved = SettingsFile.changed(name + ": " + value.max(BigDecimal.ZERO));
        return cases.stream().anyMatch(each -> each.fires()
                != FiredRules.on(each.disconnects(), RULES, CATALOG, moved)
                        .ids()
                        .contains(each.rule()));
    }

    /** {@return the cases of the rules that name the setting; all cases where only the engine reads it} */
    private static List<RuleCase> cases(String setting) {
        Pattern named = Pattern.compile("\\b" + setting + "\\b");
        Set<String> rules = SOURCES.stream()
                .filter(rule -> named.matcher(rule.text()).find())
                .map(RuleSource::id)
                .collect(Collectors.toSet());
        return rules.isEmpty()
                ? CASES
                : CASES.stream().filter(each -> rules.contains(each.rule())).toList();
    }

    private static BigDecimal step(String setting) {
        Class<?> type = Arrays.stream(Settings.class.getRecordComponents())
                .filter(component -> component.getName().equals(setting))
                .findFirst()
                .orElseThrow()
                .getType();
        return type == int.class ? BigDecimal.ONE : new BigDecimal("0.01");
    }
}
