package dev.whydrop.engine;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.model.Alternative;
import dev.whydrop.model.Effect;
import dev.whydrop.model.Language;
import dev.whydrop.model.Settings;
import dev.whydrop.model.WhyNot;
import dev.whydrop.rules.Episode;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.RuleInfo;
import dev.whydrop.rules.Swarm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each push which diagnosis explains it. Candidates compete where they claim the same disconnects; a wide cause that holds takes what
 * it silences.
 */
final class Weighing {
    private final RuleBases rules;
    private final AdviceBook book;
    private final Settings settings;
    private final Set<String> disabled;
    private final Wide wide;
    /** Evidence of the fleet layer about narrow diagnoses, by the push it is about. */
    private final IdentityHashMap<Push, List<Evidence>> fromFleet = new IdentityHashMap<>();

    Weighing(RuleBases rules, AdviceBook book, Settings settings, Set<String> disabled, FleetPass.Conclusions fleet) {
        this.rules = rules;
        this.book = book;
        this.settings = settings;
        this.disabled = disabled;
        IdentityHashMap<Swarm, Map<String, List<Evidence>>> bySwarm = new IdentityHashMap<>();
        for (Evidence each : fleet.evidence()) {
            RuleInfo rule = rules.info(each.rule());
            if (!enabled(rule)) {
                continue;
            }
            if (diagnosis(rule).wide()) {
                bySwarm.computeIfAbsent((Swarm) each.about(), any -> new TreeMap<>())
                        .computeIfAbsent(diagnosis(rule).id(), any -> new ArrayList<>())
                        .add(each);
            } else {
                each.about()
                        .pushes()
                        .forEach(push -> fromFleet
                                .computeIfAbsent(push, any -> new ArrayList<>())
                                .add(each));
            }
        }
        this.wide = new Wide(rules, settings);
        bySwarm.forEach((swarm, byDiagnosis) -> byDiagnosis.forEach((id, evidence) -> wide.hear(swarm, id, evidence)));
        bySwarm.forEach((swarm, byDiagnosis) -> byDiagnosis.values().stream()
                .filter(this::anyFor)
                .forEach(evidence -> wide.add(
                        swarm, Candidate.of(diagnosis(rules.info(evidence.get(0).rule())), evidence, rules))));
        fleet.inhibitions().forEach(wide::add);
    }

    /** {@return a ruling for each push of the stream, in its order} */
    List<Ruling> rule(StreamLog log) {
        IdentityHashMap<Push, List<Candidate>> claims = claims(log);
        Map<List<Candidate>, Map<String, Double>> known = new HashMap<>();
        List<Ruling> rulings = new ArrayList<>(log.pushes().size());
        for (Push push : log.pushes()) {
            List<Candidate> candidates = claims.getOrDefault(push, List.of());
            List<Candidate> amplifiers = candidates.stream()
                    .filter(each -> each.diagnosis().amplifier() && each.alone() >= settings.undeterminedBelow())
                    .toList();
            List<Candidate> narrow = candidates.stream()
                    .filter(each -> !each.diagnosis().amplifier())
                    .toList();
            rulings.add(rule(push, narrow, amplifiers, known));
        }
        return rulings;
    }

    private Ruling rule(
            Push push,
            List<Candidate> narrow,
            List<Candidate> amplifiers,
            Map<List<Candidate>, Map<String, Double>> known) {
        List<Wide.Claim> claims = wide.claims(push, narrow.isEmpty() ? null : narrow.get(0));
        List<Candidate> rivals = claims.isEmpty() ? narrow : rivals(narrow, claims);
        Map<String, Double> likelihoods = known.computeIfAbsent(rivals, Candidate::likelihoods);
        Candidate best = rivals.isEmpty() ? null : rivals.get(0);
        if (best == null || likelihoods.getOrDefault(best.diagnosis().id(), 0.0) < settings.undeterminedBelow()) {
            return new Ruling(push, rivals, likelihoods, null, null, null, amplifiers);
        }
        Wide.Claim claim = claims.stream()
                .filter(each -> each.candidate().equals(best))
                .findFirst()
                .orElse(null);
        return claim == null
                ? new Ruling(push, rivals, likelihoods, best, null, null, amplifiers)
                : new Ruling(
                        push, rivals, likelihoods, best, claim.swarm(), silencedBy(claim, narrow, claims), amplifiers);
    }

