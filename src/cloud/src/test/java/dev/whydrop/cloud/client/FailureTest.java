package dev.whydrop.cloud.client;

import static dev.whydrop.cloud.LoopbackApi.error;
import static dev.whydrop.cloud.LoopbackApi.text;
import static dev.whydrop.cloud.LoopbackApi.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpHandler;
import dev.whydrop.cloud.CloudException;
import dev.whydrop.cloud.CloudFailure;
import dev.whydrop.cloud.LoopbackApi;
import dev.whydrop.cloud.StoodTime;
import dev.whydrop.cloud.key.ApiKey;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {
    private static final String ACTION = "DescribeLiveStreamEventList";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AuthFailure.SecretIdNotFound",
                "AuthFailure.SignatureFailure",
                "AuthFailure.InvalidSecretId",
                "AuthFailure.TokenFailure"
            })
    void a_wrong_key_is_named_by_where_it_came_from(String code) {
        assertThat(refused(CloudFailure.WRONG_KEY, code))
                .isEqualTo("The platform does not accept the key from the environment (" + code
                        + "). Maybe it was deleted, disabled or mistyped: compare it with Cloud Access Management > API"
                        + " Keys in the console; a secret that is lost has to be made anew.");
    }

    @Test
    void a_key_that_the_platform_does_not_know_is_a_wrong_key() {
        ApiKey other = new ApiKey("AKIDother", "none", "the environment");

        CloudException failure = catchThrowableOfType(
                CloudException.class,
                () -> new LiveClient(options(Duration.ofSeconds(20)), time.machine(other))
                        .ask(Action.STREAM_EVENTS, Map.of()));

        assertThat(failure.failure()).isEqualTo(CloudFailure.WRONG_KEY);
        assertThat(failure.code()).isEqualTo("AuthFailure.SecretIdNotFound");
    }

    @ParameterizedTest
    @CsvSource({"-750, behind", "750, ahead of"})
    void a_wrong_clock_is_told_with_how_far_it_is_off(int seconds, String direction) {
        api.misbehave(error("AuthFailure.SignatureExpire", "signature expired"));
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds));
        Machine machine =
                new Machine(clock, new java.util.Random(1), time, time.machine().keys());

        CloudException failure = catchThrowableOfType(
                CloudException.class,
                () -> new LiveClient(options(Duration.ofSeconds(20)), machine).ask(Action.STREAM_EVENTS, Map.of()));

        assertThat(failure.failure()).isEqualTo(CloudFailure.CLOCK_SKEW);
        assertThat(failure)
                .message()
                .matches("The clock of this machine is 12 min (29|30|31) s " + direction
                        + " the platform's \\(AuthFailure\\.SignatureExpire\\); signatures hold for 5 min\\. Maybe set the"
                        + " clock, such as with 'timedatectl set-ntp true'\\.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UnauthorizedOperation.CamNoAuth",
                "UnauthorizedOperation",
                "AuthFailure.UnauthorizedOperation",
                "InternalError.NotPermmitOperat"
            })
    void a_missing_permission_names_the_policy_and_the_action(String code) {
        assertThat(refused(CloudFailure.NO_PERMISSION, code))
                .isEqualTo("The key from the environment may not ask " + ACTION + " (" + code
                        + "). Maybe have the administrator of the account grant its user the policy"
                        + " QcloudLIVEReadOnlyAccess, or the action live:" + ACTION + " alone.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FailedOperation.OutOfService", "FailedOperation.JiFeiNoEnoughFund"})
    void a_stopped_account_points_to_the_bills(String code) {
        assertThat(refused(CloudFailure.ACCOUNT_STOPPED, code))
                .isEqualTo("The platform does not serve this account (" + code
                        + "). Maybe a payment is overdue or the account is not verified: look into Billing Center and"
                        + " Account Center in the console.");
    }

    @Test
    void a_question_that_is_not_accepted_is_told_in_the_platforms_words() {
        assertThat(refused(CloudFailure.WRONG_REQUEST, "InvalidParameter.StartTime"))
                .isEqualTo("The platform does not accept the question " + ACTION
                        + " (InvalidParameter.StartTime: no, request req-9). Maybe change --since, --until or the names"
                        + " asked for.");
    }

    @Test
    void an_unknown_name_is_not_asked_for_again() {
        assertThat(refused(CloudFailure.UNKNOWN_NAME, "InternalError.DomainNotExist"))
                .isEqualTo(
                        "The account has nothing of that name (InternalError.DomainNotExist: no, request req-9). Maybe"
                                + " the name is spelled otherwise, or belongs to another account.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RequestLimitExceeded", "LimitExceeded.Freq"})
    void a_rate_limit_is_told_after_several_tries(String code) {
        assertThat(always(CloudFailure.RATE_LIMIT, error(code, "slow down")))
                .isEqualTo("The platform refuses so many requests (" + code
                        + "), also after several tries. Maybe lower --rate (now 10 a second), or wait until other programs"
                        + " of this account ask less.");
    }

    @Test
    void status_429_is_a_rate_limit() {
        assertThat(always(CloudFailure.RATE_LIMIT, text(429, "text/plain", "no")))
                .startsWith("The platform refuses so many requests (HTTP 429), also after several tries.");
    }

    @Test
    void a_fault_of_the_platform_comes_with_its_request_id() {
        assertThat(always(CloudFailure.SERVER_FAULT, error("InternalError.SystemError", "oops")))
                .isEqualTo("The platform could not answer " + ACTION
                        + " (InternalError.SystemError: oops, request req-9), also after several tries. Maybe try again"
                        + " in some minutes; if it stays, open a ticket with this line.");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void a_5xx_is_a_fault_of_the_platform(int status) {
        assertThat(always(CloudFailure.SERVER_FAULT, text(status, "text/html", "<html>")))
                .startsWith("The platform could not answer " + ACTION + " (HTTP " + status + "), also after");
    }

    @Test
    void a_time_out_says_how_long_was_waited() {
        api.misbehave(times(Backoff.TRIES, LoopbackApi.silence()));

        assertThatThrownBy(() -> ask(Duration.ofMillis(200)))
                .isInstanceOfSatisfying(
                        CloudException.class, e -> assertThat(e.failure()).isEqualTo(CloudFailure.TIMED_OUT))
                .hasMessage(host() + " did not answer within 0.2 s, also after several tries. Maybe the network or a"
                        + " firewall holds it up; --timeout gives it more time.");
    }

    @Test
    void a_refused_connection_points_to_the_endpoint() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        CloudOptions nobody = new CloudOptions(Endpoint.parse("http://127.0.0.1:" + free), Duration.ofSeconds(20), 10);

        assertThatThrownBy(() -> new LiveClient(nobody, time.machine()).ask(Action.STREAM_EVENTS, Map.of()))
                .hasMessage("127.0.0.1:" + free + " refuses the connection, also after several tries. Maybe --endpoint"
                        + " names a wrong host or port, or a firewall does not let this machine out.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|text/html|<html>Log in</html>",
                "200|application/json|{\"Response\":",
                "200|application/json|[]",
                "200|application/json|{\"Answer\":{}}",
                "200|application/json|{\"Response\":7}",
                "200|application/json|null",
                "302|text/html|moved",
                "404|text/plain|no"
            })
    void an_answer_that_is_not_the_apis_is_described_and_never_quoted(int status, String type, String body) {
        api.misbehave(text(status, type, body));

        assertThatThrownBy(() -> ask(Duration.ofSeconds(20)))
                .hasMessage(host() + " gave an answer to " + ACTION + " that is not one of the API (HTTP " + status
                        + ", "
                        + type + ", " + body.length() + " bytes). Maybe a proxy or a log-in page stands in between, or"
                        + " --endpoint names another service.");
    }

    @Test
    void an_empty_answer_is_told() {
        assertThat(always(CloudFailure.EMPTY_ANSWER, text(200, "application/json", "")))
                .isEqualTo(host() + " gave an empty answer to " + ACTION + ", also after several tries. Maybe a proxy"
                        + " stands in between, or --endpoint names another service.");
    }

    @Test
    void a_connection_that_breaks_off_is_told() {
        assertThat(always(CloudFailure.BROKEN_OFF, LoopbackApi.hangUp()))
                .isEqualTo("The connection to " + host() + " broke off, also after several tries. Maybe the network is"
                        + " unsteady; try again.");
    }

    @Test
    void a_missing_key_says_where_to_put_one() {
        Machine machine = new Machine(time, new java.util.Random(1), time, () -> {
            throw new CloudException(CloudFailure.NO_KEY, "", "no key");
        });

        assertThatThrownBy(() -> new LiveClient(options(Duration.ofSeconds(20)), machine))
                .hasMessage("no key");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://x, 'ftp://x' is no host. Maybe live.tencentcloudapi.com",
        "a b, 'a b' is no host. Maybe live.tencentcloudapi.com",
        "http://live.tencentcloudapi.com, 'http://live.tencentcloudapi.com' would be asked unencrypted. Maybe leave http:// out"
    })
    void an_endpoint_that_is_none_is_refused(String endpoint, String message) {
        assertThatThrownBy(() -> Endpoint.parse(endpoint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void an_endpoint_is_asked_over_tls_unless_it_is_this_machine() {
        assertThat(Endpoint.parse("live.intl.tencentcloudapi.com").protocol()).isEqualTo("https://");
        assertThat(Endpoint.parse("http://127.0.0.1:80")).isEqualTo(new Endpoint("http://", "127.0.0.1:80"));
    }

    /** {@return the message for one answer with that code, which must not be asked for again} */
    private String refused(CloudFailure kind, String code) {
        api.misbehave(error(code, "no"));
        CloudException failure = catchThrowableOfType(CloudException.class, () -> ask(Duration.ofSeconds(20)));
        assertThat(failure.failure()).isEqualTo(kind);
        assertThat(api.asked()).hasSize(1);
        assertThat(failure.getMessage()).doesNotContain(LoopbackApi.SECRET_KEY);
        return failure.getMessage();
    }

    /** {@return the message for the same answer to every try} */
    private String always(CloudFailure kind, HttpHandler handler) {
        api.misbehave(times(Backoff.TRIES, handler));
        CloudException failure = catchThrowableOfType(CloudException.class, () -> ask(Duration.ofSeconds(20)));
        assertThat(failure.failure()).isEqualTo(kind);
        assertThat(api.asked()).hasSize(Backoff.TRIES);
        return failure.getMessage();
    }

    private void ask(Duration timeout) {
        new LiveClient(options(timeout), time.machine()).ask(Action.STREAM_EVENTS, Map.of());
    }

    private CloudOptions options(Duration timeout) {
        return new CloudOptions(Endpoint.parse(api.endpoint()), timeout, 10);
    }

    private String host() {
        return api.endpoint().substring("http://".length());
    }
}
