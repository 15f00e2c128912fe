package dev.whydrop.judges;

import java.util.List;

/** Client addresses. Those of a fleet begin with other numbers than those of a place that has a fault. */
public final class Addresses {
    private static final List<Integer> FLEET = List.of(36, 39, 58, 60, 106, 112, 117, 171, 175, 182, 203, 219, 220);

    private Addresses() {}

    /** {@return an address from anywhere} */
    static String anywhere(Chance chance) {
        return chance.oneOf(FLEET) + "." + chance.below(256) + "." + chance.below(256) + "." + chance.between(1, 254);
    }

    /** {@return two numbers of an address, such as {@code 101.76}, that no fleet has} */
    static String ownNetwork(Chance chance) {
        return chance.oneOf(List.of(14, 27, 43, 61, 101, 124)) + "." + chance.below(256);
    }

    /** {@return the first four groups of an IPv6 address} */
    static String prefix64(Chance chance) {
        return "2408:" + group(chance) + ":" + group(chance) + ":" + group(chance);
    }

    /** {@return an address of a /64 as a device with privacy addresses makes it} */
    static String within64(Chance chance, String prefix) {
        return prefix + ":" + group(chance) + ":" + group(chance) + ":" + group(chance) + ":" + group(chance);
    }

    private static String group(Chance chance) {
        return Integer.toHexString(chance.between(0x1000, 0xffff));
    }
}
