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
    private static final int UNITS_AT_A_TIME = 32;

    private final KieBase rules;
    private final Settings settings;
    private final @Nullable LearnedShapes learned;
    private final RuleStatistics statistics;
    private final IdentityHashMap<FactUnit, List<Evidence>> asked = new IdentityHashMap<>();
    private final List<FactUnit> waiting = new ArrayList<>();
    private final Map<StreamId, List<Evidence>> unlearned = new HashMap<>();
    private final List<Object> unlearnedFacts = new ArrayList<>();

    UnitConclusions(KieBase rules, Settings settings, @Nullable LearnedShapes learned, RuleStatistics statistics) {
        this.rules = rules;
        this.settings = settings;
        this.learned = learned;
        this.statistics = statistics;
    }

    /** Adds what the rules conclude about a unit to the evidence, at once or before {@link #finish} is over. */
    void about(FactUnit unit, List<Evidence> evidence) {
        List<Evidence> known = Objects.requireNonNull(learned).concluded(unit);
        if (known != null) {
            evidence.addAll(known);
            return;
        }
        waiting.add(unit.afresh());
        asked.put(waiting.get(waiting.size() - 1), evidence);
        if (waiting.size() >= UNITS_AT_A_TIME) {
            askAboutUnits();
        }
    }

    /**
     * Adds what the rules conclude about a stream to the evidence before {@link #finish} is over, without learning.
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
        if (waiting.isEmpty()) {
            return;
        }
        List<Object> facts = new ArrayList<>();
        for (FactUnit each : waiting) {
            facts.addAll(each.facts());
            each.listen();
        }
        IdentityHashMap<FactUnit, List<Evidence>> concluded = new IdentityHashMap<>();
        for (Evidence each : conclude(facts)) {
            concluded
                    .computeIfAbsent(
                            Objects.requireNonNull(FactUnit.listeningTo(each.about())), any -> new ArrayList<>())
                    .add(each);
        }
        for (FactUnit each : waiting) {
            List<Evidence> own = concluded.getOrDefault(each, List.of());
            Objects.requireNonNull(learned).learn(each, own);
            Objects.requireNonNull(asked.get(each)).addAll(own);
        }
        waiting.clear();
        asked.clear();
    }

    private List<Evidence> conclude(List<Object> facts) {
        List<Object> all = new ArrayList<>(facts);
        all.add(settings);
        return RuleSession.conclude(rules, all, statistics, Evidence.class).stream()
                .map(Evidence.class::cast)
                .toList();
    }
}
