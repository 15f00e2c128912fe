package dev.whydrop.engine.internal.verification;

import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.session.RuleSession;
import dev.whydrop.engine.internal.session.RuleStatistics;
import dev.whydrop.model.PlatformAnswer;
import dev.whydrop.model.PlatformQuestion;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.PlatformEvidence;
import dev.whydrop.rules.VerificationRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.kie.api.KieBase;

/** The rules about what the platform says, compiled when the product was built. Immutable, so safe to share between threads. */
public final class VerificationRules {
    /** The folder they stand in. */
    public static final String LAYER = "verification";

    private final KieBase base;
    private final Map<String, VerificationRule> byId = new TreeMap<>();

    public VerificationRules(KieBase base) {
        this.base = base;
        base.getKiePackages()
                .forEach(each -> each.getRules().forEach(rule -> {
                    VerificationRule written = VerificationRule.of(rule);
                    VerificationRule other = byId.put(written.id(), written);
                    if (other != null) {
                        throw new IllegalStateException("Rules '" + other.name() + "' and '" + written.name()
                                + "' share the id " + written.id() + ". Maybe one was copied from the other.");
                    }
                }));
    }

    /**
     * {@return the rules that ship with the product}
     *
     * @throws IllegalStateException if they are not in the jar or do not load
     */
    public static VerificationRules load() {
        return new VerificationRules(RuleBases.base(LAYER::equals));
    }

    /** {@return every rule, by id} */
    public Collection<VerificationRule> all() {
        return byId.values();
    }

    /** {@return what is written on the rule of that id} */
    public VerificationRule written(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    /** {@return what has to be asked to confirm or refute some diagnoses} */
    public Set<PlatformQuestion> questions(Collection<String> diagnoses) {
        Set<PlatformQuestion> questions = EnumSet.noneOf(PlatformQuestion.class);
        for (VerificationRule rule : byId.values()) {
            if (bears(rule, diagnoses)) {
                questions.add(rule.asks());
            }
        }
        return questions;
    }

    /** {@return what the answers say about some diagnoses: of each rule the first that it fires on, by rule} */
    public List<PlatformEvidence> conclude(
            List<PlatformAnswer> answers, Collection<String> diagnoses, Settings settings) {
        List<Object> facts = new ArrayList<>(answers);
        facts.add(settings);
        Map<String, PlatformEvidence> first = new TreeMap<>();
        RuleSession.conclude(base, facts, new RuleStatistics(), PlatformEvidence.class).stream()
                .map(PlatformEvidence.class::cast)
                .filter(each -> bears(written(each.rule()), diagnoses))
                .sorted(Comparator.comparingInt(each -> answers.indexOf(each.about())))
                .forEach(each -> first.putIfAbsent(each.rule(), each));
        return List.copyOf(first.values());
    }

    private static boolean bears(VerificationRule rule, Collection<String> diagnoses) {
        return diagnoses.stream().anyMatch(each -> rule.on(each) != null);
    }
}
