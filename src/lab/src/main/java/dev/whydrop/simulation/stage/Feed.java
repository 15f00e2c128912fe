package dev.whydrop.simulation.stage;

import dev.whydrop.model.StreamId;

/**
 * A stream and who usually pushes it.
 *
 * @param id the stream
 * @param address the usual client address
 */
public record Feed(StreamId id, String address) {
    /** {@return the first half of the address, such as {@code 10.7}: its /16, or the /48 of IPv6} */
    public String block() {
        return Addresses.block(address);
    }

    /** {@return the same pusher under another stream name} */
    public Feed renamed(String streamName) {
        return new Feed(new StreamId(id.domain(), id.appName(), streamName), address);
    }

    /** {@return the same pusher under another domain} */
    public Feed toDomain(String domain) {
        return new Feed(new StreamId(domain, id.appName(), id.streamName()), address);
    }

    /** {@return the same pusher under another AppName} */
    public Feed toApp(String appName) {
        return new Feed(new StreamId(id.domain(), appName, id.streamName()), address);
    }
}
