package dev.whydrop.engine.internal.weigh;

import dev.whydrop.engine.internal.candidate.Candidate;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.stream.StreamEvidence;
import dev.whydrop.model.Effect;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells which pushes of an episode each narrow candidate would explain. Safe to share between threads. */
final class EpisodeClaims {
    private final RuleBases rules;
    /** Evidence of the fleet layer about narrow diagnoses, by the swarm it is about. */
    private final SwarmMembership<Evidence> fromFleet;

    EpisodeClaims(RuleBases rules, SwarmMembership<Evidence> fromFleet) {
        this.rules = rules;
        this.fromFleet = fromFleet;
    }

    /**
     * What one candidate would explain in an episode.
     *
     * @param pushes the places of the pushes in the episode
     */
    record Claimed(Candidate candidate, BitSet pushes) {}

    /**
     * {@return the claims in an episode; two whose remedies oppose each other claim the same, so that only one can win}
     *
     * @param candidates those that evidence speaks for
     * @param byDiagnosis the evidence in the episode, by diagnosis
     */
    List<Claimed> of(List<Push> pushes, List<Candidate> candidates, Map<String, List<Evidence>> byDiagnosis) {
        List<Claimed> claims = new ArrayList<>(candidates.size());
        for (Candidate each : candidates) {
            List<Evidence> evidence =
                    Objects.requireNonNull(byDiagnosis.get(each.diagnosis().id()));
            claims.add(new Claimed(each, claimed(evidence, pushes)));
        }
        for (Claimed one : claims) {
            for (Claimed other : claims) {
                if (one.candidate().diagnosis().opposes(other.candidate().diagnosis())) {
                    one.pushes().or(other.pushes());
                    other.pushes().or(one.pushes());
                }
            }
        }
        return claims;
    }

    /** {@return the places of the pushes of the episode that evidence for the diagnosis is about} */
    private BitSet claimed(List<Evidence> evidence, List<Push> pushes) {
        BitSet claimed = new BitSet(pushes.size());
        int first = pushes.get(0).number();
        for (Evidence each : evidence) {
            if (rules.info(each.rule()).effect() != Effect.FOR) {
                continue;
            }
            if (each.about() instanceof FleetPattern) {
                for (Push push : pushes) {
                    if (fromFleet.find(push).contains(each)) {
                        claimed.set(push.number() - first);
                    }
                }
            } else {
                StreamEvidence.within(PatternContents.pushes(each.about()), first, first + pushes.size())
                        .forEach(push -> claimed.set(push.number() - first));
            }
        }
        return claimed;
    }
}
