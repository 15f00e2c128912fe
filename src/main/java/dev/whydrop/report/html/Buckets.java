package dev.whydrop.report.html;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Family;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often disconnects of chosen streams and domains fell into each bucket of an axis, gathered in one pass over the events. */
final class Buckets {
    private final TimeAxis axis;
    private final Map<StreamId, int[]> streams = new LinkedHashMap<>();
    private final Map<String, int[]> domains = new LinkedHashMap<>();
    private final Map<Family, int[]> families = new EnumMap<>(Family.class);
    private final Map<StreamId, List<Verdict>> histories = new HashMap<>();
    private final int[] otherStreams;
    private final int[] harmless;

    private Buckets(TimeAxis axis) {
        this.axis = axis;
        this.otherStreams = new int[axis.buckets()];
        this.harmless = new int[axis.buckets()];
    }

    /**
     * {@return the counts}
     *
     * @param streams streams that are counted each for itself
     * @param domains domains that are counted
     * @param kept streams of which the events themselves are kept
     */
    static Buckets of(
            List<Verdict> events,
            TimeAxis axis,
            Collection<StreamId> streams,
            Collection<String> domains,
            Collection<StreamId> kept) {
        Buckets buckets = new Buckets(axis);
        streams.forEach(each -> buckets.streams.put(each, new int[axis.buckets()]));
        domains.forEach(each -> buckets.domains.put(each, new int[axis.buckets()]));
        kept.forEach(each -> buckets.histories.put(each, new ArrayList<>()));
        events.forEach(buckets::add);
        buckets.histories
                .values()
                .forEach(each ->
                        each.sort((one, other) -> Disconnect.ORDER.compare(one.disconnect(), other.disconnect())));
        return buckets;
    }

    private void add(Verdict verdict) {
        Disconnect disconnect = verdict.disconnect();
        int bucket = axis.bucket(disconnect.endMillis());
        List<Verdict> history = histories.get(disconnect.stream());
        if (history != null) {
            history.add(verdict);
        }
        if (Events.harmless(verdict)) {
            harmless[bucket]++;
            return;
        }
        families.computeIfAbsent(verdict.family(), any -> new int[axis.buckets()])[bucket]++;
        streams.getOrDefault(disconnect.stream(), otherStreams)[bucket]++;
        int[] domain = domains.get(disconnect.stream().domain());
        if (domain != null) {
            domain[bucket]++;
        }
    }

    TimeAxis axis() {
        return axis;
    }

    Map<StreamId, int[]> streams() {
        return streams;
    }

    Map<String, int[]> domains() {
        return domains;
    }

    /** {@return disconnects by family, harmless ones left out} */
    Map<Family, int[]> families() {
        return families;
    }

    /** {@return disconnects of all streams that are not counted for themselves, harmless ones left out} */
    int[] otherStreams() {
        return otherStreams;
    }

    int[] harmless() {
        return harmless;
    }

    /** {@return the events of a stream in order of time; none of a stream that is not kept} */
    List<Verdict> history(StreamId stream) {
        return histories.getOrDefault(stream, List.of());
    }
}
