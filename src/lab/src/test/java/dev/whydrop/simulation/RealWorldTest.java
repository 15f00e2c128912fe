package dev.whydrop.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.StreamId;
import dev.whydrop.simulation.scenario.Scenarios;
import dev.whydrop.simulation.stage.Scene;
import java.io.IOException;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs of the real world are believable, complete and labelled. */
class RealWorldTest {
    private static final SimulationOptions WEEK =
            SimulationOptions.of(21, 60).withSize(7, 150).withWorld(World.REAL);

    @Test
    void every_diagnosis_of_the_even_world_has_a_scenario_and_ten_more_have() {
        assertThat(Scenarios.ids(World.REAL)).containsAll(Scenarios.ids(World.EVEN));
        assertThat(Scenarios.ids(World.REAL))
                .hasSize(52)
                .contains(
                        "replaced.own-restart",
                        "idle.once",
                        "network.handover",
                        "network.lingering-session",
                        "client.restarts",
                        "refused.unspecified",
                        "target.stray-pusher",
                        "auth.probing",
                        "network.many-at-once",
                        "client.release");
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void every_incident_has_rows_with_one_diagnosis_and_one_that_is_as_good(long seed) {
        SimulatedLog log =
                Simulation.run(SimulationOptions.of(seed, 60).withSize(7, 150).withWorld(World.REAL));
        Map<String, Set<String>> answers = log.rows().stream()
                .filter(row -> !row.incident().isEmpty())
                .collect(Collectors.groupingBy(
                        SimulatedRow::incident,
                        Collectors.mapping(row -> row.diagnosis() + " " + row.also(), Collectors.toSet())));

        assertThat(answers)
                .isNotEmpty()
                .allSatisfy(
                        (incident, answer) -> assertThat(answer).as(incident).hasSize(1));
        assertThat(log.incidents()).extracting(SimulatedIncident::id).containsAll(answers.keySet());
    }

    @Test
    void the_same_options_give_the_same_bytes_and_another_seed_others() throws IOException {
        assertThat(files(WEEK.withNoise(Noise.HIGH)))
                .isEqualTo(files(WEEK.withNoise(Noise.HIGH)))
                .isNotEqualTo(files(SimulationOptions.of(22, 60)
                        .withSize(7, 150)
                        .withWorld(World.REAL)
                        .withNoise(Noise.HIGH)));
    }

    @Test
    void what_is_recorded_of_nodes_and_good_answers_has_columns_of_its_own() throws IOException {
        SimulatedLog log = first(
                rows -> rows.stream().anyMatch(row -> !row.disconnect().node().isEmpty()));
        StringWriter events = new StringWriter();
        SimulatedCsv.writeEvents(log, events);
        StringWriter truth = new StringWriter();
        SimulatedCsv.writeTruth(log, truth);

        assertThat(events.toString().lines().findFirst().orElseThrow()).endsWith(",reason,node");
        assertThat(events.toString()).containsPattern(",198\\.18\\.\\d+\\.\\d+\n");
        assertThat(truth.toString())
                .startsWith("row,diagnosis,incident,also\n")
                .contains(",client.ended,,client.restarts\n");
    }

    @Test
    void the_busiest_hour_of_the_day_has_ten_times_the_planned_ends_of_the_quietest() {
        Map<Integer, Long> ends =
                Simulation.run(SimulationOptions.of(5, 0).withSize(14, 400).withWorld(World.REAL)).rows().stream()
                        .filter(row -> row.diagnosis().equals(Scene.PLANNED)
                                && row.also().isEmpty())
                        .collect(Collectors.groupingBy(
                                row -> row.disconnect()
                                        .end()
                                        .atOffset(ZoneOffset.UTC)
                                        .getHour(),
                                Collectors.counting()));

        long busiest = ends.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        long quietest = LongStream.range(0, 24)
                .map(hour -> ends.getOrDefault((int) hour, 0L))
                .min()
                .orElseThrow();
        assertThat(busiest).isGreaterThan(10 * Math.max(1, quietest));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void a_stream_has_one_push_at_a_time_but_for_replacements_and_second_exports(long seed) {
        List<SimulatedRow> rows = Simulation.run(
                        SimulationOptions.of(seed, 60).withSize(7, 150).withWorld(World.REAL))
                .rows();
        Map<StreamId, List<Disconnect>> pushes = rows.stream()
                .map(SimulatedRow::disconnect)
                .filter(disconnect ->
                        !disconnect.code().refused() && disconnect.start().isPresent())
                .sorted(Comparator.comparingLong(Disconnect::startMillis).thenComparingLong(Disconnect::endMillis))
                .collect(Collectors.groupingBy(Disconnect::stream));

        pushes.values().forEach(ofOne -> {
            for (int i = 1; i < ofOne.size(); i++) {
                Disconnect before = ofOne.get(i - 1);
                Disconnect after = ofOne.get(i);
                boolean replaced = before.code().main() == 21 && before.code().sub() >= 102;
                assertThat(sameTwice(before, after)
                                || after.startMillis() >= before.endMillis() - (replaced ? 4_000 : 2_000))
                        .as("%s then %s", before, after)
                        .isTrue();
            }
        });
    }

    @Test
    void some_logs_have_hours_that_were_exported_twice_a_second_or_two_apart() {
        SimulatedLog log = first(RealWorldTest::exportedTwice);
        Set<String> first = new HashSet<>();
        List<SimulatedRow> again = log.rows().stream()
                .filter(row -> !first.add(row.disconnect().code() + " "
                        + row.disconnect().stream() + " "
                        + (row.disconnect().endMillis() - row.disconnect().startMillis())
                        + row.disconnect().endMillis() / 10_000))
                .toList();

        assertThat(again).hasSizeGreaterThan(20);
        assertThat(first(rows -> !exportedTwice(rows)).rows()).isNotEmpty();
    }

    @Test
    void some_records_lack_a_start_or_an_address_without_any_noise() {
        List<SimulatedRow> rows = Simulation.run(WEEK).rows();

        assertThat(rows).filteredOn(row -> row.disconnect().start().isEmpty()).hasSizeBetween(20, rows.size() / 20);
        assertThat(rows)
                .filteredOn(row -> row.disconnect().clientIp().isEmpty())
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({"1, 20, 5", "1, 60, 20", "2, 80, 42", "30, 500, 168"})
    void small_and_large_logs_have_room(int days, int streams, int incidents) {
        for (int seed = 1; seed <= 5; seed++) {
            assertThat(Simulation.run(SimulationOptions.of(seed, incidents)
                                    .withSize(days, streams)
                                    .withWorld(World.REAL))
                            .rows())
                    .isNotEmpty();
        }
    }

    /** {@return the first log that is so} */
    private static SimulatedLog first(Predicate<List<SimulatedRow>> so) {
        return LongStream.rangeClosed(1, 40)
                .mapToObj(seed -> Simulation.run(
                        SimulationOptions.of(seed, 20).withSize(7, 100).withWorld(World.REAL)))
                .filter(log -> so.test(log.rows()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean exportedTwice(List<SimulatedRow> rows) {
        for (int i = 1; i < rows.size(); i++) {
            if (sameTwice(rows.get(i - 1).disconnect(), rows.get(i).disconnect())) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether both tell of one push, a second or two apart} */
    private static boolean sameTwice(Disconnect one, Disconnect other) {
        long apart = other.endMillis() - one.endMillis();
        return one.stream().equals(other.stream())
                && one.code().equals(other.code())
                && !one.code().refused()
                && apart >= 1_000
                && apart <= 2_000
                && other.startMillis() - one.startMillis() == apart;
    }

    private static String files(SimulationOptions options) throws IOException {
        SimulatedLog log = Simulation.run(options);
        StringWriter both = new StringWriter();
        SimulatedCsv.writeEvents(log, both);
        SimulatedCsv.writeTruth(log, both);
        return both.toString();
    }
}
