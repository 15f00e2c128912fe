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
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The wide causes that hold, and which pushes they claim. */
final class Wide {
    private final RuleBases rules;
    private final Settings settings;
    private final IdentityHashMap<Swarm, List<Candidate>> candidates = new IdentityHashMap<>();
    private final IdentityHashMap<Push, List<Claim>> members = new IdentityHashMap<>();
    private final IdentityHashMap<Push, Map<String, List<Evidence>>> heard = new IdentityHashMap<>();
    private final List<Claim> reaches = new ArrayList<>();

    Wide(RuleBases rules, Settings settings) {
        this.rules = rules;
        this.settings = settings;
    }

    /**
     * A wide cause that explains a push.
     *
     * @param candidate the wide cause
     * @param swarm what it is about
     * @param silences the diagnoses it silences
     * @param rule id of the rule that says so; empty when it silences nothing
     */
    record Claim(Candidate candidate, Swarm swarm, List<String> silences, String rule) {
        static final Comparator<Claim> ORDER = Comparator.comparing(Claim::candidate, Candidate.ORDER)
                .thenComparing(claim -> claim.swarm().scope());
    }

    /** Takes what was concluded about a wide cause, whether it holds or not. */
    void hear(Swarm swarm, String diagnosis, List<Evidence> evidence) {
        swarm.pushes()
                .forEach(push -> heard.computeIfAbsent(push, any -> new TreeMap<>())
                        .computeIfAbsent(diagnosis, any -> new ArrayList<>())
                        .addAll(evidence));
    }

    /** {@return what was concluded about a wide cause that would explain the push} */
    List<Evidence> evidence(Push push, String diagnosis) {
        return heard.getOrDefault(push, Map.of()).getOrDefault(diagnosis, List.of());
    }

    /** Takes a wide cause, unless it is not likely enough by itself. */
    void add(Swarm swarm, Candidate candidate) {
        if (candidate.alone() >= settings.undeterminedBelow()) {
            candidates.computeIfAbsent(swarm, any -> new ArrayList<>()).add(candidate);
            Claim plain = new Claim(candidate, swarm, List.of(), "");
            swarm.pushes()
                    .forEach(push -> members.computeIfAbsent(push, any -> new ArrayList<>())
                            .add(plain));
        }
    }

    /** Takes what a wide cause silences; call it after all causes were added. */
    void add(Inhibition inhibition) {
        RuleInfo rule = rules.info(inhibition.rule());
        for (Candidate candidate : candidates.getOrDefault(inhibition.about(), List.of())) {
            if (candidate.diagnosis().id().equals(rule.by())) {
                Claim claim = new Claim(candidate, inhibition.about(), rule.silences(), rule.id());
                reaches.add(claim);
                for (Push push : inhibition.about().pushes()) {
                    Objects.requireNonNull(members.get(push))
                            .replaceAll(each -> each.candidate() == candidate ? claim : each);
                }
            }
        }
    }

    /**
     * {@return the wide causes that claim the push, likeliest first: those it is a member of, and those in whose reach it lies if they silence
     * its best narrow candidate}
     */
    List<Claim> claims(Push push, @Nullable Candidate narrow) {
        List<Claim> claims = new ArrayList<>(members.getOrDefault(push, List.of()));
        if (narrow != null) {
            for (Claim reach : reaches) {
                if (reach.silences().contains(narrow.diagnosis().id())
                        && within(reach.swarm(), push)
                        && claims.stream().noneMatch(each -> each.candidate() == reach.candidate())) {
                    claims.add(reach);
                }
            }
        }
        claims.sort(Claim.ORDER);
        return claims;
    }

    /** A silent end is recorded up to the hold of the server later than the cut it comes from. */
    private boolean within(Swarm swarm, Push push) {
        return push.at() >= swarm.from()
                && push.at() <= swarm.to() + settings.serverHold() * 1000L
                && Surroundings.contains(swarm.scope(), push);
    }
}