    /** {@return narrow and wide candidates without those that a wide one silences, likeliest first} */
    private static List<Candidate> rivals(List<Candidate> narrow, List<Wide.Claim> claims) {
        Set<String> silenced = new TreeSet<>();
        claims.forEach(claim -> silenced.addAll(claim.silences()));
        Set<String> seen = new HashSet<>();
        return Stream.concat(narrow.stream(), claims.stream().map(Wide.Claim::candidate))
                .filter(each -> !silenced.contains(each.diagnosis().id()))
                .sorted(Candidate.ORDER)
                // One cause seen in two scopes is one rival, not two.
                .filter(each -> seen.add(each.diagnosis().id()))
                .toList();
    }

    private Ruling.@Nullable Silenced silencedBy(Wide.Claim winner, List<Candidate> narrow, List<Wide.Claim> claims) {
        return Stream.concat(claims.stream().map(Wide.Claim::candidate), narrow.stream())
                .filter(each -> winner.silences().contains(each.diagnosis().id()))
                .filter(each -> each.alone() >= settings.undeterminedBelow())
                .findFirst()
                .map(each -> new Ruling.Silenced(each, winner.rule()))
                .orElse(null);
    }

    /** {@return what spoke for and against a diagnosis in each episode of the stream, and what was given} */
    List<WhyNot.Episode> whyNot(StreamLog log, Diagnosis diagnosis, EvidenceLines lines, Language language) {
        Map<Episode, List<Ruling>> rulings = new LinkedHashMap<>();
        rule(log)
                .forEach(ruling -> rulings.computeIfAbsent(ruling.push().episode(), any -> new ArrayList<>())
                        .add(ruling));
        Map<Episode, Map<String, List<Evidence>>> evidence = byEpisode(log);
        List<WhyNot.Episode> episodes = new ArrayList<>();
        rulings.forEach((episode, decided) -> {
            Map<String, Double> given = new TreeMap<>();
            double reached = 0;
            for (Ruling ruling : decided) {
                if (ruling.winner() != null) {
                    given.merge(ruling.winner().diagnosis().id(), ruling.likelihood(), Math::max);
                }
                reached = Math.max(reached, ruling.likelihoods().getOrDefault(diagnosis.id(), 0.0));
            }
            List<Evidence> spoke =
                    new ArrayList<>(evidence.getOrDefault(episode, Map.of()).getOrDefault(diagnosis.id(), List.of()));
            decided.forEach(ruling -> wide.evidence(ruling.push(), diagnosis.id()).stream()
                    .filter(each -> !spoke.contains(each))
                    .forEach(spoke::add));
            spoke.sort(Evidence.ORDER);
            episodes.add(new WhyNot.Episode(
                    log.stream(),
                    Instant.ofEpochMilli(decided.get(0).push().at()),
                    Instant.ofEpochMilli(decided.get(decided.size() - 1).push().at()),
                    decided.size(),
                    alternatives(given, language),
                    Reporting.rounded(reached, 3),
                    lines.of(diagnosis, spoke)));
        });
        return episodes;
    }

    private List<Alternative> alternatives(Map<String, Double> given, Language language) {
        return given.entrySet().stream()
                .map(each -> new Alternative(
                        each.getKey(),
                        book.get(each.getKey()).title().in(language),
                        Reporting.rounded(each.getValue(), 3)))
                .sorted(Comparator.comparingDouble(Alternative::likelihood)
                        .reversed()
                        .thenComparing(Alternative::id))
                .toList();
    }

