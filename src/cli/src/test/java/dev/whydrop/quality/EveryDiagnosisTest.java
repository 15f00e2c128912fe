package dev.whydrop.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Amplifier;
import dev.whydrop.model.Benign;
import dev.whydrop.model.Report;
import dev.whydrop.simulation.Simulation;
import dev.whydrop.simulation.SimulationOptions;
import dev.whydrop.simulation.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** One log with two incidents of each kind gets every diagnosis that the even world has, and logs of the real world get the others. */
class EveryDiagnosisTest {
    private static final Set<String> ON_ONE_STREAM = Set.of(
            "replaced.two-encoders",
            "replaced.reconnect-overlap",
            "replaced.takeover",
            "replaced.failover",
            "network.uplink",
            "network.blip",
            "network.periodic",
            "client.ended",
            "client.crash-loop",
            "client.socket-loss",
            "idle.encoder-stalled",
            "media.frame-too-large",
            "media.malformed",
            "auth.expired-url",
            "auth.missing-params",
            "auth.bad-signature",
            "auth.third-party-denied",
            "target.domain",
            "target.app",
            "target.stream-name",
            "target.channel",
            "ban.active",
            "operator.dropped",
            "operator.drop-loop",
            "acl.blocked-ip",
            "acl.not-allowed-ip",
            "quota.stream-name",
            "quota.priority",
            "unplayed",
            "platform.internal",
            "unknown.collect",
            "retry-storm");
    private static final Set<String> ACROSS_STREAMS = Set.of(
            "account.suspended",
            "account.arrears",
            "account.unknown-customer",
            "auth.key-rotated",
            "auth.third-party-outage",
            "quota.account",
            "network.shared-uplink",
            "network.route",
            "platform.incident",
            "operator.mass-drop");

    /** The even world does not have them. */
    private static final Set<String> OF_THE_REAL_WORLD = Set.of(
            "client.release",
            "network.many-at-once",
            "network.handover",
            "network.lingering-session",
            "client.restarts",
            "idle.once",
            "replaced.own-restart",
            "refused.unspecified",
            "target.stray-pusher",
            "auth.probing");

    private static Report report;

    @BeforeAll
    static void diagnose(@TempDir Path folder) {
        Path events = new LogFolder(folder)
                .events(
                        "events.csv",
                        Simulation.run(SimulationOptions.of(32, 84)).rows());
        report = Diagnosing.files(List.of(events)).report();
    }

    @Test
    void every_diagnosis_is_given_as_advice_or_as_harmless() {
        Set<String> expected = new TreeSet<>(ON_ONE_STREAM);
        expected.addAll(ACROSS_STREAMS);
        Set<String> given = new TreeSet<>();
        report.advice().forEach(each -> {
            given.add(each.id());
            given.addAll(each.amplifiedBy());
        });
        report.benign().forEach(each -> given.add(each.id()));

        assertThat(expected).hasSize(42);
        given.removeAll(OF_THE_REAL_WORLD); // One silence among those of a story may be taken for a lone one.
        assertThat(given).isEqualTo(expected);
    }

    @ParameterizedTest
    @FieldSource("OF_THE_REAL_WORLD")
    void a_diagnosis_of_the_real_world_alone_is_given_there(String id, @TempDir Path folder) {
        SimulationOptions options =
                SimulationOptions.of(31, 2).withWorld(World.REAL).withOnly(id);
        Path events = new LogFolder(folder)
                .events("events.csv", Simulation.run(options).rows());

        Report found = Diagnosing.files(List.of(events)).report();
        assertThat(Stream.concat(
                        found.advice().stream().map(Advice::id),
                        found.benign().stream().map(Benign::id)))
                .contains(id);
    }

    @Test
    void no_diagnosis_that_a_rule_speaks_for_is_left_out() {
        Set<String> looked = new TreeSet<>(ON_ONE_STREAM);
        looked.addAll(ACROSS_STREAMS);
        looked.addAll(OF_THE_REAL_WORLD);

        assertThat(looked).isEqualTo(RuleBases.load().diagnoses());
    }

    @Test
    void a_retry_storm_stands_inside_the_findings_that_it_makes_worse() {
        assertThat(report.advice()).extracting(Advice::id).doesNotContain("retry-storm");
        assertThat(report.advice())
                .filteredOn(each -> each.amplifiedBy().contains("retry-storm"))
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.amplifiers()).extracting(Amplifier::id).containsExactly("retry-storm");
                    assertThat(each.amplifiers().get(0).evidence()).isNotEmpty();
                });
    }
}
