package dev.whydrop.engine;

import dev.whydrop.model.Affected;
import dev.whydrop.model.Impact;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Push;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far some disconnects reach.
 *
 * @param impact their number, streams and off-air time
 * @param occurrences when, in order of time
 * @param affected who was hit
 */
record Extent(Impact impact, List<Occurrence> occurrences, Affected affected) {
    /**
     * {@return the extent of these pushes}
     *
     * @param gapSeconds the longest gap within one occurrence
     * @param planned whether the ends were meant, so that the time after them is no outage
     */
    static Extent of(List<Push> pushes, int gapSeconds, boolean planned) {
        Set<StreamId> streams = new TreeSet<>();
        Set<String> addresses = new TreeSet<>();
        Set<String> domains = new TreeSet<>();
        Set<StreamId> notBack = new HashSet<>();
        long offAir = 0;
        boolean known = false;
        for (Push push : pushes) {
            StreamId stream = push.disconnect().stream();
            streams.add(stream);
            if (!push.address().isEmpty()) {
                addresses.add(push.address());
            }
            if (!stream.domain().isEmpty()) {
                domains.add(stream.domain());
            }
            if (planned) {
                continue;
            }
            if (push.back() == Push.UNKNOWN) {
                notBack.add(stream);
            } else {
                offAir += push.back();
                known = true;
            }
        }
        return new Extent(
                new Impact(pushes.size(), streams.size(), known ? offAir : null, notBack.size()),
                occurrences(pushes, gapSeconds * 1000L),
                new Affected(List.copyOf(streams), List.copyOf(addresses), List.copyOf(domains)));
    }

    private static List<Occurrence> occurrences(List<Push> pushes, long gap) {
        List<Push> byTime =
                pushes.stream().sorted(Comparator.comparingLong(Push::at)).toList();
        List<Occurrence> occurrences = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= byTime.size(); i++) {
            if (i == byTime.size() || byTime.get(i).at() - byTime.get(i - 1).at() > gap) {
                List<Push> together = byTime.subList(from, i);
                Set<StreamId> streams = new HashSet<>();
                together.forEach(push -> streams.add(push.disconnect().stream()));
                occurrences.add(new Occurrence(
                        Instant.ofEpochMilli(together.get(0).at()),
                        Instant.ofEpochMilli(together.get(together.size() - 1).at()),
                        together.size(),
                        streams.size()));
                from = i;
            }
        }
        return occurrences;
    }
}
