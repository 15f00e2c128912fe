package dev.whydrop.engine;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Observations;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.RuleInfo;
import dev.whydrop.rules.Swarm;
import dev.whydrop.rules.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * Which rules fire on some disconnects, and what reached the rules at all.
 *
 * @param ids the rules that fired
 * @param timelines meanings of which a timeline was formed
 * @param swarms meanings of which a swarm was formed
 * @param seen codes that reached the causes layer
 */
record FiredRules(Set<String> ids, Set<Meaning> timelines, Set<Meaning> swarms, Set<ErrorCode> seen) {
    static FiredRules on(Observations given, RuleBases rules, ErrorCatalog catalog, Settings settings) {
        Log log = Log.of(given, new Workers(1));
        Set<ErrorCode> codes =
                log.firstOfCodes().stream().map(Disconnect::code).collect(Collectors.toCollection(TreeSet::new));
        FiredRules fired =
                new FiredRules(new TreeSet<>(), EnumSet.noneOf(Meaning.class), EnumSet.noneOf(Meaning.class), codes);
        CodeMeanings causes = CodeMeanings.of(log.firstOfCodes(), rules.codes(), catalog, new RuleStatistics());
        causes.all().forEach(each -> fired.ids.add(each.rule()));
        StreamPass streams = new StreamPass(rules.streams(), settings, causes);
        List<List<Push>> histories = new ArrayList<>();
        List<Object> facts = new ArrayList<>(List.of(settings));
        for (Log.Stream stream : log.streams()) {
            List<Push> history = streams.history(stream);
            histories.add(history);
            facts.addAll(streams.facts(stream, history));
        }
        fired.run(rules.streams(), facts);
        List<Push> byEnd = histories.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Push::at).thenComparing(Push::disconnect, Disconnect.ORDER))
                .toList();
        List<Object> fleet = FleetPass.facts(byEnd, log.open(), causes, settings, new Workers(1));
        fleet.stream().filter(Swarm.class::isInstance).forEach(each -> fired.swarms.add(((Swarm) each).meaning()));
        fired.run(rules.fleet(), fleet);
        return fired;
    }

    private void run(KieBase base, Collection<?> facts) {
        KieSession session = base.newKieSession();
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    ids.add(RuleInfo.of(event.getMatch().getRule()).id());
                }
            });
            facts.forEach(session::insert);
            session.fireAllRules();
            session.getObjects(Timeline.class::isInstance).forEach(each -> timelines.add(((Timeline) each).meaning()));
        } finally {
            session.dispose();
        }
    }
}
