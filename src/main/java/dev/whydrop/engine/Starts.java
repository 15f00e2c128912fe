package dev.whydrop.engine;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Place;
import dev.whydrop.rules.Push;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** When the streams of a log began to push, admitted or not. Safe to share between threads. */
final class Starts {
    private final List<Push> pushes;
    private final List<OpenPush> open;
    private final Map<Place, Map<String, List<Start>>> known = new HashMap<>();
    private final Map<StreamId, Long> firstAdmitted = new HashMap<>();
    private final Set<String> domains;

    /**
     * One start.
     *
     * @param at epoch milliseconds
     */
    record Start(long at, StreamId stream, boolean admitted) {
        static final Comparator<Start> ORDER = Comparator.comparingLong(Start::at);
    }

    /** @param open pushes without a known end */
    Starts(List<Push> pushes, List<OpenPush> open) {
        this.pushes = pushes;
        this.open = open;
        for (Push push : pushes) {
            Disconnect record = push.disconnect();
            if (StreamHistory.admitted(record)) {
                boolean startKnown = record.startMillis() != Disconnect.UNKNOWN;
                firstAdmitted.merge(record.stream(), startKnown ? record.startMillis() : record.endMillis(), Math::min);
            }
        }
        open.forEach(each -> firstAdmitted.merge(each.push().stream(), each.start(), Math::min));
        this.domains = firstAdmitted.keySet().stream().map(StreamId::domain).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a push of the stream is known to have been admitted before that moment. */
    boolean ranBefore(StreamId stream, long moment) {
        return firstAdmitted.getOrDefault(stream, Long.MAX_VALUE) < moment;
    }

    /** {@return the domains on which something is on air in the log} */
    Set<String> domains() {
        return domains;
    }

    /** {@return the starts in a place from one moment to another, both included, in order of time} */
    synchronized List<Start> within(Place place, String name, long from, long to) {
        List<Start> all = known.computeIfAbsent(place, this::byName).getOrDefault(name, List.of());
        int low = first(all, from);
        return all.subList(low, Math.max(low, first(all, to + 1)));
    }

    private static int first(List<Start> starts, long bound) {
        int low = 0;
        int high = starts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts.get(middle).at() < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Map<String, List<Start>> byName(Place place) {
        Map<String, List<Start>> byName = new HashMap<>();
        for (Push push : pushes) {
            long at = StreamHistory.start(push.disconnect());
            if (at != Disconnect.UNKNOWN) {
                byName.computeIfAbsent(Places.name(place, push), any -> new ArrayList<>())
                        .add(new Start(at, push.episode().stream(), StreamHistory.admitted(push.disconnect())));
            }
        }
        for (OpenPush each : open) {
            byName.computeIfAbsent(
                            Places.name(place, each.push().stream(), each.push().clientIp()), any -> new ArrayList<>())
                    .add(new Start(each.start(), each.push().stream(), true));
        }
        byName.values().forEach(each -> each.sort(Start.ORDER));
        return byName;
    }
}
