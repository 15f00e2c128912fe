package dev.whydrop.engine.internal.session;

import dev.whydrop.model.Settings;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Anomalies;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.FactUnit;
import dev.whydrop.rules.PatternContents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * Concludes about facts of streams: from what was learned where that is enough, else by the rules, several units in one session. Not safe to share between
 * threads; what it learns is.
 */
public final class UnitConclusions {
    private static final int FIRST_UNITS = 4;
    private static final int MOST_UNITS = 128;

    private final KieBase rules;
    private final Settings settings;
    private final @Nullable LearnedShapes learned;
    private final RuleStatistics statistics;
    private final List<Waiting> waiting = new ArrayList<>();
    /** Few at first, as what is learned from those is enough for most others; later many, as a session costs more than a unit. */
    private int unitsAtATime = FIRST_UNITS;

    private final Map<StreamId, List<Evidence>> unlearned = new HashMap<>();
    private final List<Object> unlearnedFacts = new ArrayList<>();

    public UnitConclusions(
            KieBase rules, Settings settings, @Nullable LearnedShapes learned, RuleStatistics statistics) {
        this.rules = rules;
        this.settings = settings;
        this.learned = learned;
        this.statistics = statistics;
    }

    /** Is told what is concluded about a unit. */
    @FunctionalInterface
    public interface Told {
        /**
         * Takes what was concluded about a unit.
         *
         * @param unit has all the facts that the evidence is about
         */
        public void about(FactUnit unit, List<Evidence> evidence);
    }

    /**
     * A unit about which the rules have to be asked.
     *
     * @param unit as it was before anything was made of it
     * @param told is to be told what they conclude
     */
    private record Waiting(FactUnit unit, Told told) {}

    /** Tells what the rules conclude about a unit, at once or before {@link #finish} is over. */
    public void about(FactUnit unit, Told told) {
        if (isKnown(unit, told)) {
            return;
        }
        waiting.add(new Waiting(unit.afresh(), told));
        if (waiting.size() >= unitsAtATime) {
            askAboutUnits();
            unitsAtATime = Math.min(MOST_UNITS, 2 * unitsAtATime);
        }
    }

    /** Whether enough was learned to conclude about a unit; if so it is told now. */
    private boolean isKnown(FactUnit unit, Told told) {
        List<Evidence> known = learned == null ? null : learned.concluded(unit);
        if (known == null) {
            return false;
        }
        told.about(unit, known);
        return true;
    }

    /**
     * Adds what the rules conclude about a stream to the evidence before {@link #finishUnlearned} is over, without learning.
     *
     * @param facts all there are of the stream
     */
    public void about(StreamId stream, List<?> facts, List<Evidence> evidence) {
        unlearnedFacts.addAll(facts);
        unlearned.put(stream, evidence);
    }

    /** Ends when nothing waits for the rules any more. */
    public void finish() {
        askAboutUnits();
        finishUnlearned();
    }

    /** Ends when no stream waits for the rules any more about which nothing is to be learned. */
    public void finishUnlearned() {
        if (!unlearnedFacts.isEmpty()) {
            for (Evidence each : conclude(unlearnedFacts)) {
                StreamId stream = PatternContents.pushes(each.about()).get(0).disconnect().stream();
                Objects.requireNonNull(unlearned.get(stream)).add(each);
            }
            unlearnedFacts.clear();
            unlearned.clear();
        }
    }

    private void askAboutUnits() {
        List<Waiting> unknown = new ArrayList<>(waiting.size());
        for (Waiting each : waiting) {
            // Others may have learned enough since.
            if (!isKnown(each.unit(), each.told())) {
                unknown.add(new Waiting(each.unit().afresh(), each.told()));
            }
        }
        waiting.clear();
        if (!unknown.isEmpty()) {
            ask(unknown);
        }
    }

    private void ask(List<Waiting> some) {
        List<FactUnit> units = new ArrayList<>(some.size());
        some.forEach(each -> units.add(each.unit()));
        IdentityHashMap<FactUnit, List<Evidence>> concluded = new IdentityHashMap<>();
        for (Evidence each : conclude(listening(units))) {
            concluded
                    .computeIfAbsent(
                            Objects.requireNonNull(FactUnit.listeningTo(each.about())), any -> new ArrayList<>())
                    .add(each);
        }
        for (Waiting each : some) {
            List<Evidence> own = concluded.getOrDefault(each.unit(), List.of());
            if (learned == null) {
                each.unit().heard();
            } else {
                learned.learn(each.unit(), own);
            }
            each.told().about(each.unit(), own);
        }
    }

    /**
     * {@return what the rules conclude about one stream with what was seen going wrong in it, about which nothing is to be learned}
     *
     * @param units all its facts; afterwards they have those too that were made of them
     */
    public List<Evidence> together(List<FactUnit> units, List<Anomalies> seen) {
        List<Object> facts = listening(units);
        facts.addAll(seen);
        List<Evidence> concluded = conclude(facts);
        units.forEach(FactUnit::heard);
        return concluded;
    }

    private static List<Object> listening(List<FactUnit> units) {
        List<Object> facts = new ArrayList<>();
        for (FactUnit each : units) {
            facts.addAll(each.facts());
            each.listen();
        }
        return facts;
    }

    private List<Evidence> conclude(List<Object> facts) {
        List<Object> all = new ArrayList<>(facts);
        all.add(settings);
        return RuleSession.conclude(rules, all, statistics, Evidence.class).stream()
                .map(Evidence.class::cast)
                .toList();
    }
}
