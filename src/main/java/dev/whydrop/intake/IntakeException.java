package dev.whydrop.intake;

import java.nio.file.NoSuchFileException;

/**
 * Input that cannot be read at all. The message is for the user: one or a few lines that name the input, what is wrong and what to do. A push secret in it
 * is masked.
 */
public final class IntakeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whether it is about the reading as a whole, so that other files are not read either. */
    private final boolean whole;

    IntakeException(String message) {
        this(message, false);
    }

    IntakeException(String message, boolean whole) {
        super(Secrets.masked(message));
        this.whole = whole;
    }

    IntakeException(String message, Throwable cause) {
        super(Secrets.masked(message), cause);
        this.whole = cause instanceof NoSuchFileException;
    }

    boolean whole() {
        return whole;
    }
}
