package dev.whydrop.engine;

import dev.whydrop.model.Disconnect;
import dev.whydrop.rules.Push;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** When pushes were admitted to each domain. Read when first asked; safe to share between threads. */
final class Admissions {
    private final List<Ruling> rulings;
    private final List<OpenPush> open;
    private @Nullable Set<String> admitting;
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
        private final LongStream.Builder starts = LongStream.builder();
        /** The same in order, once all are known. */
        private long[] inOrder = {};
        /** When a push was known to be on air first. */
        private long first = Long.MAX_VALUE;

        private void start(long at) {
            starts.add(at);
            first = Math.min(first, at);
        }

        private void sort() {
            inOrder = starts.build().sorted().toArray();
        }

        private boolean anyStart(long from, long to) {
            int found = Arrays.binarySearch(inOrder, from);
            int place = found < 0 ? -found - 1 : found;
            return place < inOrder.length && inOrder[place] <= to;
        }
    }

    /** Whether a push to the domain is known to have been admitted. */
    boolean any(String domain) {
        return admitting().contains(domain);
    }

    /** Whether a push to the domain is known to have been on air before that moment, in epoch milliseconds. */
    boolean before(String domain, long moment) {
        OfDomain known = byDomain().get(domain);
        return known != null && known.first < moment;
    }

    /** Whether a push to the domain was admitted from one moment to another, both included, in epoch milliseconds. */
    boolean within(String domain, long from, long to) {
        OfDomain known = byDomain().get(domain);
        return known != null && known.anyStart(from, to);
    }

    /** {@return the domains that are known to have admitted a push: asked of a log in which many are refused, who wants no times} */
    private synchronized Set<String> admitting() {
        if (admitting == null) {
            Set<String> found = new HashSet<>();
            String last = null;
            for (Ruling ruling : rulings) {
                Disconnect record = ruling.push().disconnect();
                // In order of stream, so that a domain that is known to admit is mostly the last one.
                String domain = record.stream().domain();
                if (!domain.equals(last) && StreamHistory.admitted(record)) {
                    found.add(domain);
                    last = domain;
                }
            }
            open.forEach(each -> found.add(each.push().stream().domain()));
            admitting = found;
        }
        return admitting;
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
            found.values().forEach(OfDomain::sort);
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
