package dev.whydrop.engine;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.engine.internal.log.Log;
import dev.whydrop.engine.internal.session.CodeMeanings;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.stream.PushClass;
import dev.whydrop.engine.internal.stream.StreamFindings;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.model.Observations;
import dev.whydrop.model.Progress;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.Inhibition;
import dev.whydrop.rules.Pattern;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.rules.Series;
import dev.whydrop.rules.code.CodeMeaning;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the rules conclude on some disconnects.
 *
 * @param about for each rule that fired, what each of its conclusions is about: row numbers as in {@code 1-3 5}, in order
 * @param timelines meanings of which a timeline was formed
 * @param together what was found across streams
 */
public record FiredRules(Map<String, List<String>> about, Set<Meaning> timelines, List<FleetPattern> together) {
    private FiredRules() {
        this(new TreeMap<>(), EnumSet.noneOf(Meaning.class), new ArrayList<>());
    }

    /** {@return what they conclude on the way that every report takes} */
    public static FiredRules on(
            Observations given, RuleBases rules, ErrorCatalog catalog, AdviceBook book, Settings settings) {
        return on(given, rules, catalog, book, settings, true);
    }

    /** {@return what they conclude on the same way where nothing is learned} */
    public static FiredRules withoutMemo(
            Observations given, RuleBases rules, ErrorCatalog catalog, AdviceBook book, Settings settings) {
        return on(given, rules, catalog, book, settings, false);
    }

    private static FiredRules on(
            Observations given,
            RuleBases rules,
            ErrorCatalog catalog,
            AdviceBook book,
            Settings settings,
            boolean learning) {
        Log log = Log.of(given, new Workers(1));
        WatchedSessions watched = new WatchedSessions();
        Analysis analysis = Analysis.over(log, rules, catalog, book, options(settings, false), watched.statistics());
        FiredRules fired = new FiredRules();
        fired.note(watched);
        fired.meanings(analysis.meanings(), analysis.pushes());
        fired.ofStreams(
                learning
                        ? Analysis.over(log, rules, catalog, book, options(settings, true))
                                .streams()
                        : analysis.streams());
        fired.ofPatterns(watched);
        watched.concluded().stream()
                .filter(each -> each.fact() instanceof Inhibition
                        || (each.fact() instanceof Evidence evidence && evidence.about() instanceof FleetPattern))
                .forEach(fired::add);
        return fired.inOrder();
    }

    /** {@return what the conclusions of that rule are about, in order; empty where it did not fire} */
    public List<String> about(String rule) {
        return about.getOrDefault(rule, List.of());
    }

    private static Engine.Options options(Settings settings, boolean learning) {
        return new Engine.Options(settings, new Workers(1), 2_000, Set.of(), "test", Progress.NONE, learning);
    }

    private void note(WatchedSessions watched) {
        for (Object fact : watched.facts()) {
            if (fact instanceof Series series) {
                timelines.add(series.meaning());
            } else if (fact instanceof FleetPattern pattern) {
                together.add(pattern);
            }
        }
    }

    private void meanings(CodeMeanings meanings, List<Push> pushes) {
        for (CodeMeaning each : meanings.all()) {
            List<Push> having = pushes.stream()
                    .filter(push -> push.code().equals(each.code()))
                    .toList();
            if (!having.isEmpty()) { // other inputs had other codes, and what they mean stays known
                add(each.rule(), having);
            }
        }
    }

    /** What the report rests on: evidence about the first of its class is handed to every push of the class. */
    private void ofStreams(List<StreamFindings> streams) {
        for (StreamFindings stream : streams) {
            stream.evidence().forEach(each -> add(each.rule(), PatternContents.pushes(each.about())));
            for (int i = 0; i < stream.pushes().size(); i++) {
                PushClass pushClass = stream.classes().get(i);
                if (pushClass != null) {
                    pushClass
                            .about(stream.pushes().get(i))
                            .forEach(each -> add(each.rule(), PatternContents.pushes(each.about())));
                }
            }
        }
    }

    /** What was picked from a timeline is no evidence, so only a session shows it. */
    private void ofPatterns(WatchedSessions watched) {
        for (WatchedSessions.Concluded each : watched.concluded()) {
            if (each.fact() instanceof Series series) {
                add(each.rule(), PatternContents.pushes(series));
            }
        }
    }

    private void add(WatchedSessions.Concluded each) {
        Pattern pattern = each.fact() instanceof Evidence evidence
                ? evidence.about()
                : each.fact() instanceof Inhibition inhibition ? inhibition.about() : (Pattern) each.fact();
        add(each.rule(), PatternContents.pushes(pattern));
    }

    private void add(String rule, Collection<Push> pushes) {
        TreeSet<Long> rows = new TreeSet<>();
        pushes.forEach(push -> rows.add(push.disconnect().row()));
        about.computeIfAbsent(rule, any -> new ArrayList<>()).add(RowNumbers.inShort(rows));
    }

    private FiredRules inOrder() {
        about.values().forEach(each -> each.sort(RowNumbers.ORDER));
        return this;
    }
}
