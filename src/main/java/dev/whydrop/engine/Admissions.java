package dev.whydrop.engine;

import dev.whydrop.model.Disconnect;
import dev.whydrop.rules.Push;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When pushes were admitted to each domain. Read when first asked; safe to share between threads. */
final class Admissions {
    private final List<Push> pushes;
    private final List<OpenPush> open;
    private @Nullable Map<String, NavigableSet<Long>> byDomain;

    /**
     * @param pushes every push of the log
     * @param open those without a known end
     */
    Admissions(List<Push> pushes, List<OpenPush> open) {
        this.pushes = pushes;
        this.open = open;
    }

    /** Whether a push to the domain is known to have been admitted. */
    boolean any(String domain) {
        return byDomain().containsKey(domain);
    }

    /** Whether a push to the domain was admitted before that moment, in epoch milliseconds. */
    boolean before(String domain, long moment) {
        return to(domain).lower(moment) != null;
    }

    /** Whether a push to the domain was admitted from one moment to another, both included, in epoch milliseconds. */
    boolean within(String domain, long from, long to) {
        return !to(domain).subSet(from, true, to, true).isEmpty();
    }

    private NavigableSet<Long> to(String domain) {
        return byDomain().getOrDefault(domain, new TreeSet<>());
    }

    private synchronized Map<String, NavigableSet<Long>> byDomain() {
        if (byDomain == null) {
            Map<String, NavigableSet<Long>> found = new HashMap<>();
            for (Push push : pushes) {
                Disconnect record = push.disconnect();
                if (StreamHistory.admitted(record) && record.startMillis() != Disconnect.UNKNOWN) {
                    found.computeIfAbsent(record.stream().domain(), any -> new TreeSet<>())
                            .add(record.startMillis());
                }
            }
            for (OpenPush each : open) {
                found.computeIfAbsent(each.push().stream().domain(), any -> new TreeSet<>())
                        .add(each.start());
            }
            byDomain = found;
        }
        return byDomain;
    }
}
