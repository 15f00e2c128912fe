package dev.whydrop.engine.internal.fleet;

import dev.whydrop.engine.internal.column.Counts;
import dev.whydrop.engine.internal.column.PushColumns;
import dev.whydrop.engine.internal.log.OpenPush;
import dev.whydrop.engine.internal.session.CodeMeanings;
import dev.whydrop.engine.internal.session.RuleSession;
import dev.whydrop.engine.internal.session.RuleStatistics;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.Inhibition;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.kie.api.KieBase;

/** Looks at the streams of a log together, as the sweeps ask for it, and runs the fleet layer over what is found. */
public final class FleetPass {
    private FleetPass() {}

    /**
     * What the fleet layer concluded.
     *
     * @param evidence about wide causes, and about narrow ones where other streams bear on them
     * @param inhibitions which wide cause would silence what, where
     */
    public record Conclusions(List<Evidence> evidence, List<Inhibition> inhibitions) {}

    /**
     * {@return what the rules conclude about all streams together}
     *
     * @param pushes every push of the log, in order of stream and time
     * @param open those without a known end
     */
    public static Conclusions run(
            KieBase rules,
            Sweeps sweeps,
            List<Push> pushes,
            List<OpenPush> open,
            CodeMeanings meanings,
            Settings settings,
            Workers workers,
            RuleStatistics statistics) {
        List<Object> facts = facts(sweeps, pushes, open, meanings, settings, workers);
        if (facts.size() == 1) { // the settings: without a pattern no rule has anything to look at
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
        evidence.sort(Evidence.ORDER);
        inhibitions.sort(Comparator.comparing(Inhibition::rule));
        return new Conclusions(evidence, inhibitions);
    }

    /** {@return what goes into the rule session, the same for any number of workers} */
    private static List<Object> facts(
            Sweeps sweeps,
            List<Push> pushes,
            List<OpenPush> open,
            CodeMeanings meanings,
            Settings settings,
            Workers workers) {
        PushColumns log = PushColumns.of(pushes, open, workers);
        Counts counts = new Counts(log, meanings, List.of(Meaning.INTERNAL));
        // Cuts take longer than all else, which they need nothing of.
        List<Supplier<List<? extends Object>>> looks = List.of(
                () -> new CutSwarms(log, meanings, settings, sweeps.cuts(), counts, workers).find(),
                () -> others(sweeps, log, meanings, counts, settings, workers));
        List<Object> facts = new ArrayList<>();
        workers.each(looks, Supplier::get).forEach(facts::addAll);
        facts.add(settings);
        return facts;
    }

    /** {@return what the sweeps find that are not about cuts} */
    private static List<Object> others(
            Sweeps sweeps, PushColumns log, CodeMeanings meanings, Counts counts, Settings settings, Workers workers) {
        Strangers strangers = new Strangers(log);
        RefusalStretches stretches = new RefusalStretches(
                log, strangers, meanings, counts, settings.accountWindow(), settings.misspeltLetters(), workers);
        FaultOnsets onsets = new FaultOnsets(log, meanings, counts);
        NeverOnAir never = new NeverOnAir(log, strangers, meanings, counts);
        List<Supplier<List<? extends Object>>> looks = new ArrayList<>();
        sweeps.refusals().forEach(each -> looks.add(() -> stretches.of(each)));
        sweeps.drops().forEach(each -> looks.add(() -> stretches.of(each)));
        looks.add(() -> onsets.of(sweeps.faults()));
        sweeps.strays().forEach(each -> looks.add(() -> never.of(each)));
        sweeps.probes().forEach(each -> looks.add(() -> never.of(each)));
        List<Object> found = new ArrayList<>();
        workers.each(looks, Supplier::get).forEach(found::addAll);
        return found;
    }
}
