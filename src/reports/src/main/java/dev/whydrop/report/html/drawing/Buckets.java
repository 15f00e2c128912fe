package dev.whydrop.report.html.drawing;

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
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How often disconnects of chosen streams and domains fell into each bucket of an axis, gathered in one pass over the events. */
public final class Buckets {
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

    private Buckets(
            TimeAxis axis, Collection<StreamId> ofStreams, Collection<String> ofDomains, Collection<StreamId> kept) {
        this.axis = axis;
        this.otherStreams = new int[axis.buckets()];
        this.harmless = new int[axis.buckets()];
        ofStreams.forEach(each -> streams.put(each, new int[axis.buckets()]));
        ofDomains.forEach(each -> domains.put(each, new int[axis.buckets()]));
        kept.forEach(each -> histories.put(each, new ArrayList<>()));
        Stream.concat(ofStreams.stream(), kept.stream())
                .forEach(each ->
                        close.put(each, new Close(streams.getOrDefault(each, otherStreams), histories.get(each))));
    }

    /**
     * {@return the counts}
     *
     * @param streams streams that are counted each for itself
     * @param domains domains that are counted
     * @param kept streams of which the events themselves are kept
     */
    public static Buckets of(
            List<Verdict> events,
            TimeAxis axis,
            Collection<StreamId> streams,
            Collection<String> domains,
            Collection<StreamId> kept) {
        Buckets buckets = Parts.of(events)
                .map(part -> {
                    Buckets counts = new Buckets(axis, streams, domains, kept);
                    part.forEach(counts::add);
                    return counts;
                })
                .reduce(Buckets::plus)
                .orElseThrow();
        buckets.histories
                .values()
                .forEach(each ->
                        each.sort((one, other) -> Disconnect.ORDER.compare(one.disconnect(), other.disconnect())));
        return buckets;
    }

    /** Adds those of the events that come after these. */
    private Buckets plus(Buckets later) {
        later.streams.forEach((stream, counts) -> add(counts, Objects.requireNonNull(streams.get(stream))));
        later.domains.forEach((domain, counts) -> add(counts, Objects.requireNonNull(domains.get(domain))));
        later.families.forEach((family, counts) ->
                add(counts, families.computeIfAbsent(family, any -> new int[axis.buckets()])));
        later.histories.forEach((stream, history) ->
                Objects.requireNonNull(histories.get(stream)).addAll(history));
        add(later.otherStreams, otherStreams);
        add(later.harmless, harmless);
        return this;
    }

    private static void add(int[] counts, int[] to) {
        for (int bucket = 0; bucket < counts.length; bucket++) {
            to[bucket] += counts[bucket];
        }
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

    public TimeAxis axis() {
        return axis;
    }

    public Map<StreamId, int[]> streams() {
        return streams;
    }

    public Map<String, int[]> domains() {
        return domains;
    }

    /** {@return disconnects by family, harmless ones left out} */
    public Map<Family, int[]> families() {
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
    public List<Verdict> history(StreamId stream) {
        return histories.getOrDefault(stream, List.of());
    }
}
