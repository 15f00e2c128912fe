package dev.whydrop.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.StreamId;
import dev.whydrop.simulation.scenario.Scenarios;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Simulated logs are believable, complete and labelled. */
class SimulationTest {
    private static final SimulationOptions WEEK = SimulationOptions.of(11, 84);
    private static final Set<String> NO_LABEL = Set.of("retry-storm");

    @Test
    void every_diagnosis_has_a_scenario() {
        assertThat(Scenarios.ids(World.EVEN)).hasSize(42).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(ParameterRanges.class)
    void every_diagnosis_is_the_truth_of_some_row(ParameterRanges ranges) {
        Set<String> expected = new TreeSet<>(Scenarios.ids(World.EVEN));
        expected.removeAll(NO_LABEL);

        assertThat(Simulation.run(WEEK.withRanges(ranges)).rows())
                .extracting(SimulatedRow::diagnosis)
                .containsAll(expected)
                .isSubsetOf(expected);
    }

    @Test
    void every_incident_has_rows_and_each_of_them_its_diagnosis() {
        SimulatedLog log = Simulation.run(WEEK);
        Map<String, Set<String>> diagnoses = log.rows().stream()
                .filter(row -> !row.incident().isEmpty())
                .collect(Collectors.groupingBy(
                        SimulatedRow::incident, Collectors.mapping(SimulatedRow::diagnosis, Collectors.toSet())));

        assertThat(log.incidents())
                .hasSize(84 - 2 * 3)
                .allSatisfy(
                        incident -> assertThat(diagnoses).containsEntry(incident.id(), Set.of(incident.diagnosis())));
        assertThat(diagnoses).hasSameSizeAs(log.incidents());
    }

    @Test
    void harmless_rows_belong_to_no_incident() {
        assertThat(Simulation.run(WEEK).rows())
                .filteredOn(row -> Scenarios.WITHOUT_INCIDENT.contains(row.diagnosis()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.incident()).isEmpty());
    }

    @Test
    void a_retry_storm_carries_its_root_cause() {
        SimulatedLog log = Simulation.run(SimulationOptions.of(3, 8).withOnly("retry-storm"));

        assertThat(log.incidents()).hasSize(8).allSatisfy(incident -> {
            assertThat(incident.scenario()).isEqualTo("retry-storm");
            assertThat(incident.diagnosis()).startsWith("auth.");
        });
    }

    @Test
    void the_same_options_give_the_same_bytes_and_another_seed_others() throws IOException {
        SimulationOptions options = WEEK.withNoise(Noise.HIGH);

        assertThat(files(options))
                .isEqualTo(files(options))
                .isNotEqualTo(files(SimulationOptions.of(12, 84).withNoise(Noise.HIGH)));
    }

    @ParameterizedTest
    @EnumSource(Noise.class)
    void truth_and_events_have_one_line_each_for_every_row(Noise noise) throws IOException {
        SimulatedLog log = Simulation.run(WEEK.withNoise(noise));
        StringWriter truth = new StringWriter();
        SimulatedCsv.writeTruth(log, truth);
        StringWriter events = new StringWriter();
        SimulatedCsv.writeEvents(log, events);

        assertThat(truth.toString().lines()).hasSize(log.rows().size() + 1).startsWith("row,diagnosis,incident");
        assertThat(events.toString().lines()).hasSize(log.rows().size() + 1);
        for (int i = 0; i < log.rows().size(); i++) {
            assertThat(log.rows().get(i).disconnect().row()).isEqualTo(i + 1L);
        }
    }

    @ParameterizedTest
    @EnumSource(ParameterRanges.class)
    void rows_are_sorted_by_end_lie_in_the_log_and_refused_starts_take_no_time(ParameterRanges ranges) {
        List<Disconnect> disconnects = disconnects(Simulation.run(WEEK.withRanges(ranges)));

        assertThat(disconnects).isSortedAccordingTo(Comparator.comparingLong(Disconnect::endMillis));
        assertThat(disconnects).allSatisfy(disconnect -> {
            assertThat(disconnect.end())
                    .isBetween(Instant.parse("2026-11-02T00:00:00Z"), Instant.parse("2026-11-09T00:00:00Z"));
            assertThat(disconnect.endMillis() % 1000).isZero();
            assertThat(disconnect.start()).isPresent();
            if (disconnect.code().refused()) {
                assertThat(disconnect.startMillis()).isEqualTo(disconnect.endMillis());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(ParameterRanges.class)
    void a_stream_has_one_push_at_a_time_but_for_the_two_seconds_of_a_replacement(ParameterRanges ranges) {
        Map<StreamId, List<Disconnect>> pushes = disconnects(Simulation.run(WEEK.withRanges(ranges))).stream()
                .filter(disconnect -> !disconnect.code().refused())
                .sorted(Comparator.comparingLong(Disconnect::startMillis).thenComparingLong(Disconnect::endMillis))
                .collect(Collectors.groupingBy(Disconnect::stream));

        pushes.values().forEach(ofOne -> {
            for (int i = 1; i < ofOne.size(); i++) {
                Disconnect before = ofOne.get(i - 1);
                boolean replaced = before.code().main() == 21 && before.code().sub() >= 102;
                assertThat(ofOne.get(i).startMillis())
                        .as("%s then %s", before, ofOne.get(i))
                        .isGreaterThanOrEqualTo(before.endMillis() - (replaced ? 2_000 : 0));
            }
        });
    }

    @Test
    void while_the_account_is_closed_nobody_gets_in() {
        SimulatedLog log = Simulation.run(SimulationOptions.of(5, 1).withOnly("account.arrears"));
        List<Disconnect> refused = disconnects(log).stream()
                .filter(disconnect -> disconnect.code().refused())
                .toList();
        long first = refused.get(0).endMillis();
        long last = refused.get(refused.size() - 1).endMillis();

        assertThat(refused)
                .hasSizeGreaterThan(5)
                .allMatch(disconnect -> disconnect.code().sub() == 202);
        assertThat(disconnects(log))
                .filteredOn(disconnect -> !disconnect.code().refused())
                .noneMatch(disconnect -> disconnect.startMillis() >= first && disconnect.startMillis() <= last)
                .anyMatch(disconnect -> disconnect.startMillis() < first && disconnect.endMillis() > first);
    }

    @ParameterizedTest
    @CsvSource({"LOW, 0.03, 0.01, 0.03, 0.02", "HIGH, 0.10, 0.03, 0.15, 0.10"})
    void noise_takes_as_much_as_it_says(Noise noise, double lost, double doubled, double noAddress, double noStart) {
        List<SimulatedRow> rows = Simulation.run(WEEK.withNoise(noise)).rows();
        List<Disconnect> disconnects =
                rows.stream().map(SimulatedRow::disconnect).toList();
        Set<Disconnect> different = new HashSet<>();
        disconnects.forEach(disconnect -> different.add(disconnect.withRow("", 0)));

        assertThat(noise.lost()).isEqualTo(lost);
        assertThat(1 - (double) different.size() / rows.size()).isCloseTo(doubled, within(0.01));
        assertThat(share(disconnects, disconnect -> disconnect.clientIp().isEmpty()))
                .isCloseTo(noAddress, within(0.015));
        assertThat(share(disconnects, disconnect -> disconnect.start().isEmpty()))
                .isCloseTo(noStart, within(0.015));
        assertThat(rows.stream().anyMatch(SimulatedRow::textOnly)).isEqualTo(noise == Noise.HIGH);
    }

    @Test
    void a_row_with_text_only_has_its_code_in_brackets() throws IOException {
        SimulatedLog log = Simulation.run(WEEK.withNoise(Noise.HIGH));
        StringWriter events = new StringWriter();
        SimulatedCsv.writeEvents(log, events);

        assertThat(log.rows())
                .filteredOn(SimulatedRow::textOnly)
                .allSatisfy(row -> assertThat(row.disconnect().reason())
                        .endsWith(" (" + row.disconnect().code() + ")"));
        assertThat(events.toString()).containsPattern(",,,[^\n]*The push client stopped the stream\\. \\([12]\\)\n");
    }

    @Test
    void red_herrings_bring_incidents_of_their_own() {
        assertThat(Simulation.run(WEEK.withNoise(Noise.HIGH)).incidents())
                .extracting(SimulatedIncident::id)
                .contains("I085")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"1, 20, 5", "1, 60, 20", "2, 80, 42", "30, 500, 168"})
    void small_and_large_logs_have_room(int days, int streams, int incidents) {
        for (int seed = 1; seed <= 5; seed++) {
            assertThat(Simulation.run(SimulationOptions.of(seed, incidents).withSize(days, streams))
                            .rows())
                    .isNotEmpty();
        }
    }

    @Test
    void what_has_no_room_is_said() {
        assertThatThrownBy(() ->
                        Simulation.run(SimulationOptions.of(1, 1).withSize(1, 2).withOnly("platform.incident")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "incidents is 1, and among 2 streams in 1 days there is no room for I001 (platform.incident)."
                                + " Maybe give more streams or days, or fewer incidents.");
    }

    private static String files(SimulationOptions options) throws IOException {
        SimulatedLog log = Simulation.run(options);
        StringWriter both = new StringWriter();
        SimulatedCsv.writeEvents(log, both);
        SimulatedCsv.writeTruth(log, both);
        return both.toString();
    }

    private static List<Disconnect> disconnects(SimulatedLog log) {
        return log.rows().stream().map(SimulatedRow::disconnect).toList();
    }

    private static double share(List<Disconnect> disconnects, Predicate<Disconnect> condition) {
        return (double) disconnects.stream().filter(condition).count() / disconnects.size();
    }
}
