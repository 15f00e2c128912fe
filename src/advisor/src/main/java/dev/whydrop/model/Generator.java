package dev.whydrop.model;

import java.util.Objects;

/**
 * What made a report.
 *
 * @param name the product
 * @param version its version
 * @param rules number of rules it reasoned with
 */
public record Generator(String name, String version, int rules) {
    public Generator {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
    }
}
