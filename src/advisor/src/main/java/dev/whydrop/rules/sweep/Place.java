package dev.whydrop.rules.sweep;

/** What streams can have in common that fails for all of them at once. Where two explain alike, the earlier one is named: the tighter, and the domain before its only app, as people know it by that name. */
public enum Place {
    /** One client address. */
    ADDRESS,
    /** A /24, or a /64 of IPv6: one site. */
    BLOCK,
    /** A /16, or a /48 of IPv6: a part of a provider. */
    WIDE_BLOCK,
    /** An access node of the platform. */
    NODE,
    /** A push domain. */
    DOMAIN,
    /** An app of a push domain. */
    APP,
    /** All that the log has. */
    EVERYTHING;

    /** Whether streams are counted in it, and not the sites they come from: what one line does is one event to whatever is wider. */
    public boolean countsStreams() {
        return this == ADDRESS || this == BLOCK;
    }
}
