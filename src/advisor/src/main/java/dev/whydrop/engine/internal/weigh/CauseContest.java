package dev.whydrop.engine.internal.weigh;

import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.engine.internal.candidate.Candidate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The narrow candidates for a push, and who wins where wide causes claim it too. Two are equal only if they are the same object. */
final class CauseContest {
    /** Likeliest first. */
    private final List<Candidate> narrow;

    private final List<Candidate> amplifiers;
    private final double undeterminedBelow;
    private final Decision unclaimed;

    /** @param undeterminedBelow the likelihood that a cause must have to be one */
    CauseContest(List<Candidate> candidates, double undeterminedBelow) {
        List<Candidate> ofNarrow = new ArrayList<>(candidates.size());
        List<Candidate> ofAmplifiers = new ArrayList<>(0);
        for (Candidate each : Candidate.inOrder(candidates)) {
            if (!each.diagnosis().amplifier()) {
                ofNarrow.add(each);
            } else if (each.alone() >= undeterminedBelow) {
                ofAmplifiers.add(each);
            }
        }
        this.narrow = List.copyOf(ofNarrow);
        this.amplifiers = List.copyOf(ofAmplifiers);
        this.undeterminedBelow = undeterminedBelow;
        this.unclaimed = decide(List.of());
    }

    /** {@return id of the likeliest narrow candidate; null where there is none} */
    @Nullable
    String best() {
        return narrow.isEmpty() ? null : narrow.get(0).diagnosis().id();
    }

    /** {@return what holds where no wide cause claims the push} */
    Decision unclaimed() {
        return unclaimed;
    }

    /** {@return what holds where these wide causes claim the push} */
    Decision decide(List<WideCauses.Claim> claims) {
        List<Candidate> rivals = claims.isEmpty() ? narrow : rivals(claims);
        double[] likelihoods = Candidate.likelihoods(rivals);
        Candidate best = rivals.isEmpty() ? null : rivals.get(0);
        if (best == null || likelihoods[0] < undeterminedBelow) {
            return new Decision(rivals, likelihoods, null, null, null, amplifiers);
        }
        for (WideCauses.Claim claim : claims) {
            if (claim.candidate().equals(best)) {
                return new Decision(rivals, likelihoods, best, claim.pattern(), silencedBy(claim, claims), amplifiers);
            }
        }
        return new Decision(rivals, likelihoods, best, null, null, amplifiers);
    }

    /** {@return narrow and wide candidates without those that a wide one silences, likeliest first} */
    private List<Candidate> rivals(List<WideCauses.Claim> claims) {
        List<Candidate> rivals = new ArrayList<>(narrow.size() + claims.size());
        for (Candidate each : narrow) {
            addUnlessSilenced(each, claims, rivals);
        }
        for (WideCauses.Claim each : claims) {
            addUnlessSilenced(each.candidate(), claims, rivals);
        }
        rivals.sort(Candidate.ORDER);
        // One cause seen in two scopes is one rival, not two.
        for (int i = rivals.size() - 1; i > 0; i--) {
            if (anyOf(rivals.get(i).diagnosis(), rivals.subList(0, i))) {
                rivals.remove(i);
            }
        }
        return List.copyOf(rivals);
    }

    private static void addUnlessSilenced(
            Candidate candidate, List<WideCauses.Claim> claims, List<Candidate> candidates) {
        for (WideCauses.Claim each : claims) {
            if (each.silences().contains(candidate.diagnosis().id())) {
                return;
            }
        }
        candidates.add(candidate);
    }

    private static boolean anyOf(Diagnosis diagnosis, List<Candidate> candidates) {
        for (Candidate each : candidates) {
            if (each.diagnosis().id().equals(diagnosis.id())) {
                return true;
            }
        }
        return false;
    }

    private Attribution.@Nullable Silenced silencedBy(WideCauses.Claim winner, List<WideCauses.Claim> claims) {
        for (WideCauses.Claim each : claims) {
            if (silences(winner, each.candidate())) {
                return new Attribution.Silenced(each.candidate(), winner.rule());
            }
        }
        for (Candidate each : narrow) {
            if (silences(winner, each)) {
                return new Attribution.Silenced(each, winner.rule());
            }
        }
        return null;
    }

    /** Whether a wide cause takes a push from a candidate that would have it otherwise. */
    private boolean silences(WideCauses.Claim winner, Candidate candidate) {
        return winner.silences().contains(candidate.diagnosis().id()) && candidate.alone() >= undeterminedBelow;
    }
}
