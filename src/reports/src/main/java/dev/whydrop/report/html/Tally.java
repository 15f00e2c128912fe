package dev.whydrop.report.html;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Family;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.Verdict;
import dev.whydrop.report.html.drawing.Events;
import dev.whydrop.report.html.drawing.Parts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the page counts, gathered in one pass over the events. Its size grows with the streams and addresses, not with the events. */
final class Tally {
    /** How often something occurs. */
    static class Count {
        private int all;
        private int faults;
        private long cards;

        /** {@return all events} */
        int all() {
            return all;
        }

        /** {@return those that are not harmless} */
        int faults() {
            return faults;
        }

        /** Whether an event belongs to the advice of that rank. */
        boolean of(int rank) {
            return ((cards >> rank) & 1) == 1;
        }

        void add(boolean harmless, int card) {
            all++;
            faults += harmless ? 0 : 1;
            cards |= 1L << card;
        }

        void add(Count other) {
            all += other.all;
            faults += other.faults;
            cards |= other.cards;
        }
    }

    /** How often something occurs on a stream, and on all of its domain: with a million events one look-up for both counts. */
    private static final class StreamCount extends Count {
        private final @Nullable Count domain;

        private StreamCount(@Nullable Count domain) {
            this.domain = domain;
        }
    }

    private final int most;
    private final Map<StreamId, StreamCount> streams = new HashMap<>();
    private final Map<String, Count> addresses = new HashMap<>();
    private final Map<String, Count> domains = new HashMap<>();
    private final Map<Family, Count> families = new EnumMap<>(Family.class);
    private final List<Map<StreamId, Integer>> streamsOfCard = new ArrayList<>();
    private final List<Set<Family>> familiesOfCard = new ArrayList<>();
    private int acted;
    private int harmless;
    private int undetermined;
    private int withoutStart;
    private int withoutAddress;
    private long from = Long.MAX_VALUE;
    private long to = Long.MIN_VALUE;

    private Tally(int cards) {
        this.most = cards;
        for (int card = 0; card <= cards; card++) {
            streamsOfCard.add(new HashMap<>());
            familiesOfCard.add(EnumSet.noneOf(Family.class));
        }
    }

    /**
     * {@return the counts}
     *
     * @param cards number of advice that are shown whole, at most 63
     */
    static Tally of(List<Verdict> events, int cards) {
        return Parts.of(events)
                .map(part -> {
                    Tally tally = new Tally(cards);
                    part.forEach(tally::add);
                    return tally;
                })
                .reduce(Tally::plus)
                .orElseThrow();
    }

    private Tally plus(Tally other) {
        other.streams.forEach(
                (stream, count) -> streams.computeIfAbsent(stream, this::first).add(count));
        other.addresses.forEach((address, count) ->
                addresses.computeIfAbsent(address, any -> new Count()).add(count));
        other.domains.forEach((domain, count) ->
                domains.computeIfAbsent(domain, any -> new Count()).add(count));
        other.families.forEach((family, count) ->
                families.computeIfAbsent(family, any -> new Count()).add(count));
        for (int card = 0; card <= most; card++) {
            Map<StreamId, Integer> own = streamsOfCard.get(card);
            other.streamsOfCard.get(card).forEach((stream, count) -> own.merge(stream, count, Integer::sum));
            familiesOfCard.get(card).addAll(other.familiesOfCard.get(card));
        }
        from = Math.min(from, other.from);
        to = Math.max(to, other.to);
        acted += other.acted;
        harmless += other.harmless;
        undetermined += other.undetermined;
        withoutStart += other.withoutStart;
        withoutAddress += other.withoutAddress;
        return this;
    }

    private void add(Verdict verdict) {
        Disconnect disconnect = verdict.disconnect();
        boolean fine = Events.harmless(verdict);
        from = Math.min(from, disconnect.endMillis());
        to = Math.max(to, disconnect.endMillis());
        int card = verdict.adviceRank() <= most ? verdict.adviceRank() : 0;
        StreamCount stream = streams.computeIfAbsent(disconnect.stream(), this::first);
        stream.add(fine, card);
        if (stream.domain != null) {
            stream.domain.add(fine, card);
        }
        families.computeIfAbsent(verdict.family(), any -> new Count()).add(fine, card);
        if (!disconnect.clientIp().isEmpty()) {
            addresses.computeIfAbsent(disconnect.clientIp(), any -> new Count()).add(fine, card);
        }
        if (card > 0) {
            streamsOfCard.get(card).merge(disconnect.stream(), 1, Integer::sum);
            familiesOfCard.get(card).add(verdict.family());
        }
        undetermined += verdict.diagnosis() == null ? 1 : 0;
        harmless += fine ? 1 : 0;
        acted += verdict.adviceRank() > 0 ? 1 : 0;
        withoutStart += disconnect.startMillis() == Disconnect.UNKNOWN ? 1 : 0;
        withoutAddress += disconnect.clientIp().isEmpty() ? 1 : 0;
    }

    private StreamCount first(StreamId stream) {
        return new StreamCount(
                stream.domain().isEmpty() ? null : domains.computeIfAbsent(stream.domain(), any -> new Count()));
    }

    Map<StreamId, ? extends Count> streams() {
        return streams;
    }

    /** {@return the count of a stream; of one that has no events an empty one} */
    Count of(StreamId stream) {
        Count known = streams.get(stream);
        return known == null ? new Count() : known;
    }

    Map<String, Count> addresses() {
        return addresses;
    }

    Map<String, Count> domains() {
        return domains;
    }

    Map<Family, Count> families() {
        return families;
    }

    /** {@return how many events of each stream belong to the advice of that rank} */
    Map<StreamId, Integer> streamsOf(int rank) {
        return streamsOfCard.get(rank);
    }

    /** {@return the families of the events that belong to the advice of that rank} */
    Set<Family> familiesOf(int rank) {
        return familiesOfCard.get(rank);
    }

    /** {@return events that belong to an advice} */
    int acted() {
        return acted;
    }

    /** {@return events for which nobody has to act} */
    int harmless() {
        return harmless;
    }

    /** {@return events that nothing explains well enough} */
    int undetermined() {
        return undetermined;
    }

    /** {@return events whose push has no start time} */
    int withoutStart() {
        return withoutStart;
    }

    /** {@return events without a client address} */
    int withoutAddress() {
        return withoutAddress;
    }

    /** {@return when the first of them ended, in epoch milliseconds; 0 when there are none} */
    long from() {
        return all() == 0 ? 0 : from;
    }

    /** {@return when the last of them ended, in epoch milliseconds; 0 when there are none} */
    long to() {
        return all() == 0 ? 0 : to;
    }

    int all() {
        return acted + harmless + undetermined;
    }
}
