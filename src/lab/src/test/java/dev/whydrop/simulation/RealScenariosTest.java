package dev.whydrop.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.StreamId;
import dev.whydrop.simulation.stage.Addresses;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Incidents that only the real world knows have the marks they are told by. */
class RealScenariosTest {
    @Test
    void a_scanner_and_a_forgotten_device_are_never_on_air() {
        List<SimulatedRow> rows = Simulation.run(SimulationOptions.of(4, 10)
                        .withSize(3, 100)
                        .withWorld(World.REAL)
                        .withOnly("auth.probing", "target.stray-pusher"))
                .rows();
        Map<StreamId, Set<Boolean>> refused = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.disconnect().stream(),
                        Collectors.mapping(row -> row.disconnect().code().refused(), Collectors.toSet())));

        assertThat(rows)
                .filteredOn(row -> !row.incident().isEmpty())
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> assertThat(refused).containsEntry(row.disconnect().stream(), Set.of(true)));
    }

    @Test
    void a_lingering_session_refuses_its_own_pusher_until_it_is_given_up() {
        List<Disconnect> rows = incident("network.lingering-session");
        List<Disconnect> refused =
                rows.stream().filter(row -> row.code().refused()).toList();
        List<Disconnect> held =
                rows.stream().filter(row -> !row.code().refused()).toList();

        assertThat(refused)
                .isNotEmpty()
                .allSatisfy(refusal -> assertThat(held)
                        .anyMatch(old -> old.startMillis() < refusal.endMillis()
                                && refusal.endMillis() <= old.endMillis()
                                && old.endMillis() - refusal.endMillis() <= 70_000));
    }

    @Test
    void a_handover_changes_the_address_of_one_stream_again_and_again() {
        List<Disconnect> rows = incident("network.handover");

        assertThat(rows).extracting(Disconnect::stream).containsOnly(rows.get(0).stream());
        assertThat(rows.stream().map(Disconnect::clientIp).distinct()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(rows)
                .hasSizeGreaterThanOrEqualTo(4)
                .extracting(row -> row.code().main())
                .contains(21);
    }

    @Test
    void a_pusher_that_restarts_says_goodbye_and_is_back_within_a_minute() {
        List<Disconnect> rows = incident("client.restarts");

        assertThat(rows)
                .hasSizeGreaterThanOrEqualTo(4)
                .extracting(row -> row.code().main())
                .containsAnyOf(1, 2, 35);
        for (int i = 1; i < rows.size(); i++) {
            assertThat(rows.get(i).startMillis() - rows.get(i - 1).endMillis()).isBetween(1L, 60_000L);
        }
    }

    @Test
    void an_own_restart_is_a_replacement_or_two_by_the_own_address() {
        List<Disconnect> rows = incident("replaced.own-restart");

        assertThat(rows).hasSizeBetween(1, 2).allMatch(row -> row.code().main() == 21);
        assertThat(rows.stream().map(Disconnect::clientIp).distinct()).hasSize(1);
    }

    @Test
    void many_at_once_have_no_domain_and_no_block_in_common() {
        List<Disconnect> rows = incident("network.many-at-once");

        assertThat(rows).hasSizeGreaterThanOrEqualTo(10);
        assertThat(rows.get(rows.size() - 1).endMillis() - rows.get(0).endMillis())
                .isLessThanOrEqualTo(90_000);
        assertThat(rows.stream().map(row -> row.stream().domain()).distinct()).hasSizeGreaterThan(1);
        assertThat(rows.stream().map(row -> Addresses.block(row.clientIp())).distinct())
                .hasSizeGreaterThan(2);
    }

    @Test
    void a_release_begins_on_many_streams_of_one_domain_within_hours() {
        List<Disconnect> rows = incident("client.release");
        Map<StreamId, Instant> begins = rows.stream()
                .collect(Collectors.toMap(
                        Disconnect::stream, Disconnect::end, (one, other) -> one.isBefore(other) ? one : other));

        assertThat(begins).hasSizeGreaterThanOrEqualTo(8);
        assertThat(begins.keySet())
                .extracting(StreamId::domain)
                .containsOnly(rows.get(0).stream().domain());
        assertThat(begins.values())
                .allMatch(begin -> begin.isBefore(rows.get(0).end().plusSeconds(4 * 3_600)));
    }

    private static List<Disconnect> incident(String diagnosis) {
        return Simulation.run(SimulationOptions.of(8, 1)
                        .withSize(7, 200)
                        .withWorld(World.REAL)
                        .withOnly(diagnosis))
                .rows()
                .stream()
                .filter(row -> row.incident().equals("I001"))
                .map(SimulatedRow::disconnect)
                .toList();
    }
}
