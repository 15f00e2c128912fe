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
    private final List<Ruling> rulings;
    private final List<OpenPush> open;
    private @Nullable Map<String, OfDomain> byDomain;

    /**
     * @param rulings one for each push of the log, in order of stream and time
     * @param open those without a known end
     */
    Admissions(List<Ruling> rulings, List<OpenPush> open) {
        this.rulings = rulings;
        this.open = open;
    }

    /** What is known of one domain, in epoch milliseconds. */
    private static final class OfDomain {
        private final NavigableSet<Long> starts = new TreeSet<>();
        /** When a push was known to be on air first. */
        private long first = Long.MAX_VALUE;

        private void start(long at) {
            starts.add(at);
            first = Math.min(first, at);
        }
    }

    /** Whether a push to the domain is known to have been admitted. */
    boolean any(String domain) {
        return byDomain().containsKey(domain);
    }

    /** Whether a push to the domain is known to have been on air before that moment, in epoch milliseconds. */
    boolean before(String domain, long moment) {
        OfDomain known = byDomain().get(domain);
        return known != null && known.first < moment;
    }

    /** Whether a push to the domain was admitted from one moment to another, both included, in epoch milliseconds. */
    boolean within(String domain, long from, long to) {
        OfDomain known = byDomain().get(domain);
        return known != null && !known.starts.subSet(from, true, to, true).isEmpty();
    }

    private synchronized Map<String, OfDomain> byDomain() {
        if (byDomain == null) {
            Map<String, OfDomain> found = new HashMap<>();
            Push before = null;
            for (Ruling ruling : rulings) {
                Push push = ruling.push();
                if (StreamHistory.admitted(push.disconnect())) {
                    add(
                            push,
                            before,
                            found.computeIfAbsent(push.disconnect().stream().domain(), any -> new OfDomain()));
                }
                before = push;
            }
            for (OpenPush each : open) {
                found.computeIfAbsent(each.push().stream().domain(), any -> new OfDomain())
                        .start(each.start());
            }
            byDomain = found;
        }
        return byDomain;
    }

    /** Where no start is recorded, a push began after the one before it on its stream, and was on air when it ended. */
    private static void add(Push push, @Nullable Push before, OfDomain domain) {
        Disconnect record = push.disconnect();
        if (record.startMillis() != Disconnect.UNKNOWN) {
            domain.start(record.startMillis());
        } else if (before != null && before.disconnect().stream().equals(record.stream())) {
            domain.start(Math.min(before.at() + 1, push.at()));
        } else {
            domain.first = Math.min(domain.first, push.at());
        }
    }
}
