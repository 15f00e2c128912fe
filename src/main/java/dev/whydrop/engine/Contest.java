package dev.whydrop.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The narrow candidates for a push, and who wins where wide causes claim it too. Two are equal only if they are the same object. */
final class Contest {
    /** Likeliest first. */
    private final List<Candidate> narrow;

    private final List<Candidate> amplifiers;
    private final double undeterminedBelow;
    private final Decision unclaimed;

    /** @param undeterminedBelow the likelihood that a cause must have to be one */
    Contest(List<Candidate> candidates, double undeterminedBelow) {
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
        Map<String, Double> likelihoods = Candidate.likelihoods(rivals);
        Candidate best = rivals.isEmpty() ? null : rivals.get(0);
        if (best == null || likelihoods.getOrDefault(best.diagnosis().id(), 0.0) < undeterminedBelow) {
            return new Decision(rivals, likelihoods, null, null, null, amplifiers);
        }
        for (WideCauses.Claim claim : claims) {
            if (claim.candidate().equals(best)) {
                return new Decision(
                        rivals, likelihoods, best, claim.pattern(), silencedBy(claim, claims), amplifiers);
            }
        }
        return new Decision(rivals, likelihoods, best, null, null, amplifiers);
    }

    /** {@return narrow and wide candidates without those that a wide one silences, likeliest first} */
    private List<Candidate> rivals(List<WideCauses.Claim> claims) {
        Set<String> silenced = new TreeSet<>();
        claims.forEach(claim -> silenced.addAll(claim.silences()));
        Set<String> seen = new HashSet<>();
        return Stream.concat(narrow.stream(), claims.stream().map(WideCauses.Claim::candidate))
                .filter(each -> !silenced.contains(each.diagnosis().id()))
                .sorted(Candidate.ORDER)
                // One cause seen in two scopes is one rival, not two.
                .filter(each -> seen.add(each.diagnosis().id()))
                .toList();
    }

    private Ruling.@Nullable Silenced silencedBy(WideCauses.Claim winner, List<WideCauses.Claim> claims) {
        return Stream.concat(claims.stream().map(WideCauses.Claim::candidate), narrow.stream())
                .filter(each -> winner.silences().contains(each.diagnosis().id()))
                .filter(each -> each.alone() >= undeterminedBelow)
                .findFirst()
                .map(each -> new Ruling.Silenced(each, winner.rule()))
                .orElse(null);
    }
}
