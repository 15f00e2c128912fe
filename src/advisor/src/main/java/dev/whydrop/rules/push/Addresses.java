package dev.whydrop.rules.push;

import dev.whydrop.model.AddressBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Client addresses along a timeline. Unknown ones are passed over; those of one site, such as a /64 of IPv6, count as one. */
public final class Addresses {
    private Addresses() {}

    /** {@return the known sites in order of time, each push followed by its replacer, no two equal ones in a row} */
    public static List<String> sequence(List<Push> pushes) {
        List<String> sequence = new ArrayList<>();
        for (Push push : pushes) {
            add(sequence, site(push.address()));
            add(sequence, site(push.replacedBy()));
        }
        return sequence;
    }

    private static void add(List<String> sequence, String value) {
        if (!value.isEmpty()
                && (sequence.isEmpty() || !sequence.get(sequence.size() - 1).equals(value))) {
            sequence.add(value);
        }
    }

    public static int returns(List<Push> pushes) {
        return returnsIn(sequence(pushes));
    }

    /** {@return how often the resolution comes back after another one} */
    public static int resolutionReturns(List<Push> pushes) {
        List<String> sequence = new ArrayList<>();
        pushes.forEach(push -> add(sequence, push.disconnect().resolution()));
        return returnsIn(sequence);
    }

    /** {@return how often the user comes back after another one} */
    public static int userReturns(List<Push> pushes) {
        List<String> sequence = new ArrayList<>();
        pushes.forEach(push -> add(sequence, push.disconnect().identity().user()));
        return returnsIn(sequence);
    }

    /** {@return how many stood in the sequence before, however many others lie between} */
    private static int returnsIn(List<String> sequence) {
        Set<String> seen = new HashSet<>();
        int returns = 0;
        for (String each : sequence) {
            returns += seen.add(each) ? 0 : 1;
        }
        return returns;
    }

    /**
     * Whether a push was replaced by an address that the stream did not know, in another /16. Where its own address is not recorded, it is in another than
     * all that pushed the stream before.
     */
    public static boolean replacedByStranger(Push push) {
        if (push.address().isEmpty()) {
            return push.replacer().ofUnknownNetwork();
        }
        return replacedByAnother(push)
                && !push.replacer().knownBefore()
                && otherNetwork(push.address(), push.replacedBy());
    }

    /** Whether the push that was on air at its end, or was admitted next, has another site. */
    public static boolean wentOnFromAnother(Push push) {
        return !push.address().isEmpty()
                && !push.nextAddress().isEmpty()
                && !sameSite(push.address(), push.nextAddress());
    }

    /** Whether the push that was on air at its end, or was admitted next, has another network. */
    public static boolean wentOnElsewhere(Push push) {
        return otherNetwork(push.address(), push.nextAddress());
    }

    /** Whether the same is of the other kind: IPv6 after IPv4, or IPv4 after IPv6. */
    public static boolean changedFamily(Push push) {
        return wentOnElsewhere(push) && AddressBlock.isIpv6(push.address()) != AddressBlock.isIpv6(push.nextAddress());
    }

    public static boolean otherNetwork(String one, String other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && !one.equals(other)
                && !network(one).equals(network(other));
    }

    /** {@return the /16 of an IPv4 address, the /48 of an IPv6 address, anything else as it is} */
    public static String network(String address) {
        String block = AddressBlock.wide(address);
        return block.isEmpty() ? address : block;
    }

    /** {@return the address, of IPv6 its /64; empty where it is not known} */
    public static String site(String address) {
        return AddressBlock.site(address);
    }

    public static boolean sameSite(String one, String other) {
        // Mostly it is one address, and then its site need not be looked for.
        return !one.isEmpty() && (one.equals(other) || site(one).equals(site(other)));
    }

    public static boolean replacedByItself(Push push) {
        return sameSite(push.address(), push.replacedBy());
    }

    public static boolean replacedByAnother(Push push) {
        return !push.address().isEmpty() && !push.replacedBy().isEmpty() && !replacedByItself(push);
    }
}
