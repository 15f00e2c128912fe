package dev.whydrop.cloud;

import java.util.Locale;

/** Why the platform could not be asked. */
public enum CloudFailure {
    /** No key is set, or the file that holds it cannot be used. */
    NO_KEY(false),
    /** The platform does not know the key, or the secret does not fit to its id. */
    WRONG_KEY(false),
    /** The clock of this machine is more than five minutes off. */
    CLOCK_SKEW(false),
    /** The key is right, but its user may not ask this. */
    NO_PERMISSION(false),
    /** The account is stopped or in arrears. */
    ACCOUNT_STOPPED(false),
    /** There is no such domain or stream in the account. */
    UNKNOWN_NAME(false),
    /** The platform does not accept what was asked. */
    WRONG_REQUEST(false),
    /** More requests a second than the account may make. */
    RATE_LIMIT(true),
    /** Something failed on the platform's side. */
    SERVER_FAULT(true),
    /** No connection or no answer within the time allowed. */
    TIMED_OUT(true),
    /** Nobody listens at the endpoint. */
    REFUSED(true),
    /** The name of the endpoint cannot be resolved. */
    UNKNOWN_HOST(true),
    /** The endpoint cannot prove who it is. */
    UNTRUSTED(false),
    /** The connection was cut in the middle. */
    BROKEN_OFF(true),
    /** The answer is no JSON, or not what the API answers with. */
    NO_API_ANSWER(false),
    /** The answer is empty. */
    EMPTY_ANSWER(true);

    private final boolean retryable;

    CloudFailure(boolean retryable) {
        this.retryable = retryable;
    }

    /** Whether the same question can go well a little later. */
    public boolean retryable() {
        return retryable;
    }

    /** {@return the name in messages, such as {@code timed-out}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
