package dev.whydrop.engine.internal.weigh;

import dev.whydrop.engine.internal.column.Places;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.rules.SiteSwarm;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.sweep.Place;
import dev.whydrop.rules.sweep.Reach;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the wide causes in whose place and time a push lies, whatever its own code means, and that silence a narrow diagnosis. */
final class SilencingReach {
    private final long hold;
    private final long settling;
    private final Map<String, Map<Place, Map<String, Claims>>> bySilenced = new HashMap<>();

    /**
     * @param holdSeconds a silent end is recorded up to the hold of the server later than the cut it comes from
     * @param settlingSeconds a stream that was cut may fail again so long afterwards before it settles
     */
    SilencingReach(int holdSeconds, int settlingSeconds) {
        this.hold = holdSeconds * 1000L;
        this.settling = Math.max(hold, settlingSeconds * 1000L);
    }

    /** The claims on one place, by the time from which they hold. */
    private static final class Claims {
        private final TreeMap<Long, List<Held>> byStart = new TreeMap<>();
        private long longest;

        void add(WideCauses.Claim claim, Reach reach) {
            byStart.computeIfAbsent(reach.from(), any -> new ArrayList<>(1))
                    .add(new Held(claim, reach.from(), reach.to()));
            longest = Math.max(longest, reach.to() - reach.from());
        }
    }

    private record Held(WideCauses.Claim claim, long from, long to) {}

    void add(WideCauses.Claim claim) {
        for (String silenced : claim.silences()) {
            for (Reach reach : PatternContents.reaches(claim.pattern())) {
                bySilenced
                        .computeIfAbsent(silenced, any -> new EnumMap<>(Place.class))
                        .computeIfAbsent(reach.place(), any -> new HashMap<>())
                        .computeIfAbsent(reach.name(), any -> new Claims())
                        .add(claim, reach);
            }
        }
    }

    /** {@return the wide causes in whose reach the push lies and that silence that narrow diagnosis, latest first} */
    List<WideCauses.Claim> find(Push push, String narrow) {
        List<WideCauses.Claim> found = List.of();
        for (Map.Entry<Place, Map<String, Claims>> field :
                bySilenced.getOrDefault(narrow, Map.of()).entrySet()) {
            String name = Places.name(field.getKey(), push);
            Claims claims = name.isEmpty() && field.getKey() != Place.EVERYTHING
                    ? null
                    : field.getValue().get(name);
            if (claims == null) {
                continue;
            }
            long earliest = push.at() - claims.longest - settling;
            Map.Entry<Long, List<Held>> from = claims.byStart.floorEntry(push.at());
            while (from != null && from.getKey() >= earliest) {
                for (Held each : from.getValue()) {
                    if (push.at() <= until(push, each) && !found.contains(each.claim())) {
                        found = found.isEmpty() ? new ArrayList<>(2) : found;
                        found.add(each.claim());
                    }
                }
                from = claims.byStart.lowerEntry(from.getKey());
            }
        }
        return found;
    }

    /**
     * Who was cut may fail again for a while; others belong to it by what the hold of the server tells late. A line goes on failing after its last
     * stream was cut, a fault farther up is mostly over with its first.
     */
    private long until(Push push, Held held) {
        long late = held.to() + hold;
        if (!PatternContents.holds(held.claim().pattern(), push.episode().stream())) {
            return late;
        }
        long cut = held.claim().pattern() instanceof SiteSwarm ? held.to() : held.from();
        return Math.max(late, cut + settling);
    }
}
