package dev.whydrop.engine.internal.weigh;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.engine.internal.fleet.FleetPass;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.stream.PushClass;
import dev.whydrop.engine.internal.stream.StreamEvidence;
import dev.whydrop.engine.internal.stream.StreamFindings;
import dev.whydrop.model.Effect;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.RuleInfo;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides for each push which diagnosis explains it. Candidates compete where they claim the same disconnects; a wide cause that holds takes what
 * it silences. Safe to share between threads.
 */
public final class Weighing {
    private final RuleBases rules;
    private final AdviceBook book;
    private final Settings settings;
    private final Set<String> disabled;
    private final WideCauses wide;
    /** Evidence of the fleet layer about narrow diagnoses, by the swarm it is about. */
    private final SwarmMembership<Evidence> fromFleet;

    private final EpisodeClaims episodeClaims;

    private final Map<PushClass, Contest> contests = new ConcurrentHashMap<>();

    public Weighing(
            RuleBases rules, AdviceBook book, Settings settings, Set<String> disabled, FleetPass.Conclusions fleet) {
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

    /** {@return a attribution for each push of the streams, in their order} */
    List<Attribution> rule(List<StreamFindings> streams) {
        List<Attribution> attributions = new ArrayList<>();
        Map<Contested, Decision> decided = new HashMap<>();
        streams.forEach(each -> rule(each, attributions, decided));
        return attributions;
    }

    private void rule(StreamFindings findings, List<Attribution> attributions, Map<Contested, Decision> decided) {
        StreamEvidence laidOut = new StreamEvidence(findings);
        PushClass last = null;
        Contest ofLast = null;
        for (int from = 0, to; from < findings.pushes().size(); from = to) {
            to = laidOut.endOfEpisode(from);
            PushClass pushClass = findings.classes().get(from);
            Push first = findings.pushes().get(from);
            if (pushClass != null
                    && !laidOut.concerns(from)
                    && fromFleet.find(first).isEmpty()) {
                Contest contest = ofLast == null || pushClass != last ? contest(pushClass) : ofLast;
                attributions.add(new Attribution(first, decide(first, contest, decided)));
                last = pushClass;
                ofLast = contest;
            } else {
                ruleEpisode(findings.pushes().subList(from, to), evidence(findings, laidOut, from, to), attributions);
            }
        }
    }

    /** Narrow candidates and the wide causes that claim the same push. */
    private record Contested(Contest contest, List<WideCauses.Claim> claims) {
        // Written out: what the compiler makes of a record is slow until it is optimised.
        @Override
        public boolean equals(Object other) {
            return other instanceof Contested that && contest == that.contest && claims.equals(that.claims);
        }

        @Override
        public int hashCode() {
            return 31 * contest.hashCode() + claims.hashCode();
        }
    }

    private Contest contest(PushClass pushClass) {
        Contest known = contests.get(pushClass);
        if (known != null) {
            return known;
        }
        Contest fresh = new Contest(candidates(byDiagnosis(pushClass.evidence()), true), settings.undeterminedBelow());
        Contest other = contests.putIfAbsent(pushClass, fresh);
        return other == null ? fresh : other;
    }

    private List<Candidate> candidates(Map<String, List<Evidence>> byDiagnosis, boolean ofClass) {
        List<Candidate> candidates = new ArrayList<>(byDiagnosis.size());
        for (List<Evidence> evidence : byDiagnosis.values()) {
            if (anyFor(evidence)) {
                Diagnosis diagnosis = diagnosis(rules.info(evidence.get(0).rule()));
                candidates.add(Candidate.of(diagnosis, evidence, rules, settings.weightWithoutCode(), ofClass));
            }
        }
        return candidates;
    }

    private Decision decide(Push push, Contest contest, Map<Contested, Decision> decided) {
        List<WideCauses.Claim> claims = wide.claims(push, contest.best());
        if (claims.isEmpty()) {
            return contest.unclaimed();
        }
        Contested contested = new Contested(contest, claims);
        Decision known = decided.get(contested);
        if (known == null) {
            known = contest.decide(claims);
            decided.put(contested, known);
        }
        return known;
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
    public List<Evidence> evidence(
            StreamFindings findings, StreamEvidence laidOut, int from, int to, String diagnosis) {
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

    private void ruleEpisode(List<Push> pushes, Map<String, List<Evidence>> evidence, List<Attribution> attributions) {
        List<EpisodeClaims.Claimed> claims = episodeClaims.of(pushes, candidates(evidence, false), evidence);
        Map<BitSet, Contest> known = new HashMap<>();
        Map<Contested, Decision> decided = new HashMap<>();
        Contest contest = null;
        for (int i = 0; i < pushes.size(); i++) {
            if (contest == null || !claimedAlike(claims, i - 1, i)) {
                BitSet claiming = claiming(claims, i);
                contest = known.get(claiming);
                if (contest == null) {
                    List<Candidate> candidates = claiming.stream()
                            .mapToObj(j -> claims.get(j).candidate())
                            .toList();
                    contest = new Contest(candidates, settings.undeterminedBelow());
                    known.put(claiming, contest);
                }
            }
            attributions.add(new Attribution(pushes.get(i), decide(pushes.get(i), contest, decided)));
        }
    }

    /** Whether the same of these claim the pushes at two places. */
    private static boolean claimedAlike(List<EpisodeClaims.Claimed> claims, int one, int other) {
        for (EpisodeClaims.Claimed each : claims) {
            if (each.pushes().get(one) != each.pushes().get(other)) {
                return false;
            }
        }
        return true;
    }

    /** {@return which of these claim the push at that place} */
    private static BitSet claiming(List<EpisodeClaims.Claimed> claims, int place) {
        BitSet claiming = new BitSet(claims.size());
        for (int j = 0; j < claims.size(); j++) {
            claiming.set(j, claims.get(j).pushes().get(place));
        }
        return claiming;
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
        for (Evidence each : evidence) {
            if (rules.info(each.rule()).effect() == Effect.FOR) {
                return true;
            }
        }
        return false;
    }

    private boolean enabled(RuleInfo rule) {
        return !disabled.contains(rule.id()) && !disabled.contains(rule.diagnosis());
    }

    private Diagnosis diagnosis(RuleInfo rule) {
        return book.get(Objects.requireNonNull(rule.diagnosis(), rule.id()));
    }
}
