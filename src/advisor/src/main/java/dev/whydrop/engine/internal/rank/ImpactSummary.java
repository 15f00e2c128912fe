package dev.whydrop.engine.internal.rank;

import dev.whydrop.model.Affected;
import dev.whydrop.model.CodeCount;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Impact;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.Settings;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far some disconnects reach.
 *
 * @param impact their number, streams and off-air time
 * @param occurrences when, in order of time
 * @param affected who was hit
 */
public record ImpactSummary(Impact impact, List<Occurrence> occurrences, Affected affected) {
    /**
     * {@return the extent of these pushes}
     *
     * @param pushes in order of stream and time
     * @param settings the longest gap within one occurrence, and how soon who waits is back
     * @param planned whether the ends were meant, so that the time after them is no outage
     * @param shareOfOnAir the streams as a share of those on air; null where that is not known
     */
    public static ImpactSummary of(
            List<Push> pushes, Settings settings, boolean planned, @Nullable Double shareOfOnAir) {
        return new ImpactSummary(
                impact(pushes, settings, planned, shareOfOnAir),
                Occurrences.of(pushes, settings.episodeGap() * 1000L),
                affected(pushes));
    }

    /** {@return their number, streams and off-air time; see {@link #of}} */
    public static Impact impact(List<Push> pushes, Settings settings, boolean planned, @Nullable Double shareOfOnAir) {
        int streams = 0;
        int streamsNotBack = 0;
        int notBack = 0;
        StreamId last = null;
        boolean missing = false;
        long offAir = 0;
        boolean known = false;
        for (Push push : pushes) {
            StreamId stream = push.episode().stream();
            if (!stream.equals(last)) {
                streams++;
                last = stream;
                missing = false;
            }
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
        return new Impact(pushes.size(), streams, known ? offAir : null, streamsNotBack, notBack, shareOfOnAir);
    }

    private static Affected affected(List<Push> pushes) {
        List<StreamId> streams = new ArrayList<>();
        Names addresses = new Names();
        Names domains = new Names();
        Names nodes = new Names();
        Map<ErrorCode, Integer> codes = new TreeMap<>();
        ErrorCode code = pushes.get(0).code();
        int ofCode = 0;
        StreamId last = null;
        for (Push push : pushes) {
            StreamId stream = push.episode().stream();
            if (!stream.equals(last)) {
                streams.add(stream);
                domains.add(stream.domain());
                last = stream;
            }
            addresses.add(push.address());
            nodes.add(push.disconnect().node());
            if (!push.code().equals(code)) {
                codes.merge(code, ofCode, Integer::sum);
                code = push.code();
                ofCode = 0;
            }
            ofCode++;
        }
        codes.merge(code, ofCode, Integer::sum);
        return new Affected(streams, addresses.sorted(), domains.sorted(), nodes.sorted(), counted(codes));
    }

    /** Whether the stream is known to have been on air until then: who never was cannot come back. */
    private static boolean wasOnAir(Push push) {
        return !push.code().refused() || push.previousDurationSeconds() != Push.UNKNOWN;
    }

    /** {@return the same with that many seconds more off air} */
    ImpactSummary longerBy(long seconds) {
        Long offAir = impact.offAirSeconds();
        return seconds == 0 || offAir == null
                ? this
                : new ImpactSummary(
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
}
