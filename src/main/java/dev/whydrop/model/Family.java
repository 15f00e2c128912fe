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
    ACCOUNT("account"),
    TARGET("target"),
    IP_LIST("ip-list"),
    AUTH("auth"),
    QUOTA("quota"),
    THIRD_PARTY_AUTH("third-party-auth"),
    OPERATOR("operator"),
    BAN("ban"),
    REPLACED("replaced"),
    AMF("amf"),
    UNPLAYED("unplayed"),
    /** The pair is in no table. */
    UNMAPPED("unmapped");

    private final String id;

    Family(String id) {
        this.id = id;
    }

    /** {@return the name used in files, such as {@code rtmp-content}} */
    @Override
    public String toString() {
        return id;
    }
}
