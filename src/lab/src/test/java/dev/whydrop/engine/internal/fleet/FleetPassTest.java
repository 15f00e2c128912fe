package dev.whydrop.engine.internal.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.engine.FleetRows;
import dev.whydrop.engine.internal.session.RuleStatistics;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.Evidence;
import dev.whydrop.simulation.SimulatedRow;
import dev.whydrop.simulation.Simulation;
import dev.whydrop.simulation.SimulationOptions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Streams looked at together. */
class FleetPassTest {
    private static final Settings SETTINGS = SettingsFile.defaults();

    @Test
    void one_worker_and_four_conclude_the_same() {
        FleetRows log = FleetRows.of(Simulation.run(SimulationOptions.of(17, 84)).rows().stream()
                .map(SimulatedRow::disconnect)
                .toList());

        FleetPass.Conclusions alone = run(log, 1);
        FleetPass.Conclusions together = run(log, 4);

        assertThat(alone.evidence()).hasSizeGreaterThan(20);
        assertThat(together.evidence())
                .extracting(FleetPassTest::text)
                .containsExactlyElementsOf(
                        alone.evidence().stream().map(FleetPassTest::text).toList());
        assertThat(alone.inhibitions()).isNotEmpty();
        assertThat(together.inhibitions())
                .extracting(Object::toString)
                .containsExactlyInAnyOrderElementsOf(
                        alone.inhibitions().stream().map(Object::toString).toList());
    }

    @Test
    void evidence_is_in_order_of_rules() {
        assertThat(run(venue(), 1).evidence()).isNotEmpty().isSortedAccordingTo(Evidence.ORDER);
    }

    @Test
    void without_sweeps_nothing_is_looked_at_together() {
        FleetRows log = venue();
        Sweeps none = new Sweeps(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        FleetPass.Conclusions conclusions = run(log, none, 1);

        assertThat(conclusions.evidence()).isEmpty();
        assertThat(conclusions.inhibitions()).isEmpty();
    }

    /** {@return a log in which four of five streams of one address are cut within a minute} */
    private static FleetRows venue() {
        return FleetRows.of(
                "cam-1 09:00:00-10:00:00 192.0.2.1 12",
                "cam-2 09:00:00-10:00:10 192.0.2.1 12",
                "cam-3 09:00:00-10:00:12 192.0.2.1 14",
                "cam-4 09:00:00-10:00:50 192.0.2.1 15",
                "cam-5 09:00:00-11:00:00 192.0.2.1 1",
                "other/show 09:00:00-11:00:00 198.51.100.7 1");
    }

    private static FleetPass.Conclusions run(FleetRows log, int workers) {
        return run(log, Sweeps.of(FleetRows.RULES.sweeps(), SETTINGS, Set.of(), new RuleStatistics()), workers);
    }

    private static FleetPass.Conclusions run(FleetRows log, Sweeps sweeps, int workers) {
        return FleetPass.run(
                FleetRows.RULES.fleet(),
                sweeps,
                log.pushes(),
                log.open(),
                log.meanings(),
                SETTINGS,
                new Workers(workers),
                new RuleStatistics());
    }

    private static String text(Evidence evidence) {
        return evidence.rule() + " " + evidence.about() + " " + evidence.context();
    }
}
