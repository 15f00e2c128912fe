package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.engine.internal.log.Log;
import dev.whydrop.engine.internal.rank.ImpactSummaryTest;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.weigh.Attribution;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Owner;
import dev.whydrop.model.Settings;
import dev.whydrop.model.Severity;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every threshold is held by a case of a rule: moved by one step, it makes some case come out otherwise than its file says. */
class ThresholdsTest {
    private static final RuleBases RULES = RuleBases.load();
    private static final ErrorCatalog CATALOG = ErrorCatalog.load();
    private static final AdviceBook BOOK = AdviceBook.of(RULES.diagnoses());
    private static final List<RuleSource> SOURCES = RuleSource.all();
    private static final List<RuleCase> CASES = RuleCases.all();

    /**
     * They weigh what the rules concluded, so no rule can show them; {@link #a_cause_is_given_down_to_the_lowest_likelihood_and_not_below} does, and
     * {@link ReasonsOnlyTest}, {@link ImpactSummaryTest} and {@link SeverityTest}.
     */
    private static final Set<String> AFTER_THE_RULES = Set.of(
            "undeterminedBelow",
            "weightWithoutCode",
            "seenBackWithin",
            "manyStreams",
            "shortOutage",
            "costPerHour",
            "hoursBetween");

    /** Only rules about the platform's answers read them; {@link VerificationCasesTest} holds them. */
    private static final Set<String> OF_VERIFICATION = Set.of("frameDip", "advisedFrames", "advisedRate");

    /**
     * What chance allows moves by hundredths with a minute more on air: a finer step would hold the arithmetic of the model and not the threshold.
     */
    private static final BigDecimal STEP_OF_CHANCE = new BigDecimal("0.1");

