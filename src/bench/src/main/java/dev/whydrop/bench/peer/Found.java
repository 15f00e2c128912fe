package dev.whydrop.bench.peer;

import java.util.HashSet;
import java.util.Set;

/** The episodes on which a rule engine found a pattern, each once. */
public final class Found {
    private final Set<Integer> bursts = new HashSet<>();
    private final Set<Integer> fights = new HashSet<>();
    private final Set<Integer> alternating = new HashSet<>();

    public void burst(int episode) {
        bursts.add(episode);
    }

    public void fight(int episode) {
        fights.add(episode);
    }

    public void alternation(int episode) {
        alternating.add(episode);
    }

    int bursts() {
        return bursts.size();
    }

    int fights() {
        return fights.size();
    }

    int alternating() {
        return alternating.size();
    }
}
