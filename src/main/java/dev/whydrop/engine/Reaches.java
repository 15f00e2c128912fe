package dev.whydrop.engine;

import dev.whydrop.model.ScopeKind;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.Push;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the wide causes in whose scope and time a push lies, whatever its own code means. */
final class Reaches {
    private final long hold;
    private final Map<String, List<Field>> bySilenced = new HashMap<>();
    private final Map<Field, Map<String, TreeMap<Long, Wide.Claim>>> stretches = new HashMap<>();

    /** @param holdSeconds a silent end is recorded up to the hold of the server later than the cut it comes from */
    Reaches(int holdSeconds) {
        this.hold = holdSeconds * 1000L;
    }

    private record Field(Meaning meaning, ScopeKind kind, String rule, String diagnosis) {}

    void add(Wide.Claim claim) {
        Field field = new Field(
                claim.swarm().meaning(),
                claim.swarm().kind(),
                claim.rule(),
                claim.candidate().diagnosis().id());
        Map<String, TreeMap<Long, Wide.Claim>> ofField = stretches.computeIfAbsent(field, any -> {
            claim.silences()
                    .forEach(id -> bySilenced
                            .computeIfAbsent(id, none -> new ArrayList<>())
                            .add(field));
            return new HashMap<>();
        });
        ofField.computeIfAbsent(Swarms.key(claim.swarm()), any -> new TreeMap<>())
                .put(claim.swarm().from(), claim);
    }

    /** {@return the wide causes in whose reach the push lies and that silence that narrow diagnosis} */
    List<Wide.Claim> find(Push push, String narrow) {
        List<Wide.Claim> found = List.of();
        for (Field field : bySilenced.getOrDefault(narrow, List.of())) {
            String key = Swarms.key(field.kind(), push);
            TreeMap<Long, Wide.Claim> ofKey =
                    key == null ? null : stretches.getOrDefault(field, Map.of()).get(key);
            if (ofKey == null) {
                continue;
            }
            for (Wide.Claim each :
                    ofKey.headMap(push.at(), true).descendingMap().values()) {
                if (push.at() > each.swarm().to() + hold) {
                    break;
                }
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.add(each);
            }
        }
        return found;
    }
}
