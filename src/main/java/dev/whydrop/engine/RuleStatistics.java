package dev.whydrop.engine;

import dev.whydrop.rules.Pattern;
import java.util.Collection;
import java.util.concurrent.atomic.LongAdder;

/**
 * How much the rules had to do for one input. Time differs from machine to machine; these numbers are the same on all of them, so that growth
 * beyond the size of the input shows. Safe to share between threads.
 */
final class RuleStatistics {
    private final LongAdder facts = new LongAdder();
    private final LongAdder tuples = new LongAdder();
    private final LongAdder firings = new LongAdder();

    /** Counts one run of a rule session. */
    void add(Collection<?> inserted, int fired) {
        facts.add(inserted.size());
        firings.add(fired);
        for (Object fact : inserted) {
            if (fact instanceof Pattern pattern) {
                tuples.add(pattern.pushes().size());
            }
        }
    }

    /** {@return the facts that were put into the sessions} */
    long facts() {
        return facts.sum();
    }

    /** {@return the pushes that those facts hold, each as often as it is held} */
    long tuples() {
        return tuples.sum();
    }

    /** {@return how often a rule fired} */
    long firings() {
        return firings.sum();
    }
}
