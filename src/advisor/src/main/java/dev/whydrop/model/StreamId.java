package dev.whydrop.model;

import java.util.Objects;

/**
 * Names one live stream the way its push URL does.
 *
 * @param domain the push domain; empty when the source does not give it
 * @param appName the AppName of the push URL, called "path" in the console; empty when the source does not give it
 * @param streamName the StreamName of the push URL; never blank
 */
public record StreamId(String domain, String appName, String streamName) implements Comparable<StreamId> {
    /** @throws IllegalArgumentException if {@code streamName} is blank */
    public StreamId {
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(appName, "appName");
        if (streamName.isBlank()) {
            throw new IllegalArgumentException("The stream name is empty. Maybe the record has it in another column.");
        }
    }

    /**
     * Reads what {@link #toString()} writes. Of two names the first is the domain when there is a dot in it.
     *
     * @throws IllegalArgumentException if there is no StreamName
     */
    public static StreamId parse(String path) {
        int last = path.lastIndexOf('/');
        String name = path.substring(last + 1);
        String before = last < 0 ? "" : path.substring(0, last);
        int first = before.indexOf('/');
        if (first >= 0) {
            return new StreamId(before.substring(0, first), before.substring(first + 1), name);
        }
        return before.contains(".") ? new StreamId(before, "", name) : new StreamId("", before, name);
    }

    /** Orders by domain, then AppName, then StreamName. */
    @Override
    public int compareTo(StreamId other) {
        int order = compare(domain, other.domain);
        order = order == 0 ? compare(appName, other.appName) : order;
        return order == 0 ? streamName.compareTo(other.streamName) : order;
    }

    /** Nearly all streams of a log share few domains, which are one object then: a look at it spares a comparison letter by letter. */
    private static int compare(String one, String another) {
        return one.equals(another) ? 0 : one.compareTo(another);
    }

    /** {@return {@code domain/appName/streamName}, leaving out what is not known} */
    @Override
    public String toString() {
        StringBuilder path = new StringBuilder();
        if (!domain.isEmpty()) {
            path.append(domain).append('/');
        }
        if (!appName.isEmpty()) {
            path.append(appName).append('/');
        }
        return path.append(streamName).toString();
    }

    // Written out: these are keys a million times over, and what the compiler makes of a record is slow until it is
    // optimised.
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof StreamId that
                        && streamName.equals(that.streamName)
                        && domain.equals(that.domain)
                        && appName.equals(that.appName));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * streamName.hashCode() + domain.hashCode()) + appName.hashCode();
    }
}
