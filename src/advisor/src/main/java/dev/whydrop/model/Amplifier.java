package dev.whydrop.model;

import java.util.List;
import java.util.Objects;

/**
 * What makes a cause worse, told inside the advice about that cause.
 *
 * @param id the diagnosis, such as {@code retry-storm}; permanent
 * @param title what it is, in a few words
 * @param evidence what shows it, strongest first
 */
public record Amplifier(String id, String title, List<EvidenceLine> evidence) {
    public Amplifier {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        evidence = List.copyOf(evidence);
    }
}
