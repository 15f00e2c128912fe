package dev.whydrop.model;

import java.util.Locale;

/** Who has to act. */
public enum Owner {
    /** Who pushes the stream. */
    BROADCASTER,
    /** Who develops the pushing app or its backend. */
    DEVELOPER,
    /** Who administers the cloud account. */
    ACCOUNT,
    /** The platform's support. */
    PLATFORM,
    /** Nobody: the disconnects are harmless. */
    NOBODY;

    /** {@return the name used in files, such as {@code broadcaster}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
