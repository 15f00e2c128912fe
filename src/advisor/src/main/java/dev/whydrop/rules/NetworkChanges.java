package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Addresses;
import dev.whydrop.rules.push.Push;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pushes of an episode whose connection was dead when they ended, at least one of which went on from another network soon after. A network is a /16, of
 * IPv6 a /48.
 */
public final class NetworkChanges extends EpisodeSeries {
    private final int within;

    private NetworkChanges(Meaning meaning, List<Push> pushes, int within) {
        super(meaning, pushes);
        this.within = within;
    }

    static NetworkChanges of(EpisodeTimeline line, int seconds) {
        return new NetworkChanges(line.meaning(), line.pushes(), seconds);
    }

    static boolean fits(Push push, int seconds) {
        return push.onAirWithin(seconds) && Addresses.wentOnElsewhere(push);
    }

    @Override
    NetworkChanges alone(Push push) {
        return new NetworkChanges(meaning(), List.of(push), within);
    }

    private List<Push> changing() {
        return those(push -> fits(push, within));
    }

    /** {@return after how many of these the stream went on from another network} */
    public int changes() {
        return told("changes", changing().size());
    }

    /** {@return after which share of these the stream went on from another network} */
    public double changeShare() {
        return told("changeShare", (double) changing().size() / pushes().size());
    }

    /** {@return number of different networks from which these came, or to which the stream changed} */
    public int networks() {
        Set<String> networks = new HashSet<>();
        for (Push push : changing()) {
            networks.add(Addresses.network(push.address()));
            networks.add(Addresses.network(push.nextAddress()));
        }
        return told("networks", networks.size());
    }

    /** Whether the stream changed from an IPv4 to an IPv6 address, or from IPv6 to IPv4. */
    public boolean bothFamilies() {
        return told("bothFamilies", changing().stream().anyMatch(Addresses::changedFamily));
    }

    /** Whether at least two networks have one known resolution each, and not the same. */
    public boolean resolutionsOfTheirOwn() {
        return told("resolutionsOfTheirOwn", ownResolutions());
    }

    private boolean ownResolutions() {
        Map<String, String> byNetwork = new HashMap<>();
        for (Push push : pushes()) {
            String resolution = push.disconnect().resolution();
            if (!push.address().isEmpty() && !resolution.isEmpty()) {
                String before = byNetwork.putIfAbsent(network(push), resolution);
                if (before != null && !before.equals(resolution)) {
                    return false;
                }
            }
        }
        return new HashSet<>(byNetwork.values()).size() > 1;
    }

    /** Whether the stream went on with a push whose URL names the same user, after one change or more, and after none with another. */
    public boolean sameUser() {
        return told(
                "sameUser",
                changing().stream().noneMatch(Push::anotherUserWentOn)
                        && changing().stream().anyMatch(Push::sameUserWentOn));
    }

    /** Whether after a change the stream went on with a push whose URL names another user or room. */
    public boolean anotherUser() {
        return told("anotherUser", changing().stream().anyMatch(Push::anotherUserWentOn));
    }

    private static String network(Push push) {
        return Addresses.network(push.address());
    }
}
