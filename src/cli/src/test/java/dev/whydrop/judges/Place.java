package dev.whydrop.judges;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a fault sits.
 *
 * @param scope what its streams have in common
 * @param network the first numbers of addresses that only this place has: of a /16, or of an IPv6 /64
 * @param number tells it from a second place of the same kind
 */
record Place(FaultScope scope, String network, int number) {
    private static final int HOUSE = 7;

    static Place of(FaultScope scope, Chance chance) {
        String network = scope == FaultScope.PREFIX_64 ? Addresses.prefix64(chance) : Addresses.ownNetwork(chance);
        return new Place(scope, network, 0);
    }

    /** {@return another place of the kind beside it: the next /24 of a /16, the next /16, another domain} */
    Place sibling() {
        if (scope != FaultScope.BLOCK_16) {
            return new Place(scope, network, number + 1);
        }
        int dot = network.indexOf('.');
        int next = Integer.parseInt(network.substring(dot + 1)) ^ 1;
        return new Place(scope, network.substring(0, dot + 1) + next, number + 1);
    }

    /**
     * {@return the same pusher at this place}
     *
     * @param first the first pusher there, with which those of a house share domain and node
     * @param seat which one it is, from 0
     * @param seats how many there are
     */
    Pusher settle(Chance chance, Pusher who, Pusher first, int seat, int seats) {
        return switch (scope) {
            case ADDRESS -> housed(who, first).at(network + "." + HOUSE + "." + (9 + number));
            case BLOCK_24 ->
                housed(who, first).at(network + "." + (HOUSE + number) + "." + (1 + seat % Math.max(4, seats / 3)));
            case PREFIX_64 -> housed(who, first).at(Addresses.within64(chance, network));
            case BLOCK_16 -> who.at(network + "." + chance.below(256) + "." + chance.between(1, 254));
            case NODE -> who.through("198.51.100." + (99 + number));
            case DOMAIN -> who.onDomain("stage" + number + ".example.org");
            case APP -> who.onDomain("push0.example.org").onApp("arena" + number);
            case EVERYTHING -> who;
        };
    }

    /** {@return neighbours of the place that a fault of it leaves on air: the same /24 or /16, or the same provider} */
    List<String> neighbours(Chance chance) {
        List<String> addresses = new ArrayList<>();
        for (int number = 0, all = chance.below(6); number < all; number++) {
            if (scope == FaultScope.ADDRESS) {
                addresses.add(network + "." + HOUSE + "." + (100 + number));
            } else if (scope == FaultScope.BLOCK_24) {
                addresses.add(network + "." + (100 + chance.below(100)) + "." + (10 + number));
            } else if (scope == FaultScope.PREFIX_64) {
                String provider = network.substring(0, network.lastIndexOf(':') + 1);
                addresses.add(Addresses.within64(chance, provider + "f" + number));
            }
        }
        return addresses;
    }

    /** Whether a push is one of this place. */
    boolean holds(Push push) {
        return switch (scope) {
            case ADDRESS -> push.address().equals(network + "." + HOUSE + "." + (9 + number));
            case BLOCK_24 -> push.address().startsWith(network + "." + (HOUSE + number) + ".");
            case PREFIX_64 -> push.address().startsWith(network + ":");
            case BLOCK_16 -> push.address().startsWith(network + ".");
            case NODE -> push.node().equals("198.51.100." + (99 + number));
            case DOMAIN -> push.stream().domain().equals("stage" + number + ".example.org");
            case APP -> push.stream().appName().equals("arena" + number);
            case EVERYTHING -> true;
        };
    }

    private static Pusher housed(Pusher who, Pusher first) {
        return who.onDomain(first.stream().domain()).through(first.node());
    }
}
