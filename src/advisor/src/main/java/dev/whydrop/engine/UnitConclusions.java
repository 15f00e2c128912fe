package dev.whydrop.engine;

import dev.whydrop.model.Settings;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Contents;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.FactUnit;
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
final class UnitConclusions {
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

    UnitConclusions(KieBase rules, Settings settings, @Nullable LearnedShapes learned, RuleStatistics statistics) {
        this.rules = rules;
        this.settings = settings;
        this.learned = learned;
        this.statistics = statistics;
    }

    /**
     * A unit about which the rules have to be asked.
     *
     * @param unit as it was before anything was made of it
     * @param evidence where what they conclude is to go
     */
    private record Waiting(FactUnit unit, List<Evidence> evidence) {}

    /** Adds what the rules conclude about a unit to the evidence, at once or before {@link #finish} is over. */
    void about(FactUnit unit, List<Evidence> evidence) {
        if (isKnown(unit, evidence)) {
            return;
        }
        waiting.add(new Waiting(unit.afresh(), evidence));
        if (waiting.size() >= unitsAtATime) {
            askAboutUnits();
            unitsAtATime = Math.min(MOST_UNITS, 2 * unitsAtATime);
        }
    }

    /** Whether enough was learned to conclude about a unit; if so the evidence has it now. */
    private boolean isKnown(FactUnit unit, List<Evidence> evidence) {
        List<Evidence> known = Objects.requireNonNull(learned).concluded(unit);
        if (known == null) {
            return false;
        }
        evidence.addAll(known);
        return true;
    }

    /**
     * Adds what the rules conclude about a stream to the evidence before {@link #finishUnlearned} is over, without learning.
     *
     * @param facts all there are of the stream
     */
    void about(StreamId stream, List<?> facts, List<Evidence> evidence) {
        unlearnedFacts.addAll(facts);
        unlearned.put(stream, evidence);
    }

    /** Ends when nothing waits for the rules any more. */
    void finish() {
        askAboutUnits();
        finishUnlearned();
    }

    /** Ends when no stream waits for the rules any more about which nothing is to be learned. */
    void finishUnlearned() {
        if (!unlearnedFacts.isEmpty()) {
            for (Evidence each : conclude(unlearnedFacts)) {
                StreamId stream = Contents.pushes(each.about()).get(0).disconnect().stream();
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
            if (!isKnown(each.unit(), each.evidence())) {
                unknown.add(new Waiting(each.unit().afresh(), each.evidence()));
            }
        }
        waiting.clear();
        if (!unknown.isEmpty()) {
            ask(unknown);
        }
    }

    private void ask(List<Waiting> some) {
        List<Object> facts = new ArrayList<>();
        for (Waiting each : some) {
            facts.addAll(each.unit().facts());
            each.unit().listen();
        }
        IdentityHashMap<FactUnit, List<Evidence>> concluded = new IdentityHashMap<>();
        for (Evidence each : conclude(facts)) {
            concluded
                    .computeIfAbsent(
                            Objects.requireNonNull(FactUnit.listeningTo(each.about())), any -> new ArrayList<>())
                    .add(each);
        }
        for (Waiting each : some) {
            List<Evidence> own = concluded.getOrDefault(each.unit(), List.of());
            Objects.requireNonNull(learned).learn(each.unit(), own);
            each.evidence().addAll(own);
        }
    }

    private List<Evidence> conclude(List<Object> facts) {
        List<Object> all = new ArrayList<>(facts);
        all.add(settings);
        return RuleSession.conclude(rules, all, statistics, Evidence.class).stream()
                .map(Evidence.class::cast)
                .toList();
    }
}
