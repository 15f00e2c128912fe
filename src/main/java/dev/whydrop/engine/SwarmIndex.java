package dev.whydrop.engine;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.Swarm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds what belongs to the swarms of which a push is a member. A swarm is a stretch of time in which all disconnects of its meaning and scope are
 * its members, and swarms of one meaning and scope do not overlap. Safe to share between threads once all was added.
 */
final class SwarmIndex<T> {
    private final CodeMeanings causes;
    private final List<Field<T>> fields = new ArrayList<>();
    private final Map<ErrorCode, List<Field<T>>> byCode = new ConcurrentHashMap<>();

    SwarmIndex(CodeMeanings causes) {
        this.causes = causes;
    }

    /** The swarms of one meaning and kind of scope, by scope and the time they begin. */
    private record Field<T>(Meaning meaning, ScopeKind kind, Map<String, TreeMap<Long, Entry<T>>> byKey) {}

    private record Entry<T>(Swarm swarm, List<T> values) {}

    void add(Swarm swarm, T value) {
        field(swarm.meaning(), swarm.kind())
                .byKey()
                .computeIfAbsent(Swarms.key(swarm), any -> new TreeMap<>())
                .computeIfAbsent(swarm.from(), any -> new Entry<>(swarm, new ArrayList<>()))
                .values()
                .add(value);
    }

    private Field<T> field(Meaning meaning, ScopeKind kind) {
        for (Field<T> each : fields) {
            if (each.meaning() == meaning && each.kind() == kind) {
                return each;
            }
        }
        Field<T> field = new Field<>(meaning, kind, new HashMap<>());
        fields.add(field);
        return field;
    }

    /** {@return the values of all swarms that the push is a member of} */
    List<T> find(Push push) {
        List<T> found = List.of();
        for (Field<T> field : fieldsOf(push.code())) {
            String key = Swarms.key(field.kind(), push);
            TreeMap<Long, Entry<T>> stretches =
                    key == null ? null : field.byKey().get(key);
            Map.Entry<Long, Entry<T>> before = stretches == null ? null : stretches.floorEntry(push.at());
            if (before != null && push.at() <= before.getValue().swarm().to()) {
                found = found.isEmpty() ? new ArrayList<>(4) : found;
                found.addAll(before.getValue().values());
            }
        }
        return found;
    }

    private List<Field<T>> fieldsOf(ErrorCode code) {
        List<Field<T>> known = byCode.get(code);
        if (known == null) {
            known = fields.stream()
                    .filter(field -> causes.means(code, field.meaning()))
                    .toList();
            byCode.put(code, known);
        }
        return known;
    }
}
