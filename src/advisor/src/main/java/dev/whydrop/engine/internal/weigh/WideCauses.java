package dev.whydrop.engine.internal.weigh;

import dev.whydrop.engine.internal.candidate.Candidate;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.Inhibition;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.rules.RuleInfo;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The wide causes that hold, and which pushes they claim; {@link CauseContest} decides whom they silence. Safe to share between threads once all was
 * added.
 */
final class WideCauses {
    private final RuleBases rules;
    private final Settings settings;
    private final SwarmMembership<Map.Entry<String, List<Evidence>>> heard;
    private final SwarmMembership<Claim> members;
    private final SilencingReach reaches;

    /**
     * A wide cause that explains a push. Two are equal only if they are the same object.
     *
     * @param candidate the wide cause
     * @param pattern what it is about
     * @param silences the diagnoses it silences
     * @param rule id of the rule that says so; empty when it silences nothing
     */
    record Claim(Candidate candidate, FleetPattern pattern, Set<String> silences, String rule) {
        static final Comparator<Claim> ORDER = Comparator.comparing(Claim::candidate, Candidate.ORDER)
                .thenComparing(claim -> PatternContents.scope(claim.pattern()));

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
     * @param concluded what was concluded about wide causes, by pattern and diagnosis, whether they hold or not
     * @param holding those of them that speak for a cause
     * @param inhibitions which of them would silence what
     */
    WideCauses(
            RuleBases rules,
            Settings settings,
            Map<FleetPattern, Map<String, List<Evidence>>> concluded,
            Map<FleetPattern, List<Candidate>> holding,
            List<Inhibition> inhibitions) {
        this.rules = rules;
        this.settings = settings;
        this.heard = new SwarmMembership<>();
        this.members = new SwarmMembership<>();
        this.reaches = new SilencingReach(settings.serverHold(), settings.quietAfterCut());
        concluded.forEach((pattern, byDiagnosis) -> byDiagnosis.entrySet().forEach(each -> heard.add(pattern, each)));
        IdentityHashMap<FleetPattern, List<Inhibition>> about = new IdentityHashMap<>();
        inhibitions.forEach(each ->
                about.computeIfAbsent(each.about(), any -> new ArrayList<>()).add(each));
        holding.forEach((pattern, candidates) ->
                candidates.forEach(candidate -> hold(pattern, candidate, about.getOrDefault(pattern, List.of()))));
    }

    /** Takes a wide cause with what it silences, unless it is not likely enough by itself. */
    private void hold(FleetPattern pattern, Candidate candidate, List<Inhibition> inhibitions) {
        if (candidate.alone() < settings.undeterminedBelow()) {
            return;
        }
        Claim claim = new Claim(candidate, pattern, Set.of(), "");
        for (Inhibition inhibition : inhibitions) {
            RuleInfo rule = rules.info(inhibition.rule());
            if (candidate.diagnosis().id().equals(rule.by())) {
                claim = new Claim(candidate, pattern, Set.copyOf(rule.silences()), rule.id());
                reaches.add(claim);
            }
        }
        members.add(pattern, claim);
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
