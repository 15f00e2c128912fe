package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whydrop.Advisor;
import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Benign;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Family;
import dev.whydrop.model.Report;
import dev.whydrop.model.Unmapped;
import dev.whydrop.model.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records with a reason text that several codes share: the same diagnoses, with less certainty. */
public class ReasonsOnlyTest {
    private static final String MISSING =
            "The error code: these records have only the reason text, which several codes share.";
    private static final String[] BURST = {
        "cam 09:30:00-10:02:00 192.0.2.1 12",
        "cam 10:02:20-10:03:50 192.0.2.1 14",
        "cam 10:04:10-10:05:30 192.0.2.1 12",
        "cam 10:05:45-10:08:00 192.0.2.1 15"
    };
    private static final String[] CUT_THEN_EXPIRED = {
        "cam 08:00:00-10:00:00 192.0.2.1 13", "cam 10:00:20 192.0.2.1 18/501", "cam 10:00:50 192.0.2.1 18/501"
    };

    @Test
    void a_burst_of_network_cuts_is_found_with_a_lower_likelihood_and_says_that_the_code_is_missing() {
        Advice withCodes = Diagnosing.report(BURST).advice().get(0);
        Advice withTexts = Diagnosing.report(withTexts(BURST)).advice().get(0);

        assertThat(withTexts.id()).isEqualTo(withCodes.id()).isEqualTo("network.uplink");
        assertThat(withTexts.likelihood()).isLessThan(withCodes.likelihood()).isGreaterThan(0.7);
        assertThat(withTexts.missing()).contains(MISSING);
        assertThat(withCodes.missing()).doesNotContain(MISSING);
    }

    @Test
    void a_cut_that_has_only_a_text_before_refusals_with_a_code_still_leads_to_the_expired_url() {
        Report withCodes = Diagnosing.report(CUT_THEN_EXPIRED);
        Report withTexts = Diagnosing.report(withTexts(CUT_THEN_EXPIRED));

        assertThat(Diagnosing.ids(withTexts))
                .isEqualTo(Diagnosing.ids(withCodes))
                .containsExactly("auth.expired-url");
        assertThat(withTexts.advice().get(0).missing()).doesNotContain(MISSING);
        assertThat(withTexts.benign()).extracting(Benign::id).containsExactly("network.blip");
        assertThat(withTexts.benign().get(0).likelihood())
                .isLessThan(withCodes.benign().get(0).likelihood());
    }

    @ParameterizedTest
    @CsvSource({
        "internal?, platform.internal",
        "rtmp-content?, media.malformed",
        "idle?, idle.encoder-stalled",
        "unknown?, unknown.collect",
        "unmapped?, unknown.collect"
    })
    void what_repeats_on_one_stream_is_diagnosed_by_its_family(String code, String diagnosis) {
        Report report = Diagnosing.report(
                "cam 09:00:00-10:00:00 192.0.2.1 " + code,
                "cam 10:00:20-10:02:00 192.0.2.1 " + code,
                "cam 10:02:20-10:04:00 192.0.2.1 " + code,
                "cam 10:04:20-10:30:00 192.0.2.1 1");

        assertThat(Diagnosing.ids(report)).containsExactly(diagnosis);
    }

    @Test
    void an_end_by_the_client_that_stays_away_is_an_end_on_purpose() {
        Report report = Diagnosing.report("cam 08:00:00-10:00:00 192.0.2.1 client?");

        assertThat(report.benign()).extracting(Benign::id).containsExactly("client.ended");
        assertThat(report.advice()).isEmpty();
    }

    @Test
    void ends_by_the_client_that_come_back_at_once_after_long_sessions_are_lost_sockets() {
        Report report = Diagnosing.report(
                "cam 08:00:00-08:40:00 192.0.2.1 client?",
                "cam 08:40:15-09:27:00 192.0.2.1 client?",
                "cam 09:27:12-10:03:00 192.0.2.1 client?",
                "cam 10:03:20-11:00:00 192.0.2.1 1");

        assertThat(Diagnosing.ids(report)).containsExactly("client.socket-loss");
    }

    @Test
    void short_sessions_in_a_loop_are_a_crash_loop() {
        Report report = Diagnosing.report(
                "cam 10:00:00-10:00:20 192.0.2.1 client?",
                "cam 10:00:30-10:00:50 192.0.2.1 client?",
                "cam 10:01:00-10:01:20 192.0.2.1 client?",
                "cam 10:01:30-10:01:50 192.0.2.1 client?");

        assertThat(Diagnosing.ids(report)).containsExactly("client.crash-loop");
    }

