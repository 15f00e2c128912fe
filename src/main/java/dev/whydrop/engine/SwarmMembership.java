package dev.whydrop.engine;

import dev.whydrop.rules.Contents;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.Push;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Finds what belongs to the fleet patterns of which a push is a member. Safe to share between threads once all was added. */
final class SwarmMembership<T> {
    private final IdentityHashMap<Push, List<T>> byPush = new IdentityHashMap<>();

    void add(FleetPattern pattern, T value) {
        for (Push push : Contents.pushes(pattern)) {
            byPush.computeIfAbsent(push, any -> new ArrayList<>(2)).add(value);
        }
    }

    /** {@return the values of all patterns that the push is a member of, in the order in which they were added} */
    List<T> find(Push push) {
        return byPush.getOrDefault(push, List.of());
    }
}
