package dev.whydrop.engine;

import dev.whydrop.model.Settings;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.Inhibition;
import dev.whydrop.rules.Push;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;

/** Runs the fleet layer over the swarms of a log. */
final class FleetPass {
    private FleetPass() {}

    /**
     * What the fleet layer concluded.
     *
     * @param evidence about wide causes, and about narrow ones where other streams bear on them
     * @param inhibitions which wide cause would silence what, where
     */
    record Conclusions(List<Evidence> evidence, List<Inhibition> inhibitions) {}

    /**
     * @param pushes every push of the log, in order of stream and time
     * @param open those without a known end
     */
    static Conclusions run(
            KieBase rules,
            List<Push> pushes,
            List<OpenPush> open,
            CodeMeanings causes,
            Settings settings,
            Workers workers,
            RuleStatistics statistics) {
        List<Object> facts = facts(pushes, open, causes, settings, workers);
        if (facts.size() == 1) { // the settings: without a swarm no rule has anything to look at
            return new Conclusions(List.of(), List.of());
        }
        List<Evidence> evidence = new ArrayList<>();
        List<Inhibition> inhibitions = new ArrayList<>();
        for (Object each : RuleSession.conclude(rules, facts, statistics, Evidence.class, Inhibition.class)) {
            if (each instanceof Evidence found) {
                evidence.add(found);
            } else {
                inhibitions.add((Inhibition) each);
            }
        }
        return new Conclusions(evidence, inhibitions);
    }

    /** {@return what goes into the rule session} */
    static List<Object> facts(
            List<Push> pushes, List<OpenPush> open, CodeMeanings causes, Settings settings, Workers workers) {
        List<Object> facts = new ArrayList<>(new Swarms(pushes, open, causes, settings).find(workers));
        facts.add(settings);
        return facts;
    }
}
