package dev.whydrop.engine;

import dev.whydrop.model.ScopeKind;
import dev.whydrop.rules.Push;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that went on in the scopes that are asked about. Safe to share between threads. */
final class Grounds {
    private final Ground everywhere;
    private final List<Push> pushes;
    private final List<OpenPush> open;
    private final Map<ScopeKind, Set<String>> wanted;
    private final Map<ScopeKind, Map<String, Ground>> known = new EnumMap<>(ScopeKind.class);

    /**
     * @param pushes every push of the log
     * @param open those without a known end
     * @param wanted the keys of each kind of scope that will be asked about
     */
    Grounds(List<Push> pushes, List<OpenPush> open, Map<ScopeKind, Set<String>> wanted) {
        this.pushes = pushes;
        this.open = open;
        this.wanted = wanted;
        this.everywhere = new Ground(pushes, open);
    }

    /** {@return the pushes of the whole log without a known end} */
    List<OpenPush> open() {
        return open;
    }

    /** {@return what went on in the whole log} */
    Ground everywhere() {
        return everywhere;
    }

    /** {@return what went on in a scope} */
    synchronized Ground of(ScopeKind kind, String key) {
        return switch (kind) {
            case ACCOUNT, PLATFORM -> everywhere;
            default ->
                known.computeIfAbsent(kind, any -> grounds(kind, wanted.getOrDefault(kind, Set.of())))
                        .getOrDefault(key, Ground.EMPTY);
        };
    }

    /** {@return what went on in every domain of the log, by name} */
    synchronized Map<String, Ground> domains() {
        Set<String> names = new HashSet<>();
        pushes.forEach(push -> names.add(push.episode().stream().domain()));
        open.forEach(each -> names.add(each.push().stream().domain()));
        return known.compute(
                ScopeKind.DOMAIN,
                (any, some) -> some != null && some.size() == names.size() ? some : grounds(ScopeKind.DOMAIN, names));
    }

    private Map<String, Ground> grounds(ScopeKind kind, Set<String> keys) {
        Map<String, List<Push>> byKey = new HashMap<>();
        keys.forEach(key -> byKey.put(key, new ArrayList<>()));
        for (Push push : pushes) {
            List<Push> together = byKey.get(Swarms.key(kind, push));
            if (together != null) {
                together.add(push);
            }
        }
        Map<String, List<OpenPush>> openByKey = new HashMap<>();
        for (OpenPush each : open) {
            String key = Swarms.key(kind, each);
            if (key != null && byKey.containsKey(key)) {
                openByKey.computeIfAbsent(key, any -> new ArrayList<>()).add(each);
            }
        }
        Map<String, Ground> grounds = new HashMap<>();
        byKey.forEach((key, together) ->
                grounds.put(key, new Ground(together, openByKey.getOrDefault(key, List.of()))));
        return grounds;
    }
}
