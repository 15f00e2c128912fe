package dev.whydrop.engine.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.engine.LikelihoodTest;
import dev.whydrop.engine.Rows;
import dev.whydrop.engine.internal.log.Log;
import dev.whydrop.engine.internal.stream.PushClass;
import dev.whydrop.engine.internal.stream.StreamFindings;
import dev.whydrop.engine.internal.stream.StreamPass;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Report;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.simulation.Noise;
import dev.whydrop.simulation.ParameterRanges;
import dev.whydrop.simulation.SimulatedRow;
import dev.whydrop.simulation.Simulation;
import dev.whydrop.simulation.SimulationOptions;
import dev.whydrop.simulation.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What rules concluded before is taken for what they would conclude now: nobody must be able to tell. */
class LearnedShapesTest {
    private static final RuleBases RULES = RuleBases.load();
    private static final ErrorCatalog CATALOG = ErrorCatalog.load();
    private static final AdviceBook BOOK = AdviceBook.of(RULES.diagnoses());

    /** Each is diagnosed by an advisor that has seen all before it. */
    @Test
    void random_logs_are_diagnosed_as_by_the_rules_alone() {
        Advisor learning = Advisor.create();
        Advisor asking = Advisor.builder().learning(false).build();

        List<Long> differing = LongStream.rangeClosed(5_001, 5_200)
                .filter(seed -> {
                    List<Disconnect> log = LikelihoodTest.randomLog(seed, 250);
                    return !learning.advise(log).equals(asking.advise(log));
                })
                .boxed()
                .toList();

        assertThat(differing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void simulated_logs_are_diagnosed_as_by_the_rules_alone(Noise noise) {
        List<Disconnect> log = simulated(71, noise, 120, 60);

        assertThat(Advisor.create().advise(log))
                .isEqualTo(Advisor.builder().learning(false).build().advise(log));
    }

    @Test
    void moved_thresholds_are_kept_as_by_the_rules_alone() {
        List<Disconnect> log = simulated(72, Noise.NONE, 30, 40);
        List<String> differing = new ArrayList<>();
        SettingsFile.thresholds().forEach((name, threshold) -> {
            BigDecimal more = new BigDecimal(threshold.value().toString());
            Settings moved = SettingsFile.changed(name + ": " + more.add(more).toPlainString());
            Report learned = Advisor.builder().settings(moved).build().advise(log);
            Report asked =
                    Advisor.builder().settings(moved).learning(false).build().advise(log);
            if (!learned.equals(asked)) {
                differing.add(name);
            }
        });

        assertThat(differing).isEmpty();
    }

    @Test
    void a_report_is_the_same_whatever_the_advisor_saw_before() {
        List<Disconnect> log = simulated(73, Noise.HIGH, 60, 40);
        Advisor experienced = Advisor.create();
        for (long seed = 1; seed <= 10; seed++) {
            experienced.advise(simulated(seed, Noise.LOW, 20, 20));
        }

        assertThat(experienced.advise(log)).isEqualTo(Advisor.create().advise(log));
    }

    @Test
    void a_log_that_was_seen_before_asks_the_rules_nothing_about_its_streams() {
        LearnedShapes learned = new LearnedShapes(SettingsFile.defaults());
        List<Disconnect> log = simulated(74, Noise.NONE, 60, 40);
        streamFacts(log, learned);

        assertThat(streamFacts(log, learned)).isZero();
    }

    @Test
    void most_facts_of_a_large_log_are_left_to_what_was_learned() {
        List<Disconnect> log = simulated(75, Noise.NONE, 600, 100);

        assertThat(streamFacts(log, new LearnedShapes(SettingsFile.defaults()))).isLessThan(streamFacts(log, null) / 4);
    }

    @Test
    void what_is_learned_is_forgotten_before_it_fills_the_memory_and_the_report_stays_the_same() {
        LearnedShapes few = new LearnedShapes(SettingsFile.defaults(), 200);
        List<Disconnect> log = simulated(76, Noise.NONE, 60, 40);

        List<String> evidence = evidence(log, few);

        assertThat(evidence).isEqualTo(evidence(log, null));
        assertThat(few.size()).isLessThan(400);
    }

    private static List<Disconnect> simulated(long seed, Noise noise, int streams, int incidents) {
        return Simulation.run(new SimulationOptions(
                        seed, 5, streams, incidents, noise, ParameterRanges.FROZEN, List.of(), World.REAL))
                .rows()
                .stream()
                .map(SimulatedRow::disconnect)
                .toList();
    }

    /** {@return how many facts of its streams went into rule sessions} */
    private static long streamFacts(List<Disconnect> log, LearnedShapes learned) {
        RuleStatistics statistics = new RuleStatistics();
        pass(learned).run(Log.of(log), new Workers(1), 2_000, statistics);
        return statistics.facts();
    }

    private static List<String> evidence(List<Disconnect> log, LearnedShapes learned) {
        List<String> evidence = new ArrayList<>();
        for (StreamFindings stream : pass(learned).run(Log.of(log), new Workers(1), 2_000, new RuleStatistics())) {
            stream.evidence().forEach(each -> evidence.add(inShort(each)));
            for (int i = 0; i < stream.pushes().size(); i++) {
                PushClass alone = stream.classes().get(i);
                if (alone != null) {
                    alone.about(stream.pushes().get(i)).forEach(each -> evidence.add(inShort(each)));
                }
            }
        }
        evidence.sort(null);
        return evidence;
    }

    private static String inShort(Evidence evidence) {
        return evidence.rule() + " "
                + PatternContents.pushes(evidence.about()).get(0).disconnect().row() + " " + evidence.about() + " "
                + evidence.context();
    }

    private static StreamPass pass(LearnedShapes learned) {
        List<Disconnect> ofCodes = CATALOG.all().stream()
                .map(each ->
                        Rows.of("a 10:00:00-10:20:00 192.0.2.1 " + each.code()).get(0))
                .toList();
        return new StreamPass(
                RULES.streams(),
                SettingsFile.defaults(),
                CodeMeanings.of(ofCodes, RULES.codes(), CATALOG, new RuleStatistics()),
                learned);
    }
}
