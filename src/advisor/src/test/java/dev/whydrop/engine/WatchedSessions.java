package dev.whydrop.engine;

import dev.whydrop.engine.internal.session.RuleStatistics;
import dev.whydrop.rules.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;

/** Notes what goes into the rule sessions of one run, and what which rule concludes there. For one thread. */
public final class WatchedSessions {
    private final List<Object> facts = new ArrayList<>();
    private final List<Concluded> concluded = new ArrayList<>();

    /**
     * A fact that a rule concluded. What several firings conclude alike is one fact.
     *
     * @param rule id of the rule that concluded it first
     */
    record Concluded(String rule, Object fact) {}

    /** {@return what to give to the run} */
    public RuleStatistics statistics() {
        return new RuleStatistics(this::watch);
    }

    /** {@return everything that was in a session, put in or concluded} */
    public List<Object> facts() {
        return facts;
    }

    List<Concluded> concluded() {
        return concluded;
    }

    private void watch(KieSession session) {
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                facts.add(event.getObject());
            }
        });
        session.addEventListener(new DefaultAgendaEventListener() {
            private int before;

            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                before = facts.size();
            }

            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                String rule = RuleInfo.of(event.getMatch().getRule()).id();
                facts.subList(before, facts.size()).forEach(fact -> concluded.add(new Concluded(rule, fact)));
            }
        });
    }
}
