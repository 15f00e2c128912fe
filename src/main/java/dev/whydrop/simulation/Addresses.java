package dev.whydrop.simulation;

/** Client addresses: 10.1 to 10.180 and the documentation ranges belong to the fleet, 10.200 to 10.250 to strangers. */
final class Addresses {
    private static final long LAST_OCTET = 254;

    private Addresses() {}

    static String block(String address) {
        return address.substring(0, address.indexOf('.', address.indexOf('.') + 1));
    }

    /** {@return an address in the same /16} */
    static String nearby(String address, Dice dice) {
        return block(address) + "." + dice.uniform(0, 255) + "." + dice.uniform(1, LAST_OCTET);
    }

    /** {@return an address in a /16 that no stream of the fleet uses} */
    static String elsewhere(Dice dice) {
        return "10." + dice.uniform(200, 250) + "." + dice.uniform(0, 255) + "." + dice.uniform(1, LAST_OCTET);
    }
}
