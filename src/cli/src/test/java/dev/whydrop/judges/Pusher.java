package dev.whydrop.judges;

import dev.whydrop.model.StreamId;

/**
 * Who pushes a stream, and how its own line is.
 *
 * @param stream the stream
 * @param address client address
 * @param node access node
 * @param cutsPerHour how often its line cuts it while on air, by chance
 * @param usualHour hour of the day around which it goes on air, 0 to 24
 */
record Pusher(StreamId stream, String address, String node, double cutsPerHour, double usualHour) {
    Pusher named(String name) {
        return withStream(new StreamId(stream.domain(), stream.appName(), name));
    }

    Pusher onDomain(String domain) {
        return withStream(new StreamId(domain, stream.appName(), stream.streamName()));
    }

    Pusher onApp(String app) {
        return withStream(new StreamId(stream.domain(), app, stream.streamName()));
    }

    Pusher withStream(StreamId other) {
        return new Pusher(other, address, node, cutsPerHour, usualHour);
    }

    Pusher at(String otherAddress) {
        return new Pusher(stream, otherAddress, node, cutsPerHour, usualHour);
    }

    Pusher through(String otherNode) {
        return new Pusher(stream, address, otherNode, cutsPerHour, usualHour);
    }

    Pusher cut(double otherCutsPerHour) {
        return new Pusher(stream, address, node, otherCutsPerHour, usualHour);
    }
}
