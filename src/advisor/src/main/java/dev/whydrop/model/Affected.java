package dev.whydrop.model;

import java.util.List;

/**
 * Who was hit; each list sorted and without repetition.
 *
 * @param streams the streams
 * @param clientIps the known client addresses
 * @param domains the known push domains
 * @param nodes the known access nodes
 * @param codes the codes of their disconnects, each with its count; the counts add up to the disconnects
 */
public record Affected(
        List<StreamId> streams,
        List<String> clientIps,
        List<String> domains,
        List<String> nodes,
        List<CodeCount> codes) {
    public Affected {
        streams = List.copyOf(streams);
        clientIps = List.copyOf(clientIps);
        domains = List.copyOf(domains);
        nodes = List.copyOf(nodes);
        codes = List.copyOf(codes);
    }
}
