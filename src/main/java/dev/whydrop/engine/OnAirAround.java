package dev.whydrop.engine;

import dev.whydrop.model.AddressBlock;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.StrayStarts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many pushes of a log are admitted at the sites, domains and apps of streams that never are. Immutable once made. */
final class OnAirAround {
    private final Map<String, Integer> bySite = new HashMap<>();
    private final Map<String, Integer> byDomain = new HashMap<>();
    private final Map<String, Integer> byApp = new HashMap<>();
    private final Map<String, Set<String>> refusedSites = new HashMap<>();

    /**
     * @param streams the refusals of those that never get on air; never empty ones
     * @param guessed refusals on streams that run, at the sites of which is counted too
     * @param pushes every push of the log
     * @param open those without a known end
     */
    OnAirAround(List<List<Push>> streams, List<Push> guessed, List<Push> pushes, List<OpenPush> open) {
        for (List<Push> stream : streams) {
            StreamId id = stream.get(0).episode().stream();
            byDomain.put(id.domain(), 0);
            byApp.put(Places.app(id), 0);
            Set<String> sites = refusedSites.computeIfAbsent(id.domain(), any -> new HashSet<>());
            for (Push push : stream) {
                bySite.put(AddressBlock.site(push.address()), 0);
                sites.add(AddressBlock.site(push.address()));
            }
            sites.remove("");
        }
        guessed.forEach(push -> bySite.put(AddressBlock.site(push.address()), 0));
        bySite.remove("");
        if (streams.isEmpty() && guessed.isEmpty()) {
            return; // Most logs: nothing is asked, so nothing is counted.
        }
        for (Push push : pushes) {
            if (StreamHistory.admitted(push.disconnect())) {
                count(push.episode().stream(), push.address());
            }
        }
        open.forEach(each -> count(each.push().stream(), each.push().clientIp()));
    }

    private void count(StreamId stream, String address) {
        byDomain.computeIfPresent(stream.domain(), (any, count) -> count + 1);
        byApp.computeIfPresent(Places.app(stream), (any, count) -> count + 1);
        bySite.computeIfPresent(AddressBlock.site(address), (any, count) -> count + 1);
    }

    /** {@return what was counted around a stream that never gets on air, tried from that address} */
    StrayStarts.Figures figures(Push any, String address) {
        StreamId stream = any.episode().stream();
        return new StrayStarts.Figures(
                atSite(address),
                byDomain.getOrDefault(stream.domain(), 0),
                byApp.getOrDefault(Places.app(stream), 0),
                refusedSites.getOrDefault(stream.domain(), Set.of()).size());
    }

    /** {@return the admitted pushes of the sites of these addresses} */
    int atSitesOf(Set<String> addresses) {
        Set<String> sites = new HashSet<>();
        addresses.forEach(each -> sites.add(AddressBlock.site(each)));
        return sites.stream().mapToInt(site -> bySite.getOrDefault(site, 0)).sum();
    }

    private int atSite(String address) {
        return bySite.getOrDefault(AddressBlock.site(address), 0);
    }
}
