package dev.whydrop.model;

/**
 * Blocks of client addresses: which addresses most likely share a site, an office or a provider. Works on masked addresses too, whose parts are
 * masked one by one.
 *
 * <p>IPv4 is cut after the third and the second number (/24, /16); IPv6 after the fourth and the third group (/64, /48).
 */
public final class AddressBlock {
    private static final int GROUPS = 8;

    private AddressBlock() {}

    /** Whether it is an IPv6 address. */
    public static boolean isIpv6(String address) {
        return address.indexOf(':') >= 0;
    }

    /** {@return the /24 of an IPv4 address, such as {@code 203.0.113.0/24}, or the /64 of an IPv6 address; empty for anything else} */
    public static String tight(String address) {
        return isIpv6(address) ? groups(address, 4, "/64") : numbers(address, 3, ".0/24");
    }

    /** {@return the /16 of an IPv4 address, such as {@code 203.0.0.0/16}, or the /48 of an IPv6 address; empty for anything else} */
    public static String wide(String address) {
        return isIpv6(address) ? groups(address, 3, "/48") : numbers(address, 2, ".0.0/16");
    }

    /** {@return what one site has: the address itself, and for IPv6 its /64, in which a host changes its address; empty where it is not known} */
    public static String site(String address) {
        return isIpv6(address) ? tight(address) : address;
    }

    private static String numbers(String address, int count, String rest) {
        int end = -1;
        for (int i = 0; i < count; i++) {
            end = address.indexOf('.', end + 1);
            if (end < 0) {
                return "";
            }
        }
        return address.substring(0, end) + rest;
    }

    private static String groups(String address, int count, String rest) {
        int gap = address.indexOf("::");
        String head = gap < 0 ? address : address.substring(0, gap);
        String[] parts = head.isEmpty() ? new String[0] : head.split(":", -1);
        if (gap < 0 && parts.length < count) {
            return "";
        }
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < count; i++) {
            block.append(i < parts.length ? shortened(parts[i]) : hidden(address, gap, i))
                    .append(':');
        }
        return block.append(':').append(rest).toString();
    }

    /** {@return a group that stands behind the double colon, or in it} */
    private static String hidden(String address, int gap, int place) {
        String[] tail = address.substring(gap + 2).split(":", -1);
        int known = address.length() == gap + 2 ? 0 : tail.length;
        int index = place - (GROUPS - known);
        return index < 0 ? "0" : shortened(tail[index]);
    }

    private static String shortened(String group) {
        int zeros = 0;
        while (zeros < group.length() - 1 && group.charAt(zeros) == '0') {
            zeros++;
        }
        return group.substring(zeros).toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * {@return the smallest block that holds both IPv4 blocks, such as {@code 113.104.0.0/15} for {@code 113.104.0.0/16} and {@code
     * 113.105.0.0/16}; empty where they are no plain IPv4 blocks or would need one wider than {@code widest}}
     *
     * @param widest the fewest bits that may be left, 0 to 32
     */
    public static String around(String one, String other, int widest) {
        long first = bits(one);
        long second = bits(other);
        if (first < 0 || second < 0) {
            return "";
        }
        int length = Math.min(length(one), length(other));
        while (length > 0 && (first >> (32 - length)) != (second >> (32 - length))) {
            length--;
        }
        if (length < widest) {
            return "";
        }
        long base = length == 0 ? 0 : (first >> (32 - length)) << (32 - length);
        return (base >> 24 & 255) + "." + (base >> 16 & 255) + "." + (base >> 8 & 255) + "." + (base & 255) + "/"
                + length;
    }

    private static int length(String block) {
        return Integer.parseInt(block.substring(block.indexOf('/') + 1));
    }

    private static long bits(String block) {
        int slash = block.indexOf('/');
        if (slash < 0) {
            return -1;
        }
        long bits = 0;
        String[] numbers = block.substring(0, slash).split("\\.", -1);
        if (numbers.length != 4) {
            return -1;
        }
        for (String number : numbers) {
            if (!number.matches("\\d{1,3}") || Integer.parseInt(number) > 255) {
                return -1;
            }
            bits = bits << 8 | Integer.parseInt(number);
        }
        return bits;
    }
}
