package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Alternative;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Report;
import dev.whydrop.model.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How evidence becomes a likelihood, and likelihood and impact a priority. */
public class LikelihoodTest {
    /** The prior of a wrong app, as its advice file gives it. */
    private static final double PRIOR =
            AdviceBook.of(RuleBases.load().diagnoses()).get("target.app").prior();

    @Test
    void one_decisive_piece_of_evidence_gives_its_odds_times_the_prior() {
        Report report = Diagnosing.report("cam ?-10:00:00 - 18/304");

        double odds = Math.exp(PRIOR) * 100;
        assertThat(report.advice().get(0).likelihood()).isCloseTo(odds / (1 + odds), within(0.0005));
    }

    @Test
    void evidence_of_one_group_counts_once() {
        Report once = Diagnosing.report("cam 09:00:00-10:00:00 - 21/101");
        Report twice = Diagnosing.report("cam 09:00:00-10:00:00 - 21/101", "cam 10:00:20 - 18/305");

        assertThat(twice.advice().get(0).evidence())
                .extracting(EvidenceLine::rule)
                .containsExactly("BAN-101", "BAN-102");
        assertThat(twice.advice().get(0).likelihood())
                .isEqualTo(once.advice().get(0).likelihood());
    }

    @Test
    void evidence_against_lowers_the_likelihood_and_is_shown() {
        Advice expired = Diagnosing.report("cam 10:00:00 - 18/501").advice().get(0);
        Advice doubtful = Diagnosing.report("cam 10:00:00 - 18/501 expires=12:00:00")
                .advice()
                .get(0);

        assertThat(doubtful.likelihood()).isLessThan(expired.likelihood() - 0.2);
        assertThat(doubtful.evidence()).extracting(EvidenceLine::rule).containsExactly("AUT-101", "AUT-104");
    }

    @Test
    void a_code_of_two_readings_makes_neither_likely_by_itself() {
        Report report = Diagnosing.report(
                "cam 09:00:00-09:20:00 192.0.2.1 16",
                "cam 09:20:10-09:22:00 192.0.2.1 16",
                "cam 09:22:10-09:25:10 192.0.2.1 16",
                "cam 09:25:20-09:26:00 192.0.2.1 16",
                "cam 09:26:10-09:29:00 192.0.2.1 16");

        assertThat(report.advice())
                .allSatisfy(advice -> assertThat(advice.likelihood()).isLessThan(0.7));
        assertThat(report.benign()).isEmpty();
    }

    @Test
    void network_codes_without_an_address_make_no_line_very_likely() {
        Report report = Diagnosing.report(
                "cam 09:00:00-09:20:00 - 12",
                "cam 09:20:10-09:22:00 - 13",
                "cam 09:22:10-09:25:10 - 12",
                "cam 09:25:20-09:26:00 - 15",
                "cam 09:26:10-09:29:00 - 12");

        assertThat(report.advice()).extracting(Advice::id).containsExactly("network.uplink");
        assertThat(report.advice().get(0).likelihood()).isBetween(0.7, 0.9);
    }

    @Test
    void candidates_compete_only_where_they_explain_the_same_disconnects() {
        Report report = Diagnosing.report(
                "cam 08:00:00-10:00:00 192.0.2.1 12", "cam 10:00:20 192.0.2.1 18/501", "cam 10:00:50 192.0.2.1 18/501");

        Advice expired = Diagnosing.advice(report, "auth.expired-url").orElseThrow();
        assertThat(expired.alternatives()).isEmpty();
        assertThat(report.benign()).extracting(each -> each.id()).containsExactly("network.blip");
    }

    @Test
    void priority_is_likelihood_times_severity_times_reach() {
        Advice advice = Diagnosing.report(
                        "cam 08:00:00-10:00:00 192.0.2.1 18/303",
                        "cam 10:10:00 192.0.2.1 18/303",
                        "dove 10:20:00-10:30:00 192.0.2.1 18/303")
                .advice()
                .get(0);

        assertThat(advice.impact().disconnects()).isEqualTo(3);
        assertThat(advice.impact().streams()).isEqualTo(2);
        double size = 1 + 3 + 10 + advice.impact().offAirSeconds() / 60.0;
        double reach = 0.5 + 0.5 * Math.min(1, Math.log10(size) / 3);
        assertThat(advice.priority())
                .isCloseTo(100 * advice.likelihood() * advice.severity().weight() * reach, within(0.1));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void an_advice_and_its_alternatives_never_add_up_to_more_than_one(long seed) {
        Report report = Diagnosing.diagnosed(randomLog(seed, 400)).report();

        assertThat(report.advice())
                .allSatisfy(advice -> assertThat(advice.likelihood()
                                + advice.alternatives().stream()
                                        .mapToDouble(Alternative::likelihood)
                                        .sum())
                        .isLessThanOrEqualTo(1.002));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void advice_is_sorted_by_priority_then_id_then_scope(long seed) {
        List<Advice> advice =
                Diagnosing.diagnosed(randomLog(seed, 600)).report().advice();

        for (int i = 1; i < advice.size(); i++) {
            assertThat(advice.get(i).rank()).isEqualTo(i + 1);
            assertThat(advice.get(i - 1).priority())
                    .isGreaterThanOrEqualTo(advice.get(i).priority());
        }
    }

    public static List<Disconnect> randomLog(long seed, int rows) {
        Random random = new Random(seed);
        int[][] codes = {
            {1, 0}, {2, 0}, {3, 0}, {4, 0}, {5, 0}, {6, 0}, {7, 0}, {8, 0}, {12, 0}, {13, 0}, {15, 0}, {16, 0}, {17, 0},
            {18, 501}, {18, 503}, {18, 601}, {18, 202}, {21, 100}, {21, 102}, {21, 103}, {22, 0}, {35, 0}
        };
        List<Disconnect> log = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int[] code = codes[random.nextInt(codes.length)];
            Instant end = Instant.ofEpochSecond(1_763_600_000L + random.nextInt(4 * 3600));
            Disconnect disconnect = Disconnect.of(
                            new StreamId("push" + random.nextInt(2) + ".example", "live", "s" + random.nextInt(12)),
                            end,
                            ErrorCode.of(code[0], code[1]))
                    .withRow("log.csv", i + 1L);
            if (random.nextInt(10) > 0) {
                disconnect = disconnect.withStart(end.minusSeconds(code[0] == 18 ? 0 : random.nextInt(900)));
            }
            if (random.nextInt(10) > 1) {
                disconnect = disconnect.withClientIp("192.0.2." + random.nextInt(9));
            }
            log.add(disconnect);
        }
        return log;
    }
}
