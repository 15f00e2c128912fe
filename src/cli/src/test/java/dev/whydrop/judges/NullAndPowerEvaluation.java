package dev.whydrop.judges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.judges.Trials.Job;
import dev.whydrop.quality.EvaluationPage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Chance is no fault, and a fault is found where it sits, on thousands of logs: {@code mvn -B test -Pevaluate -Dtest=NullAndPowerEvaluation}. Writes its
 * part of {@code target/evaluation.md}; {@code -Dwhydrop.judges.keep=true} also writes each log that was judged wrongly into {@code target/judges}.
 *
 * <p>Whoever misses a target looks for the reason in logs of other seeds. The seeds and ranges here stay as they are.
 */
@Tag("evaluate")
class NullAndPowerEvaluation {
    private static final long FIRST_SEED = 700_001;
    private static final int LOGS_OF_A_WORLD = 50;
    private static final int FAULTS_OF_A_SCOPE = 200;
    private static final List<String> HITS = List.of("1 to 3", "4, 5", "6, 7", "8 to 11", "12 and more");

    private static final StringBuilder PAGE = new StringBuilder();
    private static final Instant BEGIN = Instant.now();

    private static List<Trial<Integer>> nothingShared;
    private static List<Trial<Integer>> lines;
    private static final Map<FaultScope, List<Trial<FaultVerdict>>> FAULTS = new EnumMap<>(FaultScope.class);

    @BeforeAll
    static void judge() {
        nothingShared = Trials.ofNothingShared(FIRST_SEED, LOGS_OF_A_WORLD);
        lines = Trials.ofLines(FIRST_SEED, LOGS_OF_A_WORLD);
        for (FaultScope scope : FaultScope.values()) {
            FAULTS.put(scope, Trials.ofStrongFaults(scope, FIRST_SEED, FAULTS_OF_A_SCOPE));
        }
        PAGE.append("## Where nothing is shared\n\n").append(NullTable.markdown(nothingShared));
        PAGE.append(String.format(
                Locale.ROOT,
                "Upper 95 %% bound of the share of logs with a wide cause: %.4f%n%n",
                UpperBound.of(NullTable.wrong(nothingShared), nothingShared.size())));
        PAGE.append("## Where only lines are shared: causes wider than a line\n\n")
                .append(NullTable.markdown(lines));
        PAGE.append("## One fault in one scope: 8 streams or more, share 0.5 or more, within a minute\n\n")
                .append(FaultTable.markdown("scope", strongFaults()));
        PAGE.append("## Weaker faults and poorer logs, all scopes\n\n").append(curves());
        PAGE.append("## What was judged wrongly\n\n").append(wrong());
    }

    @AfterAll
    static void write() {
        String time = "Judged in " + Duration.between(BEGIN, Instant.now()).toSeconds() + " s\n";
        EvaluationPage.put("Chance and scope", PAGE.toString());
        System.out.print(NullTable.markdown(nothingShared) + FaultTable.markdown("scope", strongFaults()) + time);
    }

    @Test
    void where_nothing_is_shared_a_wide_cause_is_found_in_one_log_of_two_hundred_at_most() {
        assertThat(NullTable.wrong(nothingShared)).isLessThanOrEqualTo(nothingShared.size() / 200);
    }

    @Test
    void where_nothing_is_shared_one_log_of_a_hundred_is_wrong_at_most_whatever_the_luck_of_the_seeds() {
        assertThat(UpperBound.of(NullTable.wrong(nothingShared), nothingShared.size()))
                .isLessThanOrEqualTo(0.01);
    }

    @ParameterizedTest
    @EnumSource
    void in_no_world_more_than_one_log_of_fifty_has_a_wide_cause(NullWorld world) {
        assertThat(NullTable.byWorld(nothingShared).get(world.title()))
                .filteredOn(trial -> !trial.isRight())
                .hasSizeLessThanOrEqualTo(LOGS_OF_A_WORLD / 50);
    }

    @ParameterizedTest
    @EnumSource
    void lines_that_fail_one_by_one_are_nothing_wider(LineWorld world) {
        assertThat(NullTable.byWorld(lines).get(world.title()))
                .filteredOn(trial -> !trial.isRight())
                .hasSizeLessThanOrEqualTo(LOGS_OF_A_WORLD / 50);
    }