    @Test
    void a_text_of_a_suspended_account_is_a_suspended_account() {
        Report report = Diagnosing.report("cam 10:00:00 192.0.2.1 account?", "dove 10:01:00 192.0.2.2 account?");

        assertThat(Diagnosing.ids(report)).containsExactly("account.suspended");
    }

    @Test
    void evidence_counts_less_only_where_most_of_its_records_lack_the_code() {
        String[] half = BURST.clone();
        half[0] = withText(half[0]);
        half[1] = withText(half[1]);
        String[] most = half.clone();
        most[2] = withText(most[2]);

        double withCodes = Diagnosing.report(BURST).advice().get(0).likelihood();
        assertThat(Diagnosing.report(half).advice().get(0).likelihood()).isEqualTo(withCodes);
        assertThat(Diagnosing.report(most).advice().get(0).likelihood()).isLessThan(withCodes);
    }

    @Test
    void the_share_that_its_weight_keeps_is_a_setting() {
        double share = SettingsFile.defaults().weightWithoutCode();
        String row = "cam ?-10:00:00 - internal?";
        double strong = Math.exp(AdviceBook.of(RuleBases.load().diagnoses())
                        .get("platform.internal")
                        .prior()
                + share * Math.log(20));

        assertThat(Diagnosing.report(row).advice().get(0).likelihood())
                .isCloseTo(strong / (1 + strong), within(0.0005));
        assertThat(likelihoodWith("weightWithoutCode: 1", row))
                .isEqualTo(
                        Diagnosing.report("cam ?-10:00:00 - 24").advice().get(0).likelihood());
    }

    @Test
    void a_record_that_has_the_code_stands_for_the_same_push_without_it() {
        String[] withCode = {"cam 09:00:00-10:00:00 192.0.2.1 13", "cam 10:00:20-11:30:00 192.0.2.1 2"};
        Diagnosed both = Diagnosing.diagnosed(Rows.of(
                "cam 09:00:00-10:00:00 192.0.2.1 network?",
                withCode[0],
                "cam 09:00:00-10:00:00 192.0.2.1 network?",
                "cam 10:00:20-11:30:00 192.0.2.1 client?",
                withCode[1],
                "cam 10:00:20-11:30:00 192.0.2.2 client?"));

        assertThat(both.report().input().accepted()).isEqualTo(3);
        assertThat(both.report().input().duplicates()).isEqualTo(3);
        assertThat(both.verdicts().stream().limit(5).map(Verdict::diagnosis))
                .containsExactly("network.blip", "network.blip", "network.blip", "client.ended", "client.ended");
    }

    @Test
    void records_of_unknown_start_are_not_taken_for_one_push() {
        Report report = Diagnosing.report("cam ?-10:00:00 - network?", "cam ?-10:00:00 - 13");

        assertThat(report.input().duplicates()).isZero();
    }

    @Test
    void texts_that_nobody_knows_are_counted_commonest_first_and_cut() {
        List<Disconnect> log = new ArrayList<>();
        IntStream.range(0, 5).forEach(i -> log.add(unknown(i, i < 2 ? "ein Grund" : "une raison")));
        log.add(unknown(5, "x".repeat(300)));

        assertThat(Diagnosing.diagnosed(log).report().input().unmapped())
                .containsExactly(
                        new Unmapped(null, null, "une raison", 3),
                        new Unmapped(null, null, "ein Grund", 2),
                        new Unmapped(null, null, "x".repeat(199) + "…", 1));
    }

    private static Disconnect unknown(int row, String reason) {
        Disconnect made = Rows.of("cam 10:0" + row + ":00 192.0.2.1 unmapped?").get(0);
        return new Disconnect(
                "log.csv",
                row + 1,
                made.stream(),
                made.startMillis(),
                made.endMillis(),
                made.clientIp(),
                ErrorCode.of(Family.UNMAPPED),
                reason,
                "",
                "",
                Disconnect.UNKNOWN);
    }

    private static double likelihoodWith(String setting, String row) {
        return Advisor.builder()
                .settings(SettingsFile.changed(setting))
                .build()
                .advise(Rows.of(row))
                .advice()
                .get(0)
                .likelihood();
    }

    private static String[] withTexts(String... rows) {
        return Arrays.stream(rows).map(ReasonsOnlyTest::withText).toArray(String[]::new);
    }

    private static String withText(String row) {
        return row.replaceFirst(" 1[2-7]$", " network?");
    }
}
