package dev.whydrop.engine.internal.candidate;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.model.Effect;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Makes candidates of evidence. What rests on a disabled rule or diagnosis is left out. Immutable, so safe to share between threads. */
public final class Candidates {
    private final RuleBases rules;
    private final AdviceBook book;
    private final Settings settings;
    private final Set<String> disabled;

    public Candidates(RuleBases rules, AdviceBook book, Settings settings, Set<String> disabled) {
        this.rules = rules;
        this.book = book;
        this.settings = settings;
        this.disabled = disabled;
    }

    public boolean enabled(Evidence evidence) {
        RuleInfo rule = rules.info(evidence.rule());
        return !disabled.contains(rule.id()) && !disabled.contains(rule.diagnosis());
    }

    /** {@return the diagnosis that evidence speaks for or against} */
    public Diagnosis diagnosis(Evidence evidence) {
        RuleInfo rule = rules.info(evidence.rule());
        return book.get(Objects.requireNonNull(rule.diagnosis(), rule.id()));
    }

    /** {@return the evidence by the id of its diagnosis, in order of the ids} */
    public Map<String, List<Evidence>> byDiagnosis(List<Evidence> evidence) {
        Map<String, List<Evidence>> byDiagnosis = new TreeMap<>();
        for (Evidence each : evidence) {
            if (enabled(each)) {
                byDiagnosis
                        .computeIfAbsent(diagnosis(each).id(), any -> new ArrayList<>())
                        .add(each);
            }
        }
        return byDiagnosis;
    }

    /** {@return a candidate for each diagnosis that anything speaks for} */
    public List<Candidate> of(Map<String, List<Evidence>> byDiagnosis) {
        return of(byDiagnosis, false);
    }

    /** {@return the same where the evidence is about the first of a class of pushes and holds for each of them} */
    public List<Candidate> ofClass(Map<String, List<Evidence>> byDiagnosis) {
        return of(byDiagnosis, true);
    }

    private List<Candidate> of(Map<String, List<Evidence>> byDiagnosis, boolean ofClass) {
        List<Candidate> candidates = new ArrayList<>(byDiagnosis.size());
        for (List<Evidence> evidence : byDiagnosis.values()) {
            if (anyFor(evidence)) {
                candidates.add(Candidate.of(
                        diagnosis(evidence.get(0)), evidence, rules, settings.weightWithoutCode(), ofClass));
            }
        }
        return candidates;
    }

    private boolean anyFor(List<Evidence> evidence) {
        for (Evidence each : evidence) {
            if (rules.info(each.rule()).effect() == Effect.FOR) {
                return true;
            }
        }
        return false;
    }
}
