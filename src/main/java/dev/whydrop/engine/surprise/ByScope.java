package dev.whydrop.engine.surprise;

import dev.whydrop.rules.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sorts pushes by the scopes of one kind that they lie in. */
final class ByScope {
    private final Exposure log;
    private final Marks asked;

    ByScope(Exposure log) {
        this.log = log;
        int most = 0;
        for (Place place : Place.values()) {
            most = Math.max(most, log.keys(place));
        }
        this.asked = new Marks(most);
    }

    /** {@return the pushes of each scope that any of them lies in, scopes in order} */
    Map<Integer, IntColumn> of(Place place, int[] pushes) {
        Map<Integer, IntColumn> byKey = new TreeMap<>();
        for (int push : pushes) {
            int key = log.key(place, push);
            if (key >= 0) {
                byKey.computeIfAbsent(key, any -> new IntColumn()).add(push);
            }
        }
        return byKey;
    }

    /** {@return the pushes of each of these scopes, one without any included} */
    Map<Integer, IntColumn> of(Place place, Set<Integer> keys, int[] pushes) {
        Map<Integer, IntColumn> byKey = new HashMap<>();
        for (int key : keys) {
            byKey.put(key, new IntColumn());
        }
        Marks marked = marked(keys);
        for (int push : pushes) {
            int key = log.key(place, push);
            if (key >= 0 && marked.has(key)) {
                IntColumn column = byKey.get(key);
                if (column != null) {
                    column.add(push);
                }
            }
        }
        return byKey;
    }

    /** {@return these scopes, until the next are asked for} */
    Marks marked(Set<Integer> keys) {
        asked.cleared();
        for (int key : keys) {
            asked.add(key);
        }
        return asked;
    }
}
