package dev.whydrop.cloud;

import java.util.Objects;

/** The platform could not be asked. The message is for the user: what happened and what to do; it never holds a secret. */
public final class CloudException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CloudFailure failure;
    private final String code;

    /** @param code the platform's own name of the failure, such as {@code AuthFailure.SignatureExpire}; empty when it gave none */
    public CloudException(CloudFailure failure, String code, String message) {
        // Without a cause: what the SDK says may repeat what was sent.
        super(message);
        this.failure = Objects.requireNonNull(failure, "failure");
        this.code = Objects.requireNonNull(code, "code");
    }

    /** {@return the kind of failure} */
    public CloudFailure failure() {
        return failure;
    }

    /** {@return the platform's own name of it, else that of the kind} */
    public String code() {
        return code.isEmpty() ? failure.toString() : code;
    }
}
