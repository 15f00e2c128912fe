package dev.whydrop.engine.surprise;

import dev.whydrop.rules.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sorts pushes by the scopes of one kind that they lie in. */
final class ByScope {
    private final Fleet fleet;
    private final Exposure log;
    private final Marks asked;

    ByScope(Fleet fleet) {
        this.fleet = fleet;
        this.log = fleet.log();
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

    /**
     * {@return the pushes of each of these scopes that were on air from one moment to another, one without any included; in no order to rely on}
     *
     * @param air all that were on air then
     */
    Map<Integer, IntColumn> onAir(Place place, Set<Integer> keys, long from, long to, int[] air) {
        Map<Integer, IntColumn> byKey = new HashMap<>();
        Members members = fleet.members(place);
        long ofScopes = 0;
        for (int key : keys) {
            byKey.put(key, new IntColumn());
            ofScopes += members.size(key);
        }
        // A small scope has fewer pushes in all than there are on air everywhere.
        if (ofScopes < air.length) {
            byKey.forEach((key, found) -> members.addOnAir(key, from, to, log, found));
        } else {
            addOf(place, keys, air, byKey);
        }
        return byKey;
    }

    private void addOf(Place place, Set<Integer> keys, int[] pushes, Map<Integer, IntColumn> byKey) {
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
