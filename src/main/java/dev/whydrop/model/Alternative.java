package dev.whydrop.model;

import java.util.Objects;

/**
 * Another diagnosis that would explain the same disconnects.
 *
 * @param id the diagnosis, such as {@code network.uplink}
 * @param title its title in the language of the report
 * @param likelihood its likelihood for these disconnects, 0 to 1
 */
public record Alternative(String id, String title, double likelihood) {
    public Alternative {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
    }
}