    private static final Set<String> OF_CHANCE =
            Set.of("usualCutsPerHour", "surpriseLeast", "surpriseModerate", "surpriseStrong", "outsideTimes");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    @Test
    void every_threshold_is_held_by_a_case() {
        List<String> loose = new ArrayList<>();
        List<String> half = new ArrayList<>();
        SettingsFile.thresholds().forEach((name, threshold) -> {
            if (AFTER_THE_RULES.contains(name) || OF_VERIFICATION.contains(name)) {
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

    @Test
    void a_cause_is_given_down_to_the_lowest_likelihood_and_not_below() {
        double likelihood = attribution(SettingsFile.defaults()).likelihood();

        assertThat(likelihood).isGreaterThan(SettingsFile.defaults().undeterminedBelow());
        assertThat(attribution(SettingsFile.changed("undeterminedBelow: " + likelihood))
                        .winner())
                .isNotNull();
        assertThat(attribution(SettingsFile.changed("undeterminedBelow: " + Math.nextUp(likelihood)))
                        .winner())
                .isNull();
    }

    @Test
    void a_silence_belongs_to_the_cuts_before_it_up_to_the_hold_of_the_server() {
        assertThat(silenceTakenBy("10:01:14")).isEqualTo("network.shared-uplink");
        assertThat(silenceTakenBy("10:01:15")).isNull();
    }

    @Test
    void restarts_are_advice_from_the_first_second_of_an_hour_that_viewers_miss_too_much() {
        assertThat(Diagnosing.diagnosed(restarts(60)).report().advice()).isEmpty();
        assertThat(Diagnosing.diagnosed(restarts(60)).report().benign())
                .filteredOn(each -> each.id().equals("client.restarts"))
                .singleElement()
                .satisfies(each -> assertThat(each.impact().offAirSeconds()).isEqualTo(180));
        assertThat(Diagnosing.diagnosed(Rows.of(
                                "a 10:00:00-10:58:59 192.0.2.1 1",
                                "a 10:59:59-11:58:58 192.0.2.1 1",
                                "a 11:59:58-12:58:57 192.0.2.1 1",
                                "a 12:59:57-13:30:00 192.0.2.1 1"))
                        .report()
                        .advice())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.id()).isEqualTo("client.restarts");
                    assertThat(each.severity()).isEqualTo(Severity.LOW);
                    assertThat(each.owner()).isEqualTo(Owner.DEVELOPER);
                });
    }

    /** {@return three restarts, one each hour, that take so many seconds each} */
    private static List<Disconnect> restarts(int seconds) {
        List<String> rows = new ArrayList<>();
        int start = 10 * 3_600;
        for (int i = 0; i < 3; i++) {
            rows.add("a " + LocalTime.ofSecondOfDay(start).format(CLOCK) + "-"
                    + LocalTime.ofSecondOfDay(start + 3_600 - seconds).format(CLOCK) + " 192.0.2.1 1");
            start += 3_600;
        }
        rows.add("a " + LocalTime.ofSecondOfDay(start).format(CLOCK) + "-14:00:00 192.0.2.1 1");
        return Rows.of(rows.toArray(String[]::new));
    }

    private static Attribution attribution(Settings settings) {
        return Analysis.over(
                        Log.of(Rows.of("cam 09:00:00-10:00:00 192.0.2.1 21/101")),
                        RULES,
                        CATALOG,
                        BOOK,
                        new Engine.Options(settings, 1, 2_000, Set.of(), "test"))
                .attributions()
                .get(0);
    }

    /** Stream d went silent minutes before already, which keeps it out of those that were cut together: it lies in their reach only. */
    private static @Nullable String silenceTakenBy(String end) {
        return Diagnosing.diagnosed(Rows.of(
                        "d 09:56:40-" + end + " 203.0.113.5 8",
                        "d 09:00:00-09:56:30 203.0.113.5 8",
                        "a 09:00:00-10:00:00 203.0.113.5 12",
                        "b 09:10:00-10:00:02 203.0.113.5 13",
                        "c 09:20:00-10:00:04 203.0.113.5 12",
                        "quiet 09:00:00-11:00:00 198.51.100.7 1"))
                .verdicts()
                .get(0)
                .suppressedBy();
    }

    private static boolean breaks(String name, BigDecimal value, List<RuleCase> cases) {
        Settings moved = SettingsFile.changed(name + ": " + value.max(BigDecimal.ZERO));
        return cases.stream().anyMatch(each -> !right(each, moved) && right(each, SettingsFile.defaults()));
    }

    private static boolean right(RuleCase each, Settings settings) {
        return each.fires()
                == !FiredRules.on(each.observations(), RULES, CATALOG, BOOK, settings)
                        .about(each.rule())
                        .isEmpty();
    }

    /**
     * {@return the cases of the rules that name the setting or read a pattern made with it, what a sweep finds being read by all of the fleet; all
     * cases where the rules do not tell who reads it}
     */
    private static List<RuleCase> cases(String setting) {
        Pattern named = Pattern.compile("\\b" + setting + "\\b");
        List<RuleSource> namers = SOURCES.stream()
                .filter(rule -> named.matcher(rule.text()).find())
                .toList();
        Set<String> patterns = namers.stream()
                .filter(rule -> rule.layer().equals("patterns"))
                .map(RuleSource::concluded)
                .collect(Collectors.toSet());
        boolean sweeps = namers.stream().anyMatch(rule -> rule.layer().equals("sweeps"));
        Set<String> rules = SOURCES.stream()
                .filter(rule -> namers.contains(rule)
                        || patterns.stream().anyMatch(rule::reads)
                        || (sweeps && rule.layer().equals("fleet")))
                .map(RuleSource::id)
                .collect(Collectors.toSet());
        return rules.isEmpty()
                ? CASES
                : CASES.stream().filter(each -> rules.contains(each.rule())).toList();
    }

    private static BigDecimal step(String setting) {
        if (OF_CHANCE.contains(setting)) {
            return STEP_OF_CHANCE;
        }
        Class<?> type = Arrays.stream(Settings.class.getRecordComponents())
                .filter(component -> component.getName().equals(setting))
                .findFirst()
                .orElseThrow()
                .getType();
        return type == int.class ? BigDecimal.ONE : new BigDecimal("0.01");
    }
}
