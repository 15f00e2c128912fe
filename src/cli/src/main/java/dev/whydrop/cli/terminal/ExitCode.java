package dev.whydrop.cli.terminal;

/** How a command ends. */
public enum ExitCode {
    /** Done. */
    DONE(0),
    /** The program failed. */
    FAILED(1),
    /** Wrong usage or unreadable input. */
    WRONG_USAGE(2),
    /** Done, and something at or above {@code --fail-on} was found. */
    FOUND(3),
    /** Done, but more rows were rejected than {@code --max-rejects} allows. */
    TOO_MANY_REJECTS(4),
    /** Done, but there was no disconnect to judge. */
    NOTHING_TO_JUDGE(5);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
