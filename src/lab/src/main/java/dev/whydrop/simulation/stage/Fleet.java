package dev.whydrop.simulation.stage;

import dev.whydrop.model.StreamId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every stream of the log. A broadcaster has one address, one domain and one app; a site pushes several streams through one address. */
public final class Fleet {
    private static final List<String> DOMAINS = List.of(
            "push.harbour.example",
            "push.arena.example",
            "push.city.example",
            "push.campus.example",
            "push.market.example",
            "push.radio.example");
    public static final List<String> APPS = List.of("live", "live", "event", "studio");
    private static final List<String> DOCUMENTATION = List.of("192.0.2", "198.51.100", "203.0.113");
    public static final List<String> NAMES = List.of(
            "arena", "bridge", "cafe", "dance", "expo", "forum", "garden", "hall", "island", "jazz", "kitchen",
            "lounge", "museum", "news", "opera", "pier", "quiz", "rally", "stage", "tower", "union", "velo", "walk",
            "yoga");

    private final List<Feed> feeds;
    private final List<Feed> alone;

    public Fleet(List<Feed> feeds) {
        this.feeds = List.copyOf(feeds);
        alone = groups(Feed::address).stream()
                .filter(group -> group.size() == 1)
                .map(group -> group.get(0))
                .toList();
    }

    public static Fleet of(int streams, Dice dice) {
        List<Feed> feeds = new ArrayList<>();
        int domains = Math.max(2, Math.min(DOMAINS.size(), streams / 12));
        int blocks = Math.max(2, Math.min(180, streams / 15));
        for (int broadcaster = 0; feeds.size() < streams; broadcaster++) {
            String domain = broadcaster < domains ? DOMAINS.get(broadcaster) : dice.of(DOMAINS.subList(0, domains));
            boolean site = broadcaster % 9 == 0 || dice.chance(0.08);
            long size = site ? dice.uniform(3, Math.min(7, Math.max(3, streams / 8))) : dice.chance(0.2) ? 2 : 1;
            String app = dice.of(APPS);
            String address = address(broadcaster, blocks, dice);
            String name = dice.of(NAMES) + "-" + (broadcaster + 1);
            for (int i = 1; i <= size && feeds.size() < streams; i++) {
                feeds.add(new Feed(new StreamId(domain, app, size == 1 ? name : name + "-cam" + i), address));
            }
        }
        return new Fleet(feeds);
    }

    private static String address(int broadcaster, int blocks, Dice dice) {
        int last = broadcaster % 250 + 1;
        return dice.chance(0.12)
                ? dice.of(DOCUMENTATION) + "." + last
                : "10." + dice.uniform(1, blocks) + "." + broadcaster / 250 % 256 + "." + last;
    }

    public List<Feed> feeds() {
        return feeds;
    }

    /** {@return the streams that are alone on their address} */
    List<Feed> alone() {
        return alone;
    }

    /** {@return the streams in groups, such as by address} */
    List<List<Feed>> groups(Function<Feed, String> key) {
        Map<String, List<Feed>> groups =
                feeds.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(groups.values());
    }
}
