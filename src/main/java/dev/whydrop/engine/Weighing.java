package dev.whydrop.engine;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.model.Effect;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.RuleInfo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each push which diagnosis explains it. Candidates compete where they claim the same disconnects; a wide cause that holds takes what
 * it silences. Safe to share between threads.
 */
final class Weighing {
    private final RuleBases rules;
    private final AdviceBook book;
    private final Settings settings;
    private final Set<String> disabled;
    private final WideCauses wide;
    /** Evidence of the fleet layer about narrow diagnoses, by the swarm it is about. */
    private final SwarmMembership<Evidence> fromFleet;

    private final EpisodeClaims episodeClaims;

    private final Map<PushClass, Contest> contests = new ConcurrentHashMap<>();

    Weighing(RuleBases rules, AdviceBook book, Settings settings, Set<String> disabled, FleetPass.Conclusions fleet) {
        this.rules = rules;
        this.book = book;
        this.settings = settings;
        this.disabled = disabled;
        this.fromFleet = new SwarmMembership<>();
        this.episodeClaims = new EpisodeClaims(rules, fromFleet);
        Map<FleetPattern, Map<String, List<Evidence>>> byPattern = new LinkedHashMap<>();
        for (Evidence each : fleet.evidence()) {
            RuleInfo rule = rules.info(each.rule());
            if (!enabled(rule)) {
                continue;
            }
            FleetPattern about = (FleetPattern) each.about();
            if (diagnosis(rule).wide()) {
                byPattern
                        .computeIfAbsent(about, any -> new TreeMap<>())
                        .computeIfAbsent(diagnosis(rule).id(), any -> new ArrayList<>())
                        .add(each);
            } else {
                fromFleet.add(about, each);
            }
        }
        Map<FleetPattern, List<Candidate>> holding = new LinkedHashMap<>();
        byPattern.forEach((pattern, byDiagnosis) -> holding.put(pattern, candidates(byDiagnosis, false)));
        this.wide = new WideCauses(rules, settings, byPattern, holding, fleet.inhibitions());
    }

    /** {@return a ruling for each push of the streams, in their order} */
    List<Ruling> rule(List<StreamFindings> streams) {
        List<Ruling> rulings = new ArrayList<>();
        Map<Contested, Decision> decided = new HashMap<>();
        streams.forEach(each -> rule(each, rulings, decided));
        return rulings;
    }

    private void rule(StreamFindings findings, List<Ruling> rulings, Map<Contested, Decision> decided) {
        StreamEvidence laidOut = new StreamEvidence(findings);
        for (int from = 0, to; from < findings.pushes().size(); from = to) {
            to = laidOut.endOfEpisode(from);
            PushClass pushClass = findings.classes().get(from);
            Push first = findings.pushes().get(from);
            if (pushClass != null
                    && !laidOut.concerns(from)
                    && fromFleet.find(first).isEmpty()) {
                Contest contest = contests.get(pushClass);
                if (contest == null) {
                    contest = contests.computeIfAbsent(pushClass, this::contest);
                }
                rulings.add(new Ruling(first, decide(first, contest, decided)));
            } else {
                ruleEpisode(findings.pushes().subList(from, to), evidence(findings, laidOut, from, to), rulings);
            }
        }
    }

    /** The narrow candidates for a push. Two are equal only if they are the same object. */
    private final class Contest {
        /** Likeliest first. */
        private final List<Candidate> narrow;

        private final List<Candidate> amplifiers;
        private final @Nullable String best;
        /** What holds where no wide cause claims the push. */
        private final Decision unclaimed;

        Contest(List<Candidate> candidates) {
            List<Candidate> sorted = candidates.stream().sorted(Candidate.ORDER).toList();
            this.narrow = sorted.stream()
                    .filter(each -> !each.diagnosis().amplifier())
                    .toList();
            this.amplifiers = sorted.stream()
                    .filter(each -> each.diagnosis().amplifier() && each.alone() >= settings.undeterminedBelow())
                    .toList();
            this.best = narrow.isEmpty() ? null : narrow.get(0).diagnosis().id();
            this.unclaimed = decide(this, List.of());
        }
    }

    /** Narrow candidates and the wide causes that claim the same push. */
    private record Contested(Contest contest, List<WideCauses.Claim> claims) {}

    private Contest contest(PushClass pushClass) {
        return new Contest(candidates(byDiagnosis(pushClass.evidence()), true));
    }

    private List<Candidate> candidates(Map<String, List<Evidence>> byDiagnosis, boolean ofClass) {
        return byDiagnosis.values().stream()
                .filter(this::anyFor)
                .map(evidence -> Candidate.of(
                        diagnosis(rules.info(evidence.get(0).rule())),
                        evidence,
                        rules,
                        settings.weightWithoutCode(),
                        ofClass))
                .toList();
    }

    private Decision decide(Push push, Contest contest, Map<Contested, Decision> decided) {
        List<WideCauses.Claim> claims = wide.claims(push, contest.best);
        return claims.isEmpty()
                ? contest.unclaimed
                : decided.computeIfAbsent(new Contested(contest, claims), any -> decide(contest, claims));
    }

