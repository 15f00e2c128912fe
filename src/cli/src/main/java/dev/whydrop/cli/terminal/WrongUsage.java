package dev.whydrop.cli.terminal;

import dev.whydrop.intake.Secrets;

/** What the user asked for cannot be done; the message says what and, after "Maybe", what to do instead. A push secret in it is masked. */
public final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongUsage(String message) {
        super(Secrets.masked(message));
    }
}
