package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.Report;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.simulation.Simulation;
import dev.whydrop.simulation.SimulationOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No report gives two remedies that cannot both be followed, for one stream at one time. */
class OpposingRemediesTest {
    private static final AdviceBook BOOK = AdviceBook.of(RuleBases.load().diagnoses());

    @Test
    void what_a_diagnosis_contradicts_exists() {
        List<String> ids = BOOK.all().stream().map(Diagnosis::id).toList();

        assertThat(BOOK.all()).allSatisfy(each -> assertThat(ids).containsAll(each.contradicts()));
    }

    @Test
    void contradiction_goes_both_ways_and_spares_what_needs_nobody() {
        assertThat(BOOK.get("network.periodic").opposes(BOOK.get("network.uplink")))
                .isTrue();
        assertThat(BOOK.get("network.uplink").opposes(BOOK.get("network.periodic")))
                .isTrue();
        assertThat(BOOK.get("client.socket-loss").opposes(BOOK.get("client.ended")))
                .isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43, 44})
    void every_pair_of_opposing_remedies_stays_apart_on_simulated_logs(long seed) {
        Report report = Diagnosing.diagnosed(Simulation.run(SimulationOptions.of(seed, 84)).rows().stream()
                        .map(row -> row.disconnect())
                        .toList())
                .report();

        List<String> offenders = new ArrayList<>();
        for (Advice one : report.advice()) {
            for (Advice other : report.advice()) {
                if (one.rank() < other.rank()
                        && one.scope().kind() == ScopeKind.STREAM
                        && one.scope().equals(other.scope())
                        && BOOK.get(one.id()).opposes(BOOK.get(other.id()))
                        && overlap(one.occurrences(), other.occurrences())) {
                    offenders.add(one.id() + " and " + other.id() + " on " + one.scope());
                }
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void of_two_opposing_candidates_on_one_episode_the_likelier_takes_all_their_disconnects() {
        Report report = Diagnosing.report(
                "cam 10:00:00-10:10:00 192.0.2.1 12",
                "cam 10:10:05-10:20:00 192.0.2.1 12",
                "cam 10:20:05-10:30:00 192.0.2.1 12",
                "cam 10:30:05-10:40:00 192.0.2.1 12",
                "cam 10:40:05-10:50:00 192.0.2.1 12",
                "cam 10:50:05-12:00:00 192.0.2.1 1");

        assertThat(Diagnosing.ids(report)).containsExactly("network.periodic");
        assertThat(report.advice().get(0).impact().disconnects()).isEqualTo(5);
    }

    private static boolean overlap(List<Occurrence> some, List<Occurrence> others) {
        return some.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(other ->
                                !one.to().isBefore(other.from()) && !other.to().isBefore(one.from())));
    }
}
