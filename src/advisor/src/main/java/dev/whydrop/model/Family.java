package dev.whydrop.model;

/**
 * What the platform's reason text tells: several codes share one text, so a text gives a family and not a code.
 *
 * <p>Source: the platform's code table.
 */
public enum Family {
    UNKNOWN("unknown"),
    CLIENT("client"),
    INTERNAL("internal"),
    RTMP_CONTENT("rtmp-content"),
    FRAME_LIMIT("frame-limit"),
    IDLE("idle"),
    PROXY_COMMAND("proxy-command"),
    NETWORK("network"),
    ACCOUNT("account", true),
    TARGET("target", true),
    IP_LIST("ip-list", true),
    AUTH("auth", true),
    QUOTA("quota", true),
    THIRD_PARTY_AUTH("third-party-auth", true),
    OPERATOR("operator"),
    BAN("ban"),
    REPLACED("replaced"),
    AMF("amf"),
    UNPLAYED("unplayed"),
    /** The pair, or the reason text, is in no table. */
    UNMAPPED("unmapped");

    private final String id;
    private final boolean refused;

    Family(String id) {
        this(id, false);
    }

    Family(String id, boolean refused) {
        this.id = id;
        this.refused = refused;
    }

    /** Whether each of its codes refuses a push at its start instead of ending a running one. */
    public boolean refused() {
        return refused;
    }

    /** {@return the name used in files, such as {@code rtmp-content}} */
    @Override
    public String toString() {
        return id;
    }
}
