package dev.whydrop.engine.internal.surprise;

import dev.whydrop.engine.internal.numbers.IntColumn;
import dev.whydrop.rules.sweep.Place;
import java.util.Map;
import java.util.TreeMap;

/** Sorts pushes by the scopes of one kind that they lie in. */
public final class ByScope {
    private final Exposure log;

    public ByScope(Exposure log) {
        this.log = log;
    }

    /** {@return the pushes of each scope that any of them lies in, scopes in order} */
    public Map<Integer, IntColumn> of(Place place, int[] pushes) {
        Map<Integer, IntColumn> byKey = new TreeMap<>();
        for (int push : pushes) {
            int key = log.key(place, push);
            if (key >= 0) {
                byKey.computeIfAbsent(key, any -> new IntColumn()).add(push);
            }
        }
        return byKey;
    }
}
