package dev.whydrop.model;

import java.util.List;

/**
 * Who was hit; each list sorted and without repetition.
 *
 * @param streams the streams
 * @param clientIps the known client addresses
 * @param domains the known push domains
 */
public record Affected(List<StreamId> streams, List<String> clientIps, List<String> domains) {
    public Affected {
        streams = List.copyOf(streams);
        clientIps = List.copyOf(clientIps);
        domains = List.copyOf(domains);
    }
}
