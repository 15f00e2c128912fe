package dev.whydrop.cloud.client;

import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import dev.whydrop.catalog.Texts;
import dev.whydrop.cloud.CloudException;
import dev.whydrop.cloud.CloudFailure;
import dev.whydrop.cloud.key.ApiKey;
import dev.whydrop.model.Language;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Tells from what came over the line, and from what the SDK makes of it, what happened and what the user can do. */
final class FailureReader {
    private static final Set<String> STOPPED = Set.of(
            "FailedOperation.OutOfService", "FailedOperation.JiFeiNoEnoughFund", "FailedOperation.NoRealNameAuth");
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_FAULT = 500;

    private final CloudOptions options;
    private final ApiKey key;
    private final Clock clock;

    FailureReader(CloudOptions options, ApiKey key, Clock clock) {
        this.options = options;
        this.key = key;
        this.clock = clock;
    }

    CloudException read(Action action, Exception thrown, ResponseRecorder recorder) {
        IOException broken = recorder.failure();
        if (broken != null) {
            return failed(kind(broken), "", action, "", recorder);
        }
        if (recorder.status() == TOO_MANY_REQUESTS) {
            return failed(CloudFailure.RATE_LIMIT, "HTTP 429", action, "", recorder);
        }
        if (recorder.status() >= FIRST_SERVER_FAULT) {
            return failed(CloudFailure.SERVER_FAULT, "HTTP " + recorder.status(), action, "", recorder);
        }
        if (recorder.empty()) {
            return failed(CloudFailure.EMPTY_ANSWER, "", action, "", recorder);
        }
        if (thrown instanceof TencentCloudSDKException refused && isApiCode(refused.getErrorCode())) {
            String said = (refused.getMessage() == null ? "" : printable(refused.getMessage()))
                    + (refused.getRequestId() == null ? "" : ", request " + printable(refused.getRequestId()));
            String code = printable(refused.getErrorCode());
            return failed(kind(code), code, action, said, recorder);
        }
        return noApiAnswer(action, recorder);
    }

    CloudException noApiAnswer(Action action, ResponseRecorder recorder) {
        return failed(
                recorder.empty() ? CloudFailure.EMPTY_ANSWER : CloudFailure.NO_API_ANSWER, "", action, "", recorder);
    }

    private static boolean isApiCode(@Nullable String code) {
        return code != null && !code.isEmpty() && !code.equals("ServerSideError");
    }

    private static CloudFailure kind(IOException broken) {
        if (broken instanceof UnknownHostException) {
            return CloudFailure.UNKNOWN_HOST;
        }
        if (broken instanceof InterruptedIOException || "Canceled".equals(broken.getMessage())) {
            return CloudFailure.TIMED_OUT;
        }
        if (broken instanceof ConnectException || broken instanceof NoRouteToHostException) {
            return CloudFailure.REFUSED;
        }
        return broken instanceof SSLException ? CloudFailure.UNTRUSTED : CloudFailure.BROKEN_OFF;
    }

    private static CloudFailure kind(String code) {
        if (code.equals("AuthFailure.SignatureExpire")) {
            return CloudFailure.CLOCK_SKEW;
        }
        if (code.contains("UnauthorizedOperation")
                || code.endsWith(".AuthError")
                || code.endsWith(".NotPermmitOperat")) { // so spelt by the platform
            return CloudFailure.NO_PERMISSION;
        }
        if (code.startsWith("AuthFailure")) {
            return CloudFailure.WRONG_KEY;
        }
        if (STOPPED.contains(code)) {
            return CloudFailure.ACCOUNT_STOPPED;
        }
        // Before the internal errors: the platform files unknown names under them, and asking again does not help.
        if (code.endsWith("NotExist") || code.endsWith("NotFound") || code.endsWith("NoRecord")) {
            return CloudFailure.UNKNOWN_NAME;
        }
        if (code.startsWith("RequestLimitExceeded") || code.startsWith("LimitExceeded")) {
            return CloudFailure.RATE_LIMIT;
        }
        return code.startsWith("InternalError") ? CloudFailure.SERVER_FAULT : CloudFailure.WRONG_REQUEST;
    }

