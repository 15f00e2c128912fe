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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How often disconnects of chosen streams and domains fell into each bucket of an axis, gathered in one pass over the events. */
final class Buckets {
    private final TimeAxis axis;
    private final Map<StreamId, int[]> streams = new LinkedHashMap<>();
    private final Map<String, int[]> domains = new LinkedHashMap<>();
    private final Map<Family, int[]> families = new EnumMap<>(Family.class);
    private final Map<StreamId, List<Verdict>> histories = new HashMap<>();
    /** Every stream that is looked at closely; most events are of none. */
    private final Map<StreamId, Close> close = new HashMap<>();

    private final int[] otherStreams;
    private final int[] harmless;

    /** A stream of which more than the sum with others is wanted. */
    private static final class Close {
        /** Where its disconnects are counted. */
        private final int[] counts;
        /** Its events; null when they are not kept. */
        private final @Nullable List<Verdict> history;

        private Close(int[] counts, @Nullable List<Verdict> history) {
            this.counts = counts;
            this.history = history;
        }
    }

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
        Stream.concat(streams.stream(), kept.stream())
                .forEach(each -> buckets.close.put(
                        each,
                        new Close(
                                buckets.streams.getOrDefault(each, buckets.otherStreams),
                                buckets.histories.get(each))));
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
        Close known = close.get(disconnect.stream());
        if (known != null && known.history != null) {
            known.history.add(verdict);
        }
        if (Events.harmless(verdict)) {
            harmless[bucket]++;
            return;
        }
        families.computeIfAbsent(verdict.family(), any -> new int[axis.buckets()])[bucket]++;
        (known == null ? otherStreams : known.counts)[bucket]++;
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
