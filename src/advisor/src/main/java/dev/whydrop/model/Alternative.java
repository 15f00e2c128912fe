package dev.whydrop.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another diagnosis that would explain the same disconnects.
 *
 * @param id the diagnosis, such as {@code network.uplink}
 * @param title its title in the language of the report
 * @param likelihood its likelihood for these disconnects, 0 to 1
 * @param score the logarithm of its odds against none of those that are listed, from which the likelihood follows; null where it is not told
 */
public record Alternative(
        String id,
        String title,
        double likelihood,
        @Nullable Double score) {
    public Alternative {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
    }

    /** An alternative of which no score is told. */
    public Alternative(String id, String title, double likelihood) {
        this(id, title, likelihood, null);
    }
}
