package dev.whydrop.engine.internal.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Runs one rule base over one set of facts and hands back the facts of a type that remain. */
public final class RuleSession {
    /** More firings than this per inserted fact mean that a rule loops. */
    private static final int MOST_FIRINGS_PER_FACT = 100;

    private RuleSession() {}

    /**
     * {@return the concluded facts of these types, in no order to rely on}
     *
     * @param statistics is told of the session and counts what is done
     * @throws IllegalStateException if the rules fire without end
     */
    public static List<Object> conclude(
            KieBase base, Collection<?> facts, RuleStatistics statistics, Class<?>... types) {
        KieSession session = base.newKieSession();
        try {
            statistics.opened(session);
            facts.forEach(session::insert);
            int limit = Math.addExact(1_000, Math.multiplyExact(MOST_FIRINGS_PER_FACT, facts.size()));
            int fired = session.fireAllRules(limit);
            if (fired >= limit) {
                throw new IllegalStateException("The rules fired " + fired + " times on " + facts.size()
                        + " facts and were stopped. Maybe a rule reads what it concludes.");
            }
            statistics.add(facts, fired);
            List<Object> concluded = new ArrayList<>();
            for (Class<?> type : types) {
                concluded.addAll(session.getObjects(type::isInstance));
            }
            return concluded;
        } finally {
            session.dispose();
        }
    }
}
