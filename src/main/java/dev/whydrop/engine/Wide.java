package dev.whydrop.engine;

import dev.whydrop.model.Settings;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.Inhibition;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.RuleInfo;
import dev.whydrop.rules.Swarm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wide causes that hold, and which pushes they claim. Safe to share between threads once all was added. */
final class Wide {
    private final RuleBases rules;
    private final Settings settings;
    private final SwarmIndex<Map.Entry<String, List<Evidence>>> heard;
    private final SwarmIndex<Claim> members;
    private final Reaches reaches;

    /**
     * A wide cause that explains a push. Two are equal only if they are the same object.
     *
     * @param candidate the wide cause
     * @param swarm what it is about
     * @param silences the diagnoses it silences
     * @param rule id of the rule that says so; empty when it silences nothing
     */
    record Claim(Candidate candidate, Swarm swarm, List<String> silences, String rule) {
        static final Comparator<Claim> ORDER = Comparator.comparing(Claim::candidate, Candidate.ORDER)
                .thenComparing(claim -> claim.swarm().scope());

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /**
     * @param concluded what was concluded about wide causes, by swarm and diagnosis, whether they hold or not
     * @param holding those of them that speak for a cause
     * @param inhibitions which of them would silence what
     */
    Wide(
            RuleBases rules,
            Settings settings,
            CodeMeanings meanings,
            Map<Swarm, Map<String, List<Evidence>>> concluded,
            Map<Swarm, List<Candidate>> holding,
            List<Inhibition> inhibitions) {
        this.rules = rules;
        this.settings = settings;
        this.heard = new SwarmIndex<>(meanings);
        this.members = new SwarmIndex<>(meanings);
        this.reaches = new Reaches(settings.serverHold());
        concluded.forEach((swarm, byDiagnosis) -> byDiagnosis.entrySet().forEach(each -> heard.add(swarm, each)));
        IdentityHashMap<Swarm, List<Inhibition>> about = new IdentityHashMap<>();
        inhibitions.forEach(each ->
                about.computeIfAbsent(each.about(), any -> new ArrayList<>()).add(each));
        holding.forEach((swarm, candidates) ->
                candidates.forEach(candidate -> hold(swarm, candidate, about.getOrDefault(swarm, List.of()))));
    }

    /** Takes a wide cause with what it silences, unless it is not likely enough by itself. */
    private void hold(Swarm swarm, Candidate candidate, List<Inhibition> inhibitions) {
        if (candidate.alone() < settings.undeterminedBelow()) {
            return;
        }
        Claim claim = new Claim(candidate, swarm, List.of(), "");
        for (Inhibition inhibition : inhibitions) {
            RuleInfo rule = rules.info(inhibition.rule());
            if (candidate.diagnosis().id().equals(rule.by())) {
                claim = new Claim(candidate, swarm, rule.silences(), rule.id());
                reaches.add(claim);
            }
        }
        members.add(swarm, claim);
    }

    /** {@return what was concluded about a wide cause that would explain the push} */
    List<Evidence> evidence(Push push, String diagnosis) {
        List<Evidence> evidence = new ArrayList<>();
        for (Map.Entry<String, List<Evidence>> each : heard.find(push)) {
            if (each.getKey().equals(diagnosis)) {
                evidence.addAll(each.getValue());
            }
        }
        return evidence;
    }

    /**
     * {@return the wide causes that claim the push, likeliest first: those it is a member of, and those in whose reach it lies if they silence
     * its best narrow candidate}
     *
     * @param narrow id of the best narrow candidate; null when there is none
     */
    List<Claim> claims(Push push, @Nullable String narrow) {
        List<Claim> own = members.find(push);
        List<Claim> reaching = narrow == null ? List.of() : reaches.find(push, narrow);
        if (own.size() + reaching.size() < 2) {
            return own.isEmpty() ? reaching : own;
        }
        List<Claim> claims = new ArrayList<>(own);
        for (Claim reach : reaching) {
            if (claims.stream().noneMatch(each -> each.candidate() == reach.candidate())) {
                claims.add(reach);
            }
        }
        claims.sort(Claim.ORDER);
        return claims;
    }
}
