package dev.whydrop.engine;

import dev.whydrop.model.Affected;
import dev.whydrop.model.CodeCount;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Impact;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.Settings;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Push;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
     * @param pushes in order of stream and time
     * @param settings the longest gap within one occurrence, and how soon who waits is back
     * @param planned whether the ends were meant, so that the time after them is no outage
     * @param shareOfOnAir the streams as a share of those on air; null where that is not known
     */
    static Extent of(List<Push> pushes, Settings settings, boolean planned, @Nullable Double shareOfOnAir) {
        List<StreamId> streams = new ArrayList<>();
        Names addresses = new Names();
        Names domains = new Names();
        Names nodes = new Names();
        Map<ErrorCode, Integer> codes = new TreeMap<>();
        ErrorCode code = pushes.get(0).code();
        int ofCode = 0;
        int streamsNotBack = 0;
        int notBack = 0;
        StreamId last = null;
        boolean missing = false;
        long offAir = 0;
        boolean known = false;
        for (Push push : pushes) {
            StreamId stream = push.episode().stream();
            if (!stream.equals(last)) {
                streams.add(stream);
                domains.add(stream.domain());
                last = stream;
                missing = false;
            }
            addresses.add(push.address());
            nodes.add(push.disconnect().node());
            if (!push.code().equals(code)) {
                codes.merge(code, ofCode, Integer::sum);
                code = push.code();
                ofCode = 0;
            }
            ofCode++;
            if (planned) {
                continue;
            }
            if (missing && !push.code().refused()) {
                // When it began is not recorded, but it ended later, so the stream had been back.
                missing = false;
                streamsNotBack--;
            }
            boolean goneForGood = push.secondsToNextStart() == Push.UNKNOWN;
            if (goneForGood || push.secondsToNextStart() > settings.seenBackWithin()) {
                boolean missed = goneForGood && wasOnAir(push);
                streamsNotBack += missed && !missing ? 1 : 0;
                missing |= missed;
                notBack++;
            } else {
                offAir += push.secondsToNextStart();
                known = true;
            }
        }
        codes.merge(code, ofCode, Integer::sum);
        return new Extent(
                new Impact(pushes.size(), streams.size(), known ? offAir : null, streamsNotBack, notBack, shareOfOnAir),
                occurrences(pushes, settings.episodeGap() * 1000L),
                new Affected(streams, addresses.sorted(), domains.sorted(), nodes.sorted(), counted(codes)));
    }

    /** Whether the stream is known to have been on air until then: who never was cannot come back. */
    private static boolean wasOnAir(Push push) {
        return !push.code().refused() || push.previousDurationSeconds() != Push.UNKNOWN;
    }

    /** {@return the same with that many seconds more off air} */
    Extent longerBy(long seconds) {
        Long offAir = impact.offAirSeconds();
        return seconds == 0 || offAir == null
                ? this
                : new Extent(
                        new Impact(
                                impact.disconnects(),
                                impact.streams(),
                                offAir + seconds,
                                impact.streamsNotBack(),
                                impact.notBack(),
                                impact.shareOfOnAir()),
                        occurrences,
                        affected);
    }

    private static List<CodeCount> counted(Map<ErrorCode, Integer> codes) {
        return codes.entrySet().stream()
                .map(each -> new CodeCount(each.getKey(), each.getValue()))
                .toList();
    }

    /** Different names, of which the same mostly comes many times in turn. */
    private static final class Names {
        private final Set<String> all = new HashSet<>();
        private String last = "";

        /** Adds a name unless it is empty. */
        void add(String name) {
            if (!name.equals(last) && !name.isEmpty()) {
                all.add(name);
                last = name;
            }
        }

        List<String> sorted() {
            if (all.size() < 2) {
                return all.isEmpty() ? List.of() : List.of(last);
            }
            String[] names = all.toArray(String[]::new);
            Arrays.sort(names);
            return List.of(names);
        }
    }

    /** Cuts the time where nothing ended for longer than the gap. A stream counts once for each piece it has an end in. */
    private static List<Occurrence> occurrences(List<Push> pushes, long gap) {
        long[] ends = new long[pushes.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = pushes.get(i).at();
        }
        Arrays.sort(ends);
        int[] pieceEnds = IntStream.rangeClosed(1, ends.length)
                .filter(i -> i == ends.length || ends[i] - ends[i - 1] > gap)
                .toArray();
        long[] lasts = Arrays.stream(pieceEnds).mapToLong(to -> ends[to - 1]).toArray();
        int[] streams = new int[pieceEnds.length];
        StreamId stream = null;
        int piece = -1;
        for (Push push : pushes) {
            int found = Arrays.binarySearch(lasts, push.at());
            int in = found < 0 ? -found - 1 : found;
            if (in != piece || !push.episode().stream().equals(stream)) {
                streams[in]++;
                piece = in;
                stream = push.episode().stream();
            }
        }
        List<Occurrence> occurrences = new ArrayList<>(pieceEnds.length);
        int from = 0;
        for (int i = 0; i < pieceEnds.length; i++) {
            int to = pieceEnds[i];
            occurrences.add(new Occurrence(
                    Instant.ofEpochMilli(ends[from]), Instant.ofEpochMilli(ends[to - 1]), to - from, streams[i]));
            from = to;
        }
        return occurrences;
    }
}
