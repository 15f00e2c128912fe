package dev.whydrop.simulation.stage;

/** The access nodes: neighbouring address blocks come in over the same one. */
public final class Nodes {
    private static final int BLOCKS_OF_A_NODE = 4;
    private static final int OTHERS = 12;

    private Nodes() {}

    /** {@return the node that takes pushes from that address, an address out of the range for benchmarks} */
    public static String of(String address) {
        String[] parts = address.split("\\.", -1);
        return parts.length == 4 && parts[0].equals("10")
                ? "198.18.0." + (1 + Integer.parseInt(parts[1]) / BLOCKS_OF_A_NODE)
                : "198.18.1." + (1 + Math.floorMod(Addresses.block(address).hashCode(), OTHERS));
    }
}
