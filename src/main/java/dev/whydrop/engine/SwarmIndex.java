package dev.whydrop.engine;

import dev.whydrop.model.ScopeKind;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.Swarm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds what belongs to the swarms of which a push is a member. A swarm is a stretch of time in which all disconnects of its meaning and scope are
 * its members, and swarms of one meaning and scope do not overlap.
 */
final class SwarmIndex<T> {
    private final Causes causes;
    private final Map<Field, Map<String, TreeMap<Long, Entry<T>>>> fields = new HashMap<>();

    SwarmIndex(Causes causes) {
        this.causes = causes;
    }

    private record Field(Meaning meaning, ScopeKind kind) {}

    private record Entry<T>(Swarm swarm, List<T> values) {}

    void add(Swarm swarm, T value) {
        fields.computeIfAbsent(new Field(swarm.meaning(), swarm.kind()), any -> new HashMap<>())
                .computeIfAbsent(Swarms.key(swarm), any -> new TreeMap<>())
                .computeIfAbsent(swarm.from(), any -> new Entry<>(swarm, new ArrayList<>()))
                .values()
                .add(value);
    }

    /** {@return the values of all swarms that the push is a member of} */
    List<T> find(Push push) {
        List<T> found = List.of();
        for (Map.Entry<Field, Map<String, TreeMap<Long, Entry<T>>>> field : fields.entrySet()) {
            if (causes.means(push.code(), field.getKey().meaning())) {
                String key = Swarms.key(field.getKey().kind(), push);
                TreeMap<Long, Entry<T>> stretches =
                        key == null ? null : field.getValue().get(key);
                Map.Entry<Long, Entry<T>> before = stretches == null ? null : stretches.floorEntry(push.at());
                if (before != null && push.at() <= before.getValue().swarm().to()) {
                    found = found.isEmpty() ? new ArrayList<>(4) : found;
                    found.addAll(before.getValue().values());
                }
            }
        }
        return found;
    }
}
