package dev.whydrop;

import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.model.RuleDescription;
import java.util.List;
import java.util.SortedSet;

/** The rules that come with whydrop, and what they can find. Safe to share between threads. */
public final class Rulebook {
    private final SortedSet<String> diagnoses;
    private final List<RuleDescription> rules;

    private Rulebook(RuleBases bases) {
        this.diagnoses = bases.diagnoses();
        this.rules = bases.all().stream()
                .map(rule -> new RuleDescription(
                        rule.id(), rule.name(), rule.layer(), rule.diagnosis(), rule.effect(), rule.weight()))
                .toList();
    }

    /** {@return the rules, loaded anew} */
    public static Rulebook load() {
        return new Rulebook(RuleBases.load());
    }

    /** {@return the ids of all diagnoses, sorted} */
    public SortedSet<String> diagnoses() {
        return diagnoses;
    }

    /** {@return every rule, by id} */
    public List<RuleDescription> all() {
        return rules;
    }
}