    @ParameterizedTest
    @EnumSource
    void a_strong_fault_is_found(FaultScope scope) {
        assertThat(FAULTS.get(scope)).hasSize(FAULTS_OF_A_SCOPE);
        assertThat(FaultTable.share(FAULTS.get(scope), FaultVerdict::found)).isGreaterThanOrEqualTo(0.98);
    }

    @ParameterizedTest
    @EnumSource
    void a_strong_fault_is_found_where_and_when_it_happened(FaultScope scope) {
        assertThat(FaultTable.share(FAULTS.get(scope), verdict -> verdict.scopeRight() && verdict.timeRight()))
                .isGreaterThanOrEqualTo(0.96);
    }

    @ParameterizedTest
    @EnumSource
    void beside_a_strong_fault_no_other_wide_cause_is_found(FaultScope scope) {
        assertThat(FaultTable.share(FAULTS.get(scope), verdict -> verdict.others() > 0))
                .isLessThanOrEqualTo(0.02);
    }

    private static List<Trial<FaultVerdict>> strongFaults() {
        return FAULTS.values().stream().flatMap(List::stream).toList();
    }

    private static String curves() {
        return FaultTable.markdown(
                        "scope and share",
                        weaker(
                                "share",
                                12,
                                List.of(1.0, 0.7, 0.5, 0.3),
                                Fault::sharing,
                                NullAndPowerEvaluation::scopeAndShare))
                + FaultTable.markdown("streams hit", byHits())
                + FaultTable.markdown(
                        "seconds from first to last",
                        weaker(
                                "spread",
                                6,
                                List.of(2.0, 10.0, 30.0, 60.0, 120.0, 240.0),
                                Fault::within,
                                log -> String.valueOf(log.fault().spread())))
                + FaultTable.markdown(
                        "damage",
                        weaker(
                                "damage",
                                6,
                                List.of(Damage.values()),
                                Fault::with,
                                log -> log.fault().damage().title()))
                + FaultTable.markdown("two places at once, and share", siblings());
    }

    /** Strong faults of every scope, each changed by each value. */
    private static <T> List<Trial<FaultVerdict>> weaker(
            String name,
            int ofEach,
            List<T> values,
            BiFunction<Fault, T, Fault> change,
            Function<FaultLog, String> group) {
        List<Job<Fault>> faults = new ArrayList<>();
        for (T value : values) {
            for (FaultScope scope : FaultScope.values()) {
                Trials.seeds(FIRST_SEED, ofEach).forEach(seed -> {
                    Fault strong = Fault.strong(scope, new Chance(name + scope, seed));
                    faults.add(new Job<>(change.apply(strong, value), seed));
                });
            }
        }
        return Trials.of(faults.stream(), group);
    }

    private static List<Trial<FaultVerdict>> byHits() {
        return weaker(
                        "hits",
                        12,
                        List.of(4, 6, 8, 12),
                        Fault::sized,
                        log -> hits(log.hit().size()))
                .stream()
                .sorted(Comparator.comparingInt(trial -> HITS.indexOf(trial.group())))
                .toList();
    }

    private static List<Trial<FaultVerdict>> siblings() {
        List<Job<Fault>> faults = new ArrayList<>();
        for (FaultScope scope : List.of(FaultScope.BLOCK_24, FaultScope.BLOCK_16, FaultScope.DOMAIN)) {
            for (double share : List.of(1.0, 0.7, 0.5)) {
                Trials.seeds(FIRST_SEED, 20).forEach(seed -> {
                    Fault strong = Fault.strong(scope, new Chance("siblings" + scope, seed));
                    faults.add(new Job<>(strong.sharing(share).withSibling(), seed));
                });
            }
        }
        return Trials.of(faults.stream(), NullAndPowerEvaluation::scopeAndShare);
    }

    private static String scopeAndShare(FaultLog log) {
        return log.fault().scope().title() + " " + log.fault().share();
    }

    private static String hits(int streams) {
        int place = streams < 4 ? 0 : streams < 6 ? 1 : streams < 8 ? 2 : streams < 12 ? 3 : 4;
        return HITS.get(place);
    }

    private static String wrong() {
        List<String> lines = new ArrayList<>();
        Stream.concat(nothingShared.stream(), strongFaults().stream())
                .filter(trial -> !trial.isRight())
                .limit(60)
                .forEach(trial -> lines.add("- " + trial));
        return String.join("\n", lines) + "\n";
    }
}
