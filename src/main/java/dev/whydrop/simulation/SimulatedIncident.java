package dev.whydrop.simulation;

/**
 * An incident that was played.
 *
 * @param id such as {@code I017}
 * @param diagnosis the truth of its rows
 * @param scenario id of the diagnosis whose scenario was played; differs from the diagnosis for {@code retry-storm}, an amplifier, whose rows
 *     carry the root cause
 */
public record SimulatedIncident(String id, String diagnosis, String scenario) {}
