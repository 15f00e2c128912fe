package dev.whydrop.engine.internal.weigh;

import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;

/** Finds what belongs to the fleet patterns of which a push is a member. Safe to share between threads once all was added. */
final class SwarmMembership<T> {
    private final IdentityHashMap<Push, List<T>> byPush = new IdentityHashMap<>();
    /** The places of the streams of these: most streams have none, and then their pushes need not be looked up. */
    private final BitSet streams = new BitSet();

    void add(FleetPattern pattern, T value) {
        for (Push push : PatternContents.pushes(pattern)) {
            streams.set(push.episode().streamPlace());
            byPush.computeIfAbsent(push, any -> new ArrayList<>(2)).add(value);
        }
    }

    /** {@return the values of all patterns that the push is a member of, in the order in which they were added} */
    List<T> find(Push push) {
        return streams.get(push.episode().streamPlace()) ? byPush.getOrDefault(push, List.of()) : List.of();
    }
}
