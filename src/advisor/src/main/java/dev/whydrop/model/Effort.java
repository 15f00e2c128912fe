package dev.whydrop.model;

import java.util.Locale;

/** How long a remedy takes. Ordered from short to long. */
public enum Effort {
    MINUTES,
    HOURS,
    DAYS;

    /** {@return {@code minutes}, {@code hours} or {@code days}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