    /** {@return for each push the candidates that would explain it, likeliest first} */
    private IdentityHashMap<Push, List<Candidate>> claims(StreamLog log) {
        IdentityHashMap<Push, List<Candidate>> claims = new IdentityHashMap<>();
        byEpisode(log)
                .forEach((episode, byDiagnosis) -> claims(episode, byDiagnosis)
                        .forEach(claim -> claim.pushes()
                                .forEach(push -> claims.computeIfAbsent(push, any -> new ArrayList<>())
                                        .add(claim.candidate()))));
        claims.values().forEach(candidates -> candidates.sort(Candidate.ORDER));
        return claims;
    }

    /** {@return the evidence about narrow diagnoses in each episode, by diagnosis} */
    private Map<Episode, Map<String, List<Evidence>>> byEpisode(StreamLog log) {
        Map<Episode, Map<String, List<Evidence>>> byEpisode = new LinkedHashMap<>();
        for (Evidence each : log.evidence()) {
            add(each, each.about().pushes(), byEpisode);
        }
        for (Push push : log.pushes()) {
            for (Evidence each : fromFleet.getOrDefault(push, List.of())) {
                add(each, List.of(push), byEpisode);
            }
        }
        return byEpisode;
    }

    /** What one candidate would explain in an episode. */
    private record EpisodeClaim(Candidate candidate, Set<Push> pushes) {}

    /** {@return the claims of an episode; two whose remedies oppose each other claim the same, so that only one can win} */
    private List<EpisodeClaim> claims(Episode episode, Map<String, List<Evidence>> byDiagnosis) {
        List<EpisodeClaim> claims = byDiagnosis.values().stream()
                .filter(this::anyFor)
                .map(evidence -> new EpisodeClaim(
                        Candidate.of(diagnosis(rules.info(evidence.get(0).rule())), evidence, rules),
                        claimed(evidence, episode)))
                .toList();
        for (EpisodeClaim one : claims) {
            for (EpisodeClaim other : claims) {
                if (one.candidate().diagnosis().opposes(other.candidate().diagnosis())) {
                    one.pushes().addAll(other.pushes());
                    other.pushes().addAll(one.pushes());
                }
            }
        }
        return claims;
    }

    private void add(Evidence each, List<Push> about, Map<Episode, Map<String, List<Evidence>>> byEpisode) {
        RuleInfo rule = rules.info(each.rule());
        if (!enabled(rule)) {
            return;
        }
        Episode last = null;
        for (Push push : about) {
            if (!push.episode().equals(last)) {
                last = push.episode();
                List<Evidence> evidence = byEpisode
                        .computeIfAbsent(last, any -> new TreeMap<>())
                        .computeIfAbsent(diagnosis(rule).id(), any -> new ArrayList<>());
                if (!evidence.contains(each)) {
                    evidence.add(each);
                }
            }
        }
    }

    /** {@return the pushes of the episode that evidence for the diagnosis is about} */
    private Set<Push> claimed(List<Evidence> evidence, Episode episode) {
        Set<Push> claimed = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        for (Evidence each : evidence) {
            if (rules.info(each.rule()).effect() == Effect.FOR) {
                each.about().pushes().stream()
                        .filter(push -> push.episode().equals(episode))
                        .forEach(claimed::add);
            }
        }
        return claimed;
    }

    private boolean anyFor(List<Evidence> evidence) {
        return evidence.stream().anyMatch(each -> rules.info(each.rule()).effect() == Effect.FOR);
    }

    private boolean enabled(RuleInfo rule) {
        return !disabled.contains(rule.id()) && !disabled.contains(rule.diagnosis());
    }

    private Diagnosis diagnosis(RuleInfo rule) {
        return book.get(java.util.Objects.requireNonNull(rule.diagnosis(), rule.id()));
    }
}
