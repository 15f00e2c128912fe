package dev.whydrop.simulation;

import java.util.List;

/**
 * A simulated log.
 *
 * @param rows sorted by end
 * @param incidents sorted by id; noise may have lost every row of one
 */
public record SimulatedLog(List<SimulatedRow> rows, List<SimulatedIncident> incidents) {
    public SimulatedLog {
        rows = List.copyOf(rows);
        incidents = List.copyOf(incidents);
    }
}
