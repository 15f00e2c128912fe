package dev.whydrop.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an advice is about. Only the parts that belong to the kind are set.
 *
 * @param kind how wide it reaches
 * @param domain the push domain of a stream, app or domain scope, else null
 * @param appName the AppName of a stream or app scope, else null
 * @param streamName the StreamName of a stream scope, else null
 * @param clientIp the client address of a client-ip scope, else null
 * @param ipBlock the address block of an ip-block scope, such as {@code 203.0.113.0/24}, else null
 * @param node the access node of a node scope, else null
 */
public record Scope(
        ScopeKind kind,
        @Nullable String domain,
        @Nullable String appName,
        @Nullable String streamName,
        @Nullable String clientIp,
        @Nullable String ipBlock,
        @Nullable String node)
        implements Comparable<Scope> {

    /** @throws IllegalArgumentException if it is about a stream and names none */
    public Scope {
        Objects.requireNonNull(kind, "kind");
        if (kind == ScopeKind.STREAM && orEmpty(streamName).isBlank()) {
            throw new IllegalArgumentException(
                    "A stream scope has no stream name. Maybe it is meant for the whole domain.");
        }
    }

    /** {@return the scope of one stream} */
    public static Scope of(StreamId stream) {
        return new Scope(ScopeKind.STREAM, stream.domain(), stream.appName(), stream.streamName(), null, null, null);
    }

    /**
     * {@return the scope of that kind}
     *
     * @param key the domain, address, block or node; ignored for account and platform
     * @throws IllegalArgumentException if the kind is STREAM or APP: those have several names
     */
    public static Scope of(ScopeKind kind, String key) {
        return switch (kind) {
            case STREAM, APP ->
                throw new IllegalArgumentException(
                        "A " + kind + " scope has several names and is not '" + key + "'. Maybe name them one by one.");
            case CLIENT_IP -> new Scope(kind, null, null, null, key, null, null);
            case IP_BLOCK -> new Scope(kind, null, null, null, null, key, null);
            case NODE -> new Scope(kind, null, null, null, null, null, key);
            case DOMAIN -> new Scope(kind, key, null, null, null, null, null);
            case ACCOUNT, PLATFORM -> new Scope(kind, null, null, null, null, null, null);
        };
    }

    /** {@return the scope of one app of a push domain} */
    public static Scope ofApp(String domain, String appName) {
        return new Scope(ScopeKind.APP, domain, appName, null, null, null, null);
    }

    /** {@return what names it: the stream's path, the domain, the address; empty for account and platform} */
    public String key() {
        return switch (kind) {
            case STREAM ->
                new StreamId(orEmpty(domain), orEmpty(appName), Objects.requireNonNull(streamName)).toString();
            case CLIENT_IP -> orEmpty(clientIp);
            case IP_BLOCK -> orEmpty(ipBlock);
            case NODE -> orEmpty(node);
            case APP -> orEmpty(domain) + "/" + orEmpty(appName);
            case DOMAIN -> orEmpty(domain);
            case ACCOUNT, PLATFORM -> "";
        };
    }

    /** Orders by kind, narrow first, then by {@link #key()}. */
    @Override
    public int compareTo(Scope other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : key().compareTo(other.key());
    }

    /** {@return kind and key, such as {@code domain push.example.com}} */
    @Override
    public String toString() {
        return key().isEmpty() ? kind.toString() : kind + " " + key();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
