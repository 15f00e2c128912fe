package dev.whydrop.model;

/** What the platform can be asked about the disconnects of a report, in the order in which it is asked. */
public enum PlatformQuestion {
    STREAM_STATE("stream-state"),
    DOMAIN("domain"),
    PUSH_AUTHENTICATION("push-authentication"),
    STREAM_ON_AIR("stream-on-air"),
    ACCOUNT_ON_AIR("account-on-air"),
    PUSHERS("pushers"),
    PUSH_QUALITY("push-quality");

    private final String id;

    PlatformQuestion(String id) {
        this.id = id;
    }

    /** {@return the name that rules know it by, such as {@code stream-state}} */
    @Override
    public String toString() {
        return id;
    }
}
