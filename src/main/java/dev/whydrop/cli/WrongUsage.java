package dev.whydrop.cli;

/** What the user asked for cannot be done; the message says what and, after "Maybe", what to do instead. */
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
