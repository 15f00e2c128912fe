package dev.whydrop.model;

import java.util.Objects;

/**
 * Something to do about a cause.
 *
 * @param text what to do, in the language of the report
 * @param owner who does it
 * @param effort how long it takes
 */
public record Remedy(String text, Owner owner, Effort effort) {
    public Remedy {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(effort, "effort");
    }
}
