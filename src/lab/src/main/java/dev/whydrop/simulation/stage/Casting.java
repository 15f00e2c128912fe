package dev.whydrop.simulation.stage;

import java.util.ArrayList;
import java.util.List;

/** Chooses the stream an incident happens on; in misleading logs now and then one that already had an incident. */
public final class Casting {
    private final Fleet fleet;
    private final double again;
    private final List<Feed> used = new ArrayList<>();

    /** @param again how often to choose a stream that was used, 0 to 1 */
    public Casting(Fleet fleet, double again) {
        this.fleet = fleet;
        this.again = again;
    }

    Fleet fleet() {
        return fleet;
    }

    Feed one(List<Feed> candidates, Dice dice) {
        if (candidates.isEmpty()) {
            throw new Stage.TooSmall();
        }
        if (dice.chance(again)) {
            List<Feed> both = used.stream().filter(candidates::contains).toList();
            if (!both.isEmpty()) {
                return dice.of(both);
            }
        }
        return dice.of(candidates);
    }

    public void used(Feed feed) {
        if (!used.contains(feed)) {
            used.add(feed);
        }
    }
}
