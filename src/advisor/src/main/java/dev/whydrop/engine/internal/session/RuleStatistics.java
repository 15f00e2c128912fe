package dev.whydrop.engine.internal.session;

import dev.whydrop.model.Disconnect;
import dev.whydrop.rules.Pattern;
import dev.whydrop.rules.PatternContents;
import java.util.Collection;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.kie.api.runtime.KieSession;

/**
 * How much the rules had to do for one input. Time differs from machine to machine; these numbers are the same on all of them, so that growth
 * beyond the size of the input shows. Safe to share between threads.
 */
public final class RuleStatistics {
    private final Consumer<KieSession> watcher;
    private final LongAdder events = new LongAdder();
    private final LongAdder facts = new LongAdder();
    private final LongAdder tuples = new LongAdder();
    private final LongAdder firings = new LongAdder();

    public RuleStatistics() {
        this(session -> {});
    }

    /** @param watcher is given each rule session before anything is put into it, perhaps by several threads at once */
    public RuleStatistics(Consumer<KieSession> watcher) {
        this.watcher = watcher;
    }

    /** Tells of a new session. */
    void opened(KieSession session) {
        watcher.accept(session);
    }

    /** Counts one run of a rule session. */
    void add(Collection<?> inserted, int fired) {
        firings.add(fired);
        for (Object fact : inserted) {
            if (fact instanceof Disconnect) {
                events.increment();
            } else {
                facts.increment();
            }
            if (fact instanceof Pattern pattern) {
                tuples.add(PatternContents.pushes(pattern).size());
            }
        }
    }

    /** {@return the disconnect events that were put into the sessions} */
    public long events() {
        return events.sum();
    }

    /** {@return the other facts that were put into the sessions} */
    public long facts() {
        return facts.sum();
    }

    /** {@return the pushes that those facts hold, each as often as it is held} */
    public long tuples() {
        return tuples.sum();
    }

    /** {@return how often a rule fired} */
    public long firings() {
        return firings.sum();
    }
}
