package dev.whydrop.model;

import java.util.Locale;

/** Whether evidence speaks for a diagnosis or against it. */
public enum Effect {
    FOR,
    AGAINST;

    /** {@return {@code for} or {@code against}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
