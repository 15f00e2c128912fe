package dev.whydrop.cloud.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.whydrop.Verifier;
import dev.whydrop.catalog.Texts;
import dev.whydrop.cloud.CloudException;
import dev.whydrop.cloud.CloudFailure;
import dev.whydrop.cloud.LoopbackApi;
import dev.whydrop.cloud.StoodTime;
import dev.whydrop.cloud.state.LivePlatform;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Affected;
import dev.whydrop.model.Alternative;
import dev.whydrop.model.CodeCount;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Effect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Explained;
import dev.whydrop.model.Family;
import dev.whydrop.model.Generator;
import dev.whydrop.model.Impact;
import dev.whydrop.model.InputSummary;
import dev.whydrop.model.InputZone;
import dev.whydrop.model.Language;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.Owner;
import dev.whydrop.model.Report;
import dev.whydrop.model.Scope;
import dev.whydrop.model.Severity;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.Suppressed;
import dev.whydrop.model.TimePrecision;
import dev.whydrop.model.Undetermined;
import dev.whydrop.model.Verdict;
import dev.whydrop.model.Weight;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {
    private static final Instant NOW = StoodTime.NOW;
    private static final Impact IMPACT = new Impact(9, 1, 60L, 0);
    private static final Instant LAST = Instant.parse("2026-11-20T19:00:00Z");
    private static final StreamId FINALS = new StreamId("push.example.com", "live", "finals");

    private final StoodTime time = new StoodTime();
    private LoopbackApi api;

    @BeforeEach
    void start() throws IOException {
        api = new LoopbackApi(time);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    /** A likelihood of 0.9 is odds of 9 to 1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ban.active|DescribeLiveStreamState|{'StreamState':'forbid'}|VER-101|FOR|DECISIVE|0.999",
                "ban.active|DescribeLiveStreamState|{'StreamState':'inactive'}|VER-102|AGAINST|MODERATE|0.643",
                "ban.active|DescribeLiveStreamState|{'StreamState':'active'}|VER-102|AGAINST|MODERATE|0.643",
                "target.domain|DescribeLiveDomain|{'DomainInfo':{'Status':0,'Type':0,'BCName':1}}|VER-111|FOR|DECISIVE|0.999",
                "target.domain|DescribeLiveDomain|{'DomainInfo':{'Status':1,'Type':1,'BCName':1}}|VER-112|FOR|DECISIVE|0.999",
                "target.domain|DescribeLiveDomain|{'DomainInfo':{'Status':1,'Type':0,'BCName':0}}|VER-113|FOR|MODERATE|0.978",
                "target.domain|DescribeLiveDomain|{'DomainInfo':{'Status':1,'Type':0,'BCName':1}}|VER-114|AGAINST|MODERATE|0.643",
                "auth.expired-url|DescribeLivePushAuthKey|{'PushAuthKeyInfo':{'Enable':1}}|VER-121|FOR|WEAK|0.947",
                "auth.key-rotated|DescribeLivePushAuthKey|{'PushAuthKeyInfo':{'Enable':0}}|VER-122|AGAINST|MODERATE|0.643",
                "quota.priority|DescribeLiveStreamOnlineList|{'OnlineInfo':[{'StreamName':'finals'}]}|VER-131|FOR|MODERATE|0.978",
                "quota.priority|DescribeLiveStreamOnlineList|{'OnlineInfo':[]}|VER-132|AGAINST|WEAK|0.818",
                "quota.account|DescribeLiveStreamOnlineList|{'TotalNum':31}|VER-133|FOR|WEAK|0.947",
                "quota.account|DescribeLiveStreamOnlineList|{'TotalNum':0}|VER-134|AGAINST|MODERATE|0.643",
                "replaced.two-encoders|DescribeBackupStreamList|{'StreamInfoList':[{'BackupList':[{'DomainName':'push.example.com','AppName':'live'},{'DomainName':'push.example.com','AppName':'live'}]}]}|VER-141|FOR|STRONG|0.994",
                "replaced.reconnect-overlap|DescribeBackupStreamList|{'StreamInfoList':[{'BackupList':[{'DomainName':'push.example.com','AppName':'live'},{'DomainName':'push.example.com','AppName':'live'}]}]}|VER-141|AGAINST|MODERATE|0.643",
                "replaced.two-encoders|DescribeBackupStreamList|{'StreamInfoList':[{'BackupList':[{'DomainName':'push.example.com','AppName':'live'},{'DomainName':'other.example','AppName':'live'}]}]}|VER-142|AGAINST|WEAK|0.818",
            })
    void what_the_platform_says_becomes_evidence_and_changes_the_odds(
            String id, String action, String answer, String rule, Effect effect, Weight weight, double likelihood) {
        api.answer(action, answer.replace('\'', '"'));

        Advice advice = verified(advice(id, 0.9)).advice().get(0);

        EvidenceLine line = line(advice, rule);
        assertThat(line.effect()).isEqualTo(effect);
        assertThat(line.weight()).isEqualTo(weight);
        assertThat(line.disconnects()).isZero();
        assertThat(line.text()).isNotEmpty();
        assertThat(advice.likelihood()).isEqualTo(likelihood);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "network.uplink|30 30 30 30 30 12 3|30|1800|VER-151|FOR|MODERATE",
                "network.shared-uplink|9 10 9 10 9 10|30|1800|VER-151|FOR|MODERATE",
                "network.uplink|30 29 30 30 28|30|1800|VER-152|AGAINST|WEAK",
                "network.periodic|30 29 30 30 28|30|1800|VER-152|FOR|WEAK",
                "media.frame-too-large|30 30 30 30 30|30|9000|VER-153|FOR|MODERATE",
                "media.frame-too-large|30 30 30 30 30|30|4000|VER-154|AGAINST|WEAK",
                "idle.encoder-stalled|30 30 30 30 0|0|1800|VER-155|FOR|STRONG",
                "idle.encoder-stalled|30 30 30 30 30|0|1800|VER-156|AGAINST|WEAK",
                "media.malformed|0 0 0 0 0|0|1800|VER-157|FOR|MODERATE",
            })
    void what_arrived_before_the_drop_becomes_evidence(
            String id, String frames, int audio, int kbps, String rule, Effect effect, Weight weight) {
        api.answer("DescribeStreamPushInfoList", samples(frames, audio, kbps));

        EvidenceLine line = line(verified(advice(id, 0.9)).advice().get(0), rule);

        assertThat(line.effect()).isEqualTo(effect);
        assertThat(line.weight()).isEqualTo(weight);
        assertThat(api.asked().get(0).path("StartTime").asText()).isEqualTo("2026-11-20T18:50:00Z");
        assertThat(api.asked().get(0).path("EndTime").asText()).isEqualTo("2026-11-20T19:00:00Z");
    }

    @Test
    void a_domain_that_the_account_does_not_have_is_an_answer() {
        api.misbehave(LoopbackApi.error("InternalError.DomainNotExist", "no"));

        Report report = verified(advice("target.domain", 0.6));

        assertThat(line(report.advice().get(0), "VER-115").text())
                .isEqualTo("The platform says now: the account has no domain push.example.com.");
        assertThat(report.input().notes()).hasSize(1);
    }

    @Test
    void alternatives_are_weighed_by_the_same_answer() {
        api.answer(
                "DescribeBackupStreamList",
                "{\"StreamInfoList\":[{\"BackupList\":[{\"DomainName\":\"push.example.com\",\"AppName\":\"live\"},"
                        + "{\"DomainName\":\"push.example.com\",\"AppName\":\"live\"}]}]}");

        Advice advice = verified(advice(
                        "replaced.two-encoders",
                        0.5,
                        new Alternative("replaced.reconnect-overlap", "overlap", 0.3),
                        new Alternative("replaced.takeover", "takeover", 0.1)))
                .advice()
                .get(0);

        // 0.5 · 20, 0.3 / 5, 0.1 · 5 and 0.1 for none of them: 10.66 in all.
        assertThat(advice.likelihood()).isEqualTo(0.938);
        assertThat(advice.alternatives())
                .extracting(Alternative::id, Alternative::likelihood)
                .containsExactly(tuple("replaced.takeover", 0.047), tuple("replaced.reconnect-overlap", 0.006));
    }

    @Test
    void what_is_refuted_falls_behind_and_what_is_confirmed_rises() {
        api.answer("DescribeLiveStreamState", "{\"StreamState\":\"inactive\"}");
        api.answer("DescribeLiveDomain", "{\"DomainInfo\":{\"Status\":0,\"Type\":0,\"BCName\":1}}");

        Report report = verified(advice("ban.active", 0.9), advice("target.domain", 0.6));

        assertThat(report.advice()).extracting(Advice::id).containsExactly("target.domain", "ban.active");
        assertThat(report.advice()).extracting(Advice::rank).containsExactly(1, 2);
        Advice first = report.advice().get(0);
        assertThat(first.priority())
                .isCloseTo(100 * first.likelihood() * 0.7 * first.impact().reach(), within(0.05));
    }

    @Test
    void a_certain_likelihood_can_still_fall() {
        api.answer("DescribeLiveStreamState", "{\"StreamState\":\"inactive\"}");

        assertThat(verified(advice("ban.active", 1)).advice().get(0).likelihood())
                .isEqualTo(0.998);
    }

    @Test
    void what_nobody_can_be_asked_about_stays_as_it_is() {
        Advice advice = advice("client.crash-loop", 0.6);

        Report report = verified(advice);

        assertThat(report.advice()).containsExactly(advice);
        assertThat(api.asked()).isEmpty();
        assertThat(report.input().notes())
                .containsExactly(
                        "Asked the platform at 2026-11-20T20:00:00Z (nothing to ask). What it said is marked VER"
                                + " and counts in the likelihoods.");
    }

    @Test
    void one_question_that_is_not_answered_is_named_and_the_others_are_asked() {
        api.answer("DescribeLiveStreamState", "{\"StreamState\":\"forbid\"}");
        api.misbehave(LoopbackApi.error("UnauthorizedOperation.CamNoAuth", "no"));

        Report report = verified(advice("target.domain", 0.9), advice("ban.active", 0.6));

        assertThat(report.advice()).extracting(Advice::id).containsExactly("ban.active", "target.domain");
        assertThat(report.input().notes().get(1))
                .isEqualTo(
                        "The platform did not answer DescribeLiveDomain (UnauthorizedOperation.CamNoAuth), so that is"
                                + " not verified.");
    }

    @Test
    void a_wrong_key_ends_it() {
        api.misbehave(LoopbackApi.error("AuthFailure.SignatureFailure", "no"));

        assertThatThrownBy(() -> verified(advice("ban.active", 0.6)))
                .isInstanceOfSatisfying(
                        CloudException.class, e -> assertThat(e.failure()).isEqualTo(CloudFailure.WRONG_KEY));
    }

    @Test
    void the_same_question_is_asked_once() {
        api.answer("DescribeLivePushAuthKey", "{\"PushAuthKeyInfo\":{\"Enable\":1}}");

        verified(advice("auth.expired-url", 0.6), advice("auth.bad-signature", 0.6));

        assertThat(api.actions()).containsExactly("DescribeLivePushAuthKey");
    }

    @Test
    void quality_that_the_platform_no_longer_has_is_not_asked_for() {
        time.sleep(Duration.ofDays(7));

        Report report = verified(advice("network.uplink", 0.6));

        assertThat(api.asked()).isEmpty();
        assertThat(report.input().notes().get(1))
                .isEqualTo(
                        "The platform keeps the frame rates and bitrates of a push for 7 days, and these dropped longer ago:"
                                + " push.example.com/live/finals.");
    }

    @Test
    void push_keys_never_reach_the_report() {
        api.answer(
                "DescribeLivePushAuthKey",
                "{\"PushAuthKeyInfo\":{\"DomainName\":\"push.example.com\",\"Enable\":1,\"MasterAuthKey\":\"masterS3cret\","
                        + "\"BackupAuthKey\":\"backupS3cret\",\"AuthDelta\":60}}");

        assertThat(verified(advice("auth.expired-url", 0.6)).toString())
                .contains("VER-121")
                .doesNotContain("S3cret");
    }

    @Test
    void what_falls_below_the_floor_is_undetermined_and_no_longer_advised() {
        api.answer("DescribeLiveStreamState", "{\"StreamState\":\"inactive\"}");

        Report report = verified(advice("ban.active", 0.6));

        assertThat(report.advice()).isEmpty();
        assertThat(report.undetermined()).singleElement().satisfies(open -> {
            assertThat(open.candidates())
                    .extracting(Alternative::id, Alternative::likelihood)
                    .containsExactly(tuple("ban.active", 0.231));
            assertThat(open.codes()).containsExactly(ErrorCode.of(21, 101));
            assertThat(open.impact()).isEqualTo(IMPACT);
            assertThat(open.nextCheck()).startsWith("Call DescribeLiveStreamState for the stream.");
        });
        assertThat(report.explained()).isEqualTo(new Explained(0, 0));
        assertThat(report.input().notes().get(1))
                .isEqualTo("With what the platform said, this is no longer likely enough to be advised: title"
                        + " (push.example.com/live/finals).");
    }

    @Test
    void the_floor_is_the_one_of_the_report() {
        api.answer("DescribeLiveStreamState", "{\"StreamState\":\"inactive\"}");

        Report report = verified(report(Map.of("undeterminedBelow", 0.2), List.of(), advice("ban.active", 0.6)));

        assertThat(report.advice()).extracting(Advice::likelihood).containsExactly(0.231);
        assertThat(report.explained()).isEqualTo(new Explained(9, 1));
    }

    @Test
    void an_alternative_that_the_platform_confirms_takes_the_place_of_the_advice() {
        api.answer("DescribeBackupStreamList", "{\"StreamInfoList\":[]}");

        Report report = verified(
                advice("replaced.two-encoders", 0.5, new Alternative("replaced.reconnect-overlap", "overlap", 0.45)));

        // 0.5 / 2, 0.45 · 2 and 0.05 for none of them: 1.2 in all.
        Advice advice = report.advice().get(0);
        assertThat(advice.id()).isEqualTo("replaced.reconnect-overlap");
        assertThat(advice.likelihood()).isEqualTo(0.75);
        assertThat(advice.owner()).isEqualTo(Owner.DEVELOPER);
        assertThat(advice.remedies()).hasSizeGreaterThan(1);
        assertThat(advice.evidence()).extracting(EvidenceLine::rule).containsExactly("VER-142");
        assertThat(advice.alternatives())
                .extracting(Alternative::id, Alternative::likelihood)
                .containsExactly(tuple("replaced.two-encoders", 0.208));
        assertThat(report.undetermined()).isEmpty();
        assertThat(report.explained()).isEqualTo(new Explained(9, 1));
        assertThat(report.input().notes()).hasSize(3);
    }

    /** The report has shown no evidence for it, so there is none to give as a reason. */
    @Test
    void an_alternative_that_overtakes_without_evidence_of_its_own_is_named_first_and_not_advised() {
        api.answer("DescribeLiveStreamState", "{\"StreamState\":\"inactive\"}");

        Report report = verified(advice("ban.active", 0.6, new Alternative("operator.dropped", "dropped", 0.39)));

        assertThat(report.advice()).isEmpty();
        assertThat(report.benign()).isEmpty();
        assertThat(report.undetermined().get(0).candidates())
                .extracting(Alternative::id)
                .containsExactly("operator.dropped", "ban.active");
    }

    @Test
    void what_was_undetermined_becomes_an_advice_where_the_platform_confirms_it() {
        api.misbehave(LoopbackApi.error("InternalError.DomainNotExist", "no"));

        Report report = verified(report(
                Map.of(),
                List.of(open(
                        new Alternative("account.unknown-customer", "unknown", 0.3),
                        new Alternative("target.domain", "domain", 0.4))),
                advice("client.crash-loop", 0.6)));

        // 0.4 · 100, 0.3 · 20 and 0.3 for none of them: 46.3 in all.
        assertThat(report.advice())
                .extracting(Advice::rank, Advice::id, Advice::likelihood)
                .containsExactly(tuple(1, "target.domain", 0.864), tuple(2, "client.crash-loop", 0.6));
        assertThat(report.advice().get(0).evidence())
                .extracting(EvidenceLine::rule)
                .containsExactly("VER-115");
        assertThat(report.undetermined()).isEmpty();
        assertThat(report.explained()).isEqualTo(new Explained(18, 1));
        assertThat(report.input().notes().get(1))
                .startsWith("With what the platform said, this is now likely enough to be given: ");
    }

    @Test
    void what_stays_undetermined_has_its_new_likelihoods() {
        api.answer("DescribeLiveStreamState", "{\"StreamState\":\"inactive\"}");

        Report report = verified(report(Map.of(), List.of(open(new Alternative("ban.active", "banned", 0.4)))));

        // 0.4 / 5 and 0.6.
        assertThat(report.undetermined().get(0).candidates())
                .extracting(Alternative::likelihood)
                .containsExactly(0.118);
        assertThat(report.explained()).isEqualTo(new Explained(0, 0));
        assertThat(report.input().notes()).hasSize(1);
    }

    @Test
    void what_a_refuted_cause_explained_is_no_longer_said_to_be_explained_by_it() {
        api.answer("DescribeLivePushAuthKey", "{\"PushAuthKeyInfo\":{\"Enable\":0}}");
        Advice rotated = advice("auth.key-rotated", 0.6);
        Suppressed byRotated = suppressed("auth.key-rotated");
        Suppressed byOther = suppressed("network.shared-uplink");
        Report before = report(Map.of(), List.of(), rotated);

        Report report = verified(new Report(
                before.schemaVersion(),
                before.generator(),
                before.settings(),
                List.of(),
                before.input(),
                before.advice(),
                List.of(byRotated, byOther),
                List.of(),
                List.of(),
                before.explained()));

        assertThat(report.suppressed()).containsExactly(byOther);
    }

    @Test
    void what_is_said_of_each_disconnect_follows() {
        api.answer("DescribeLiveStreamState", "{\"StreamState\":\"inactive\"}");
        api.answer("DescribeLiveDomain", "{\"DomainInfo\":{\"Status\":0,\"Type\":0,\"BCName\":1}}");
        Report report = report(
                Map.of(), List.of(open(new Alternative("target.domain", "domain", 0.4))), advice("ban.active", 0.6));
        Diagnosed diagnosed = new Diagnosed(
                report,
                List.of(
                        verdict(ErrorCode.of(21, 101), "ban.active", 1),
                        verdict(ErrorCode.of(18, 308), null, 0),
                        verdict(ErrorCode.of(21, 100), "client.ended", 0)));

        Diagnosed verified = Verifier.in(Language.EN).verify(diagnosed, platform());

        assertThat(verified.verdicts())
                .extracting(Verdict::diagnosis, Verdict::adviceRank)
                .containsExactly(tuple(null, 0), tuple("target.domain", 1), tuple("client.ended", 0));
    }

    private Report verified(Advice... advice) {
        return verified(report(Map.of(), List.of(), advice));
    }

    private Report verified(Report report) {
        return Verifier.in(Language.EN).verify(report, platform());
    }

    private LivePlatform platform() {
        LiveClient client = new LiveClient(
                new CloudOptions(Endpoint.parse(api.endpoint()), Duration.ofSeconds(20), 100), time.machine());
        return new LivePlatform(client, Texts.in(Language.EN), time);
    }

    private static Report report(Map<String, Number> settings, List<Undetermined> undetermined, Advice... advice) {
        InputSummary input = new InputSummary(
                List.of("x.csv"),
                9,
                9,
                0,
                0,
                List.of(),
                0,
                0,
                NOW,
                NOW,
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                InputZone.NOT_NEEDED,
                TimePrecision.SECOND);
        int explained = 9 * advice.length;
        int all = explained + 9 * undetermined.size();
        return new Report(
                Report.SCHEMA_VERSION,
                new Generator("whydrop", "0", 1),
                settings,
                List.of(),
                input,
                List.of(advice),
                List.of(),
                List.of(),
                undetermined,
                new Explained(explained, (double) explained / all));
    }

    private static Undetermined open(Alternative... candidates) {
        return new Undetermined(
                Scope.of(FINALS),
                List.of(ErrorCode.of(18, 308)),
                IMPACT,
                List.of(new Occurrence(LAST.minusSeconds(600), LAST, 9, 1)),
                new Affected(
                        List.of(FINALS),
                        List.of(),
                        List.of("push.example.com"),
                        List.of(),
                        List.of(new CodeCount(ErrorCode.of(18, 308), 9))),
                List.of(candidates),
                List.of(),
                "check",
                List.of());
    }

    private static Suppressed suppressed(String by) {
        return new Suppressed(
                "auth.bad-signature",
                "title",
                Scope.of(FINALS),
                by,
                "SIL-101",
                "why",
                IMPACT,
                List.of(new Occurrence(LAST, LAST, 9, 1)));
    }

    private static Verdict verdict(ErrorCode code, @Nullable String diagnosis, int rank) {
        return new Verdict(
                Disconnect.of(FINALS, LAST, code), Family.UNMAPPED, diagnosis, diagnosis == null ? 0 : 0.6, rank, null);
    }

    private static Advice advice(String id, double likelihood, Alternative... alternatives) {
        return new Advice(
                1,
                id,
                null,
                "title",
                "cause",
                Severity.HIGH,
                Owner.ACCOUNT,
                likelihood,
                null,
                null,
                100 * likelihood * Severity.HIGH.weight() * IMPACT.reach(),
                IMPACT,
                Scope.of(FINALS),
                List.of(new Occurrence(LAST.minusSeconds(600), LAST, 9, 1)),
                new Affected(
                        List.of(FINALS),
                        List.of(),
                        List.of("push.example.com"),
                        List.of(),
                        List.of(new CodeCount(ErrorCode.of(21, 101), 9))),
                List.of(),
                List.of(),
                "check",
                List.of(),
                List.of(),
                List.of(),
                List.of(alternatives),
                List.of(),
                List.of());
    }

    private static EvidenceLine line(Advice advice, String rule) {
        return advice.evidence().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(advice.evidence().toString()));
    }

    private static String samples(String frames, int audio, int kbps) {
        String[] each = frames.split(" ");
        return IntStream.range(0, each.length)
                .mapToObj(i -> "{\"Time\":\"2026-11-20 18:59:0" + i + ".000\",\"VideoFps\":" + each[i]
                        + ",\"AudioFps\":" + audio + ",\"VideoRate\":" + kbps * 1000L
                        + ",\"StreamParam\":\"txSecret=abc\"}")
                .collect(Collectors.joining(",", "{\"DataInfoList\":[", "]}"));
    }
}
