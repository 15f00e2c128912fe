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
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, List<Field>> bySilenced = new HashMap<>();

    /** @param holdSeconds a silent end is recorded up to the hold of the server later than the cut it comes from */
    Reaches(int holdSeconds) {
        this.hold = holdSeconds * 1000L;
    }

    /** The causes that one rule speaks of in swarms of one meaning and kind of scope, by scope and the time they begin. */
    private record Field(
            Meaning meaning,
            ScopeKind kind,
            String rule,
            String diagnosis,
            Map<String, TreeMap<Long, Wide.Claim>> byKey) {}

    void add(Wide.Claim claim) {
        field(claim)
                .byKey()
                .computeIfAbsent(Swarms.key(claim.swarm()), any -> new TreeMap<>())
                .put(claim.swarm().from(), claim);
    }

    private Field field(Wide.Claim claim) {
        String diagnosis = claim.candidate().diagnosis().id();
        for (Field each : fields) {
            if (each.meaning() == claim.swarm().meaning()
                    && each.kind() == claim.swarm().kind()
                    && each.rule().equals(claim.rule())
                    && each.diagnosis().equals(diagnosis)) {
                return each;
            }
        }
        Field field =
                new Field(claim.swarm().meaning(), claim.swarm().kind(), claim.rule(), diagnosis, new HashMap<>());
        fields.add(field);
        claim.silences()
                .forEach(id ->
                        bySilenced.computeIfAbsent(id, any -> new ArrayList<>()).add(field));
        return field;
    }

    /** {@return the wide causes in whose reach the push lies and that silence that narrow diagnosis} */
    List<Wide.Claim> find(Push push, String narrow) {
        List<Wide.Claim> found = List.of();
        for (Field field : bySilenced.getOrDefault(narrow, List.of())) {
            String key = Swarms.key(field.kind(), push);
            TreeMap<Long, Wide.Claim> ofKey = key == null ? null : field.byKey().get(key);
            Map.Entry<Long, Wide.Claim> last = ofKey == null ? null : ofKey.floorEntry(push.at());
            if (ofKey == null
                    || last == null
                    || push.at() > last.getValue().swarm().to() + hold) {
                continue;
            }
            found = found.isEmpty() ? new ArrayList<>(2) : found;
            for (Wide.Claim each :
                    ofKey.headMap(push.at(), true).descendingMap().values()) {
                if (push.at() > each.swarm().to() + hold) {
                    break;
                }
                found.add(each);
            }
        }
        return found;
    }
}
