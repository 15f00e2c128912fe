package dev.whydrop.engine.internal.rank;

import dev.whydrop.engine.internal.log.OpenPush;
import dev.whydrop.engine.internal.log.StreamHistory;
import dev.whydrop.engine.internal.weigh.Attribution;
import dev.whydrop.model.Disconnect;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** When pushes were admitted to each domain. A domain is read when it is first asked about; safe to share between threads. */
final class Admissions {
    private final List<Attribution> attributions;
    private final Map<String, List<OpenPush>> open = new HashMap<>();
    private final Map<String, Boolean> admitting = new ConcurrentHashMap<>();
    private final Map<String, OfDomain> byDomain = new ConcurrentHashMap<>();

    /**
     * @param attributions one for each push of the log, in order of stream and time
     * @param open those without a known end
     */
    Admissions(List<Attribution> attributions, List<OpenPush> open) {
        this.attributions = attributions;
        for (OpenPush each : open) {
            this.open
                    .computeIfAbsent(each.push().stream().domain(), domain -> new ArrayList<>())
                    .add(each);
        }
    }

    /** What is known of one domain, in epoch milliseconds. */
    private static final class OfDomain {
        /** In order. */
        private final long[] starts;
        /** When a push was known to be on air first. */
        private long first = Long.MAX_VALUE;

        OfDomain(List<Attribution> attributions, List<OpenPush> open) {
            LongStream.Builder found = LongStream.builder();
            Push before = null;
            for (Attribution attribution : attributions) {
                Push push = attribution.push();
                if (StreamHistory.admitted(push.disconnect())) {
                    long start = start(push, before);
                    if (start != Disconnect.UNKNOWN) {
                        found.add(start);
                    }
                    first = Math.min(first, start == Disconnect.UNKNOWN ? push.at() : start);
                }
                before = push;
            }
            for (OpenPush each : open) {
                found.add(each.start());
                first = Math.min(first, each.start());
            }
            starts = found.build().sorted().toArray();
        }

        /** Where no start is recorded, a push began after the one before it on its stream, and was on air when it ended. */
        private static long start(Push push, @Nullable Push before) {
            Disconnect record = push.disconnect();
            if (record.startMillis() == Disconnect.UNKNOWN
                    && before != null
                    && before.disconnect().stream().equals(record.stream())) {
                return Math.min(before.at() + 1, push.at());
            }
            return record.startMillis();
        }

        boolean any(long from, long to) {
            int found = Arrays.binarySearch(starts, from);
            int place = found < 0 ? -found - 1 : found;
            return place < starts.length && starts[place] <= to;
        }
    }

    /** Whether a push to the domain is known to have been admitted. */
    boolean any(String domain) {
        return admitting.computeIfAbsent(
                domain,
                asked -> open.containsKey(asked)
                        || of(asked).stream()
                                .anyMatch(attribution -> StreamHistory.admitted(
                                        attribution.push().disconnect())));
    }

    /** Whether a push to the domain is known to have been on air before that moment, in epoch milliseconds. */
    boolean before(String domain, long moment) {
        return read(domain).first < moment;
    }

    /** Whether a push to the domain was admitted from one moment to another, both included, in epoch milliseconds. */
    boolean within(String domain, long from, long to) {
        return read(domain).any(from, to);
    }

    private OfDomain read(String domain) {
        return byDomain.computeIfAbsent(domain, asked -> new OfDomain(of(asked), open.getOrDefault(asked, List.of())));
    }

    /** {@return the attributions on a domain: in order of stream those of one domain stand together} */
    private List<Attribution> of(String domain) {
        return attributions.subList(place(domain, false), place(domain, true));
    }

    /** {@return the place of the first attribution on a domain, or of the first behind all of those} */
    private int place(String domain, boolean behind) {
        int low = 0;
        int high = attributions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order =
                    attributions.get(middle).push().episode().stream().domain().compareTo(domain);
            if (order < 0 || (behind && order == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