    private Decision decide(Contest contest, List<WideCauses.Claim> claims) {
        List<Candidate> narrow = contest.narrow;
        List<Candidate> amplifiers = contest.amplifiers;
        List<Candidate> rivals = claims.isEmpty() ? narrow : rivals(narrow, claims);
        Map<String, Double> likelihoods = Candidate.likelihoods(rivals);
        Candidate best = rivals.isEmpty() ? null : rivals.get(0);
        if (best == null || likelihoods.getOrDefault(best.diagnosis().id(), 0.0) < settings.undeterminedBelow()) {
            return new Decision(rivals, likelihoods, null, null, null, amplifiers);
        }
        WideCauses.Claim claim = claims.stream()
                .filter(each -> each.candidate().equals(best))
                .findFirst()
                .orElse(null);
        return claim == null
                ? new Decision(rivals, likelihoods, best, null, null, amplifiers)
                : new Decision(
                        rivals, likelihoods, best, claim.pattern(), silencedBy(claim, narrow, claims), amplifiers);
    }

    /** {@return narrow and wide candidates without those that a wide one silences, likeliest first} */
    private static List<Candidate> rivals(List<Candidate> narrow, List<WideCauses.Claim> claims) {
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

    private Ruling.@Nullable Silenced silencedBy(
            WideCauses.Claim winner, List<Candidate> narrow, List<WideCauses.Claim> claims) {
        return Stream.concat(claims.stream().map(WideCauses.Claim::candidate), narrow.stream())
                .filter(each -> winner.silences().contains(each.diagnosis().id()))
                .filter(each -> each.alone() >= settings.undeterminedBelow())
                .findFirst()
                .map(each -> new Ruling.Silenced(each, winner.rule()))
                .orElse(null);
    }

    /** {@return the evidence about narrow diagnoses in an episode of the stream, by diagnosis} */
    private Map<String, List<Evidence>> evidence(StreamFindings findings, StreamEvidence laidOut, int from, int to) {
        List<Push> pushes = findings.pushes().subList(from, to);
        PushClass pushClass = findings.classes().get(from);
        List<Evidence> evidence =
                new ArrayList<>(pushClass == null ? laidOut.ofEpisode(from) : pushClass.about(pushes.get(0)));
        laidOut.addConcerning(from, to, evidence);
        for (Push push : pushes) {
            for (Evidence each : fromFleet.find(push)) {
                if (!evidence.contains(each)) {
                    evidence.add(each);
                }
            }
        }
        return byDiagnosis(evidence);
    }

    /** {@return what was concluded about a diagnosis in an episode of the stream, wide or narrow, in order} */
    List<Evidence> evidence(StreamFindings findings, StreamEvidence laidOut, int from, int to, String diagnosis) {
        List<Evidence> spoke =
                new ArrayList<>(evidence(findings, laidOut, from, to).getOrDefault(diagnosis, List.of()));
        for (Push push : findings.pushes().subList(from, to)) {
            for (Evidence each : wide.evidence(push, diagnosis)) {
                if (!spoke.contains(each)) {
                    spoke.add(each);
                }
            }
        }
        spoke.sort(Evidence.ORDER);
        return spoke;
    }

    private void ruleEpisode(List<Push> pushes, Map<String, List<Evidence>> evidence, List<Ruling> rulings) {
        List<EpisodeClaims.Claimed> claims = episodeClaims.of(pushes, candidates(evidence, false), evidence);
        Map<BitSet, Contest> known = new HashMap<>();
        Map<Contested, Decision> decided = new HashMap<>();
        BitSet claiming = new BitSet(claims.size());
        for (int i = 0; i < pushes.size(); i++) {
            for (int j = 0; j < claims.size(); j++) {
                claiming.set(j, claims.get(j).pushes().get(i));
            }
            Contest contest = known.get(claiming);
            if (contest == null) {
                contest = new Contest(claiming.stream()
                        .mapToObj(j -> claims.get(j).candidate())
                        .toList());
                known.put((BitSet) claiming.clone(), contest);
            }
            rulings.add(new Ruling(pushes.get(i), decide(pushes.get(i), contest, decided)));
        }
    }

    private Map<String, List<Evidence>> byDiagnosis(List<Evidence> evidence) {
        Map<String, List<Evidence>> byDiagnosis = new TreeMap<>();
        for (Evidence each : evidence) {
            RuleInfo rule = rules.info(each.rule());
            if (enabled(rule)) {
                byDiagnosis
                        .computeIfAbsent(diagnosis(rule).id(), any -> new ArrayList<>())
                        .add(each);
            }
        }
        return byDiagnosis;
    }

    private boolean anyFor(List<Evidence> evidence) {
        return evidence.stream().anyMatch(each -> rules.info(each.rule()).effect() == Effect.FOR);
    }

    private boolean enabled(RuleInfo rule) {
        return !disabled.contains(rule.id()) && !disabled.contains(rule.diagnosis());
    }

    private Diagnosis diagnosis(RuleInfo rule) {
        return book.get(Objects.requireNonNull(rule.diagnosis(), rule.id()));
    }
}
