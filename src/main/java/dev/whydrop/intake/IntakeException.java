package dev.whydrop.intake;

/**
 * Input that cannot be read at all. The message is for the user: one or a few lines that name the input, what is wrong and what to do. A push secret in it
 * is masked.
 */
public final class IntakeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IntakeException(String message) {
        super(Secrets.masked(message));
    }

    IntakeException(String message, Throwable cause) {
        super(Secrets.masked(message), cause);
    }
}
