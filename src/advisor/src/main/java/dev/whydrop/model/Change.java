package dev.whydrop.model;

/** How a cause of one time compares with the same cause of another time, each in proportion to what was covered. */
public enum Change {
    /** There is one now and was none before. */
    NEW("new"),
    /** Clearly more than before. */
    MORE("more"),
    /** No difference that chance would not make as well. */
    SAME("same"),
    /** Clearly less than before. */
    LESS("less"),
    /** There was one before and is none now. */
    GONE("gone");

    private final String id;

    Change(String id) {
        this.id = id;
    }

    /** {@return the name used in files, such as {@code gone}} */
    @Override
    public String toString() {
        return id;
    }
}
