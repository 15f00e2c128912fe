package dev.whydrop.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.whydrop.Verifier;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Affected;
import dev.whydrop.model.Alternative;
import dev.whydrop.model.Effect;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Explained;
import dev.whydrop.model.Generator;
import dev.whydrop.model.Impact;
import dev.whydrop.model.InputSummary;
import dev.whydrop.model.Language;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.Owner;
import dev.whydrop.model.Report;
import dev.whydrop.model.Scope;
import dev.whydrop.model.Severity;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.Weight;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {
    private static final Instant NOW = StoodTime.NOW;
    private static final Impact IMPACT = new Impact(9, 1, 60L, 0);
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

    /** A likelihood of 0.6 is odds of 1.5 to 1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ban.active|DescribeLiveStreamState|{'StreamState':'forbid'}|VER-101|FOR|DECISIVE|0.993",
                "ban.active|DescribeLiveStreamState|{'StreamState':'inactive'}|VER-102|AGAINST|MODERATE|0.231",
                "ban.active|DescribeLiveStreamState|{'StreamState':'active'}|VER-102|AGAINST|MODERATE|0.231",
                "target.domain|DescribeLiveDomain|{'DomainInfo':{'Status':0,'Type':0,'BCName':1}}|VER-111|FOR|DECISIVE|0.993",
                "target.domain|DescribeLiveDomain|{'DomainInfo':{'Status':1,'Type':1,'BCName':1}}|VER-112|FOR|DECISIVE|0.993",
                "target.domain|DescribeLiveDomain|{'DomainInfo':{'Status':1,'Type':0,'BCName':0}}|VER-113|FOR|MODERATE|0.882",
                "target.domain|DescribeLiveDomain|{'DomainInfo':{'Status':1,'Type':0,'BCName':1}}|VER-114|AGAINST|MODERATE|0.231",
                "auth.expired-url|DescribeLivePushAuthKey|{'PushAuthKeyInfo':{'Enable':1}}|VER-121|FOR|WEAK|0.75",
                "auth.key-rotated|DescribeLivePushAuthKey|{'PushAuthKeyInfo':{'Enable':0}}|VER-122|AGAINST|MODERATE|0.231",
                "quota.priority|DescribeLiveStreamOnlineList|{'OnlineInfo':[{'StreamName':'finals'}]}|VER-131|FOR|MODERATE|0.882",
                "quota.priority|DescribeLiveStreamOnlineList|{'OnlineInfo':[]}|VER-132|AGAINST|WEAK|0.429",
                "quota.account|DescribeLiveStreamOnlineList|{'TotalNum':31}|VER-133|FOR|WEAK|0.75",
                "quota.account|DescribeLiveStreamOnlineList|{'TotalNum':0}|VER-134|AGAINST|MODERATE|0.231",
                "replaced.two-encoders|DescribeBackupStreamList|{'StreamInfoList':[{'BackupList':[{'DomainName':'push.example.com','AppName':'live'},{'DomainName':'push.example.com','AppName':'live'}]}]}|VER-141|FOR|STRONG|0.968",
                "replaced.reconnect-overlap|DescribeBackupStreamList|{'StreamInfoList':[{'BackupList':[{'DomainName':'push.example.com','AppName':'live'},{'DomainName':'push.example.com','AppName':'live'}]}]}|VER-141|AGAINST|MODERATE|0.231",
                "replaced.two-encoders|DescribeBackupStreamList|{'StreamInfoList':[{'BackupList':[{'DomainName':'push.example.com','AppName':'live'},{'DomainName':'other.example','AppName':'live'}]}]}|VER-142|AGAINST|WEAK|0.429",
            })
    void what_the_platform_says_becomes_evidence_and_changes_the_odds(
            String id, String action, String answer, String rule, Effect effect, Weight weight, double likelihood) {
        api.answer(action, answer.replace('\'', '"'));

        Advice advice = verified(advice(id, 0.6)).advice().get(0);

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

        EvidenceLine line = line(verified(advice(id, 0.6)).advice().get(0), rule);

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
                        "Asked the platform at 2026-11-20T20:00:00Z (nothing to ask). What it said is marked VER,"
                                + " and the likelihoods count it.");
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
                .isEqualTo("The platform keeps for 7 days what arrived of a push, and these dropped longer ago:"
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

    private Report verified(Advice... advice) {
        LiveClient client = new LiveClient(
                new CloudOptions(Endpoint.parse(api.endpoint()), Duration.ofSeconds(20), 100), time.machine());
        InputSummary input =
                new InputSummary(List.of("x.csv"), 9, 9, 0, 0, List.of(), 0, 0, NOW, NOW, 1, List.of(), List.of());
        Report report = new Report(
                Report.SCHEMA_VERSION,
                new Generator("whydrop", "0", 1),
                Map.of(),
                input,
                List.of(advice),
                List.of(),
                List.of(),
                List.of(),
                new Explained(9, 1));
        return Verifier.in(Language.EN).verify(report, new LivePlatform(client, Texts.in(Language.EN), time));
    }

    private static Advice advice(String id, double likelihood, Alternative... alternatives) {
        Instant last = Instant.parse("2026-11-20T19:00:00Z");
        return new Advice(
                1,
                id,
                "title",
                "cause",
                Severity.HIGH,
                Owner.ACCOUNT,
                likelihood,
                null,
                100 * likelihood * Severity.HIGH.weight() * IMPACT.reach(),
                IMPACT,
                Scope.of(FINALS),
                List.of(new Occurrence(last.minusSeconds(600), last, 9, 1)),
                new Affected(List.of(FINALS), List.of(), List.of("push.example.com"), List.of(), List.of()),
                List.of(),
                List.of(),
                "check",
                List.of(),
                List.of(),
                List.of(),
                List.of(alternatives));
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
