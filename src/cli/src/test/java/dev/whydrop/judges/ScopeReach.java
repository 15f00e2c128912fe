package dev.whydrop.judges;

import dev.whydrop.model.Scope;
import dev.whydrop.model.StreamId;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which streams on air a scope of a report is about: a push is in it when it agrees in all that the scope names. */
final class ScopeReach {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]+");

    private ScopeReach() {}

    /** {@return the streams of these pushes that are in the scope} */
    static Set<StreamId> streams(Scope scope, List<Push> onAir) {
        return onAir.stream()
                .filter(push -> holds(scope, push))
                .map(Push::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** {@return how much two sets have in common: 1 when they are the same, 0 when they share nothing} */
    static double likeness(Collection<StreamId> one, Collection<StreamId> other) {
        Set<StreamId> both = new HashSet<>(one);
        both.retainAll(new HashSet<>(other));
        Set<StreamId> either = new HashSet<>(one);
        either.addAll(other);
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }

    private static boolean holds(Scope scope, Push push) {
        return agrees(scope.domain(), push.stream().domain())
                && agrees(scope.appName(), push.stream().appName())
                && agrees(scope.streamName(), push.stream().streamName())
                && agrees(scope.node(), push.node())
                && (scope.clientIp() == null || inBlock(scope.clientIp(), push.address()))
                && (scope.ipBlock() == null || inBlock(scope.ipBlock(), push.address()));
    }

    private static boolean agrees(String named, String is) {
        return named == null || named.equals(is);
    }

    /** @param block an address, or a block such as {@code 203.0.113.0/24} */
    private static boolean inBlock(String block, String address) {
        int slash = block.indexOf('/');
        byte[] first = bytes(slash < 0 ? block : block.substring(0, slash));
        byte[] is = bytes(address);
        int length = slash < 0 ? first.length * Byte.SIZE : Integer.parseInt(block.substring(slash + 1));
        if (first.length != is.length || is.length == 0) {
            return false;
        }
        for (int bit = 0; bit < length; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((first[bit / Byte.SIZE] ^ is[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    /** {@return the bytes of an address; none where there is none} */
    private static byte[] bytes(String address) {
        if (address.isEmpty()) {
            return new byte[0];
        }
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("'" + address
                    + "' is not an address. Maybe scopes have got another form: teach this judge to read it.");
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + address + "' is not an address.", e);
        }
    }
}
