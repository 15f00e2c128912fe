package dev.whydrop.intake;

/** A record that cannot be used; the message says why and what to do, in the language asked for. Carries no stack trace: there may be a million. */
final class BadRow extends Exception {
    private static final long serialVersionUID = 1L;

    BadRow(String why) {
        super(why, null, false, false);
    }

    /** {@return the reason} */
    String why() {
        return String.valueOf(getMessage());
    }
}