    private CloudException failed(
            CloudFailure failure, String code, Action action, String said, ResponseRecorder recorder) {
        String host = options.endpoint().host();
        String message = switch (failure) {
            case NO_KEY, WRONG_KEY ->
                "The platform does not accept the key from " + key.source() + " (" + code
                        + "). Maybe it was deleted, disabled or mistyped: compare it with Cloud Access Management"
                        + " > API Keys in the console; a secret that is lost has to be made anew.";
            case CLOCK_SKEW ->
                skew(recorder.date()) + " (" + code
                        + "); signatures hold for 5 min. Maybe set the clock, such as with 'timedatectl set-ntp true'.";
            case NO_PERMISSION ->
                "The key from " + key.source() + " may not ask " + action + " (" + code
                        + "). Maybe have the administrator of the account grant its user the policy"
                        + " QcloudLIVEReadOnlyAccess, or the action live:" + action + " alone.";
            case ACCOUNT_STOPPED ->
                "The platform does not serve this account (" + code
                        + "). Maybe a payment is overdue or the account is not verified: look into Billing Center and"
                        + " Account Center in the console.";
            case UNKNOWN_NAME ->
                "The account has nothing of that name (" + code + ": " + said
                        + "). Maybe the name is spelled otherwise, or belongs to another account.";
            case WRONG_REQUEST ->
                "The platform does not accept the question " + action + " (" + code + ": " + said
                        + "). Maybe change --since, --until or the names asked for.";
            case RATE_LIMIT ->
                "The platform refuses so many requests (" + code + "), also after several tries. Maybe lower"
                        + " --rate (now " + options.rate() + " a second), or wait until other programs of this"
                        + " account ask less.";
            case SERVER_FAULT ->
                "The platform could not answer " + action + " (" + code + (said.isEmpty() ? "" : ": " + said)
                        + "), also after several tries. Maybe try again in some minutes; if it stays, open a ticket"
                        + " with this line.";
            case TIMED_OUT ->
                host + " did not answer within " + seconds() + " s, also after several tries. Maybe the network or a"
                        + " firewall holds it up; --timeout gives it more time.";
            case REFUSED ->
                host + " refuses the connection, also after several tries. Maybe --endpoint names a wrong host or"
                        + " port, or a firewall does not let this machine out.";
            case UNKNOWN_HOST ->
                "There is no host '" + host + "'. Maybe --endpoint is misspelt, or this machine is not online.";
            case UNTRUSTED ->
                host + " cannot prove who it is (TLS). Maybe a proxy reads along: its certificate has to be trusted by"
                        + " Java; or --endpoint names a wrong host.";
            case BROKEN_OFF ->
                "The connection to " + host + " broke off, also after several tries. Maybe the network is"
                        + " unsteady; try again.";
            case NO_API_ANSWER ->
                host + " gave an answer to " + action + " that is not one of the API (" + recorder.described()
                        + "). Maybe a proxy or a log-in page stands in between, or --endpoint names another service.";
            case EMPTY_ANSWER ->
                host + " gave an empty answer to " + action + ", also after several tries. Maybe a proxy stands in"
                        + " between, or --endpoint names another service.";
        };
        return new CloudException(failure, code, message);
    }

    private String seconds() {
        return java.math.BigDecimal.valueOf(options.timeout().toMillis(), 3)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The platform's time is that of its answer, so the way of the answer is in it: below a second, which does not matter here. */
    private String skew(@Nullable Instant platform) {
        if (platform == null) {
            return "The clock of this machine is more than 5 min away from the platform's";
        }
        Duration ahead = Duration.between(platform, clock.instant());
        return "The clock of this machine is "
                + Texts.in(Language.EN).duration(ahead.abs().toSeconds())
                + (ahead.isNegative() ? " behind" : " ahead of") + " the platform's";
    }

    /** {@return at most 200 characters of what the platform says, on one line} */
    private static String printable(String said) {
        String line = said.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }
}
