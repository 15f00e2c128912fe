package dev.whydrop.model;

import java.util.Locale;

/** How wide an advice reaches. Ordered from narrow to wide. */
public enum ScopeKind {
    STREAM,
    CLIENT_IP,
    IP_BLOCK,
    NODE,
    APP,
    DOMAIN,
    ACCOUNT,
    PLATFORM;

    /** {@return the name used in files, such as {@code client-ip}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
