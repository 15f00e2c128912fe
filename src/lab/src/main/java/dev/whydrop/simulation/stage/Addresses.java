package dev.whydrop.simulation.stage;

/** Client addresses: 10.1 to 10.180 and the documentation ranges, of IPv6 too, belong to the fleet, 10.200 to 10.250 to strangers. */
public final class Addresses {
    private static final long LAST_OCTET = 254;

    private Addresses() {}

    /** {@return the /16, of IPv6 the /48, as the beginning of its addresses} */
    public static String block(String address) {
        if (address.contains(":")) {
            return address.substring(0, address.indexOf(':', "2001:db8:".length()));
        }
        return address.substring(0, address.indexOf('.', address.indexOf('.') + 1));
    }

    /** {@return an address in the same /16; of IPv6 another site in the same /48} */
    public static String nearby(String address, Dice dice) {
        if (address.contains(":")) {
            return block(address) + ":" + Long.toHexString(dice.uniform(1_000, 9_999)) + "::1";
        }
        return block(address) + "." + dice.uniform(0, 255) + "." + dice.uniform(1, LAST_OCTET);
    }

    /** {@return an address in a /16 that no stream of the fleet uses} */
    public static String elsewhere(Dice dice) {
        return "10." + dice.uniform(200, 250) + "." + dice.uniform(0, 255) + "." + dice.uniform(1, LAST_OCTET);
    }
}
