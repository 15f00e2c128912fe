package dev.whydrop.engine;

import dev.whydrop.catalog.EditDistance;
import java.util.Collection;

/**
 * The domain that is spelt most like another.
 *
 * @param name empty where there is none to compare with
 * @param letters how many are wrong, missing, too many, or changed with their neighbour
 */
record NearestDomain(String name, int letters) {
    static final NearestDomain NONE = new NearestDomain("", Integer.MAX_VALUE);

    /** {@return the nearest of the domains, of equally near ones the first in order; {@link #NONE} where there are none} */
    static NearestDomain to(String name, Collection<String> others) {
        return others.stream()
                .filter(other -> !other.isEmpty() && !other.equals(name))
                .sorted()
                .map(other -> new NearestDomain(other, EditDistance.slips(name, other)))
                .reduce(NONE, (best, each) -> each.letters() < best.letters() ? each : best);
    }
}
