package dev.whydrop.cloud.fetch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the pages of one window had. A record that comes on two pages is one that was moved; two that are alike on one page are two. */
final class WindowPages {
    private final Map<List<String>, Integer> most = new HashMap<>();
    private long distinct;
    private long total;

    /** Counts a page in. */
    void add(EventPage page) {
        total = Math.max(total, page.total());
        Map<List<String>, Integer> here = new HashMap<>();
        for (StreamEvent each : page.events()) {
            int times = here.merge(each.values(), 1, Integer::sum);
            if (times > most.getOrDefault(each.values(), 0)) {
                most.put(each.values(), times);
                distinct++;
            }
        }
    }

    /** {@return how many different records came} */
    long distinct() {
        return distinct;
    }

    /** {@return how many there are: the most that a page said, as the number may change while they are asked for} */
    long total() {
        return total;
    }

    /** {@return how many did not come} */
    long missing() {
        return Math.max(total - distinct, 0);
    }
}
