package dev.whydrop.engine.internal.column;

import dev.whydrop.model.AddressBlock;
import dev.whydrop.model.Scope;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.sweep.Place;

/** Tells in which place of a kind a push lies, and how a report names that place. */
public final class Places {
    private Places() {}

    /** {@return what the place is called that a push lies in; for everything empty} */
    public static String name(Place place, Push push) {
        return place == Place.NODE ? push.disconnect().node() : name(place, push.episode().stream(), push.address());
    }

    /** {@return the same for a push of a stream from an address, whose node is not known} */
    public static String name(Place place, StreamId stream, String address) {
        return switch (place) {
            case ADDRESS, BLOCK, WIDE_BLOCK -> ofAddress(place, address);
            case NODE -> "";
            case DOMAIN -> stream.domain();
            case APP -> app(stream);
            case EVERYTHING -> "";
        };
    }

    /** {@return the same where it is an address, or a block of addresses, that makes the place} */
    static String ofAddress(Place place, String address) {
        return switch (place) {
            case ADDRESS -> address;
            case BLOCK -> AddressBlock.tight(address);
            case WIDE_BLOCK -> AddressBlock.wide(address);
            case NODE, DOMAIN, APP, EVERYTHING -> "";
        };
    }

    /** {@return what an app is called} */
    public static String app(StreamId stream) {
        return stream.domain() + "/" + stream.appName();
    }

    /** Whether a push lies in the place of that name; nothing lies in a place without a name but in everything. */
    static boolean holds(Place place, String name, Push push) {
        return place == Place.EVERYTHING || (!name.isEmpty() && name.equals(name(place, push)));
    }

    /**
     * {@return the place as a report names it}
     *
     * @param any a stream that lies in it
     */
    public static Scope scope(Place place, String name, StreamId any) {
        return switch (place) {
            case ADDRESS -> Scope.of(ScopeKind.CLIENT_IP, name);
            case BLOCK, WIDE_BLOCK -> Scope.of(ScopeKind.IP_BLOCK, name);
            case NODE -> Scope.of(ScopeKind.NODE, name);
            case DOMAIN -> Scope.of(ScopeKind.DOMAIN, name);
            case APP -> Scope.ofApp(any.domain(), any.appName());
            case EVERYTHING -> Scope.of(ScopeKind.PLATFORM, "");
        };
    }
}
