package dev.whydrop.engine.internal.words;

import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.engine.internal.candidate.Candidate;
import dev.whydrop.engine.internal.rank.Finding;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.weigh.Attribution;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Language;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.RuleInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Puts evidence into sentences with their records: one for each rule, with the largest pattern it fired on. */
public final class EvidenceLines {
    private final RuleBases rules;
    private final Language language;
    private final EvidenceSentences wording;

    public EvidenceLines(RuleBases rules, Language language, EvidenceSentences wording) {
        this.rules = rules;
        this.language = language;
        this.wording = wording;
    }

    /** {@return what speaks for and against a finding, strongest first} */
    List<EvidenceLine> of(Finding finding) {
        Map<String, Support> byRule = new HashMap<>();
        IdentityHashMap<Candidate, List<Support>> seen = new IdentityHashMap<>();
        Set<Evidence> known = new HashSet<>();
        for (Attribution attribution : finding.attributions()) {
            Candidate winner = Objects.requireNonNull(attribution.winner());
            List<Support> supports = seen.get(winner);
            boolean first = supports == null;
            if (supports == null) {
                supports = supports(byRule, winner);
                seen.put(winner, supports);
            }
            for (int i = 0; i < supports.size(); i++) {
                Evidence each = winner.evidence().get(i);
                if (winner.ofClass()) {
                    supports.get(i).add(each, attribution.push());
                } else if (first && known.add(each)) {
                    supports.get(i).add(each);
                }
            }
        }
        return lines(finding.diagnosis(), byRule);
    }

    /** {@return for each piece of evidence of a candidate where it is added up} */
    private static List<Support> supports(Map<String, Support> byRule, Candidate candidate) {
        List<Support> supports = new ArrayList<>(candidate.evidence().size());
        for (Evidence each : candidate.evidence()) {
            supports.add(support(byRule, each));
        }
        return supports;
    }

    private static Support support(Map<String, Support> byRule, Evidence evidence) {
        return byRule.computeIfAbsent(evidence.rule(), rule -> new Support());
    }

    /** {@return what speaks for and against a diagnosis, strongest first} */
    List<EvidenceLine> of(Diagnosis diagnosis, List<Evidence> evidence) {
        Map<String, Support> byRule = new HashMap<>();
        evidence.forEach(each -> support(byRule, each).add(each));
        return lines(diagnosis, byRule);
    }

    private List<EvidenceLine> lines(Diagnosis diagnosis, Map<String, Support> byRule) {
        List<EvidenceLine> lines = new ArrayList<>();
        new TreeMap<>(byRule).forEach((id, all) -> lines.add(line(diagnosis, rules.info(id), all)));
        lines.sort(EvidenceLine.ORDER);
        return lines;
    }

    private EvidenceLine line(Diagnosis diagnosis, RuleInfo rule, Support support) {
        String sentence = Objects.requireNonNull(diagnosis.evidence().get(rule.id()), rule.id())
                .in(language);
        return new EvidenceLine(
                rule.id(),
                Objects.requireNonNull(rule.effect()),
                Objects.requireNonNull(rule.weight()),
                text(sentence, support),
                support.disconnects(),
                support.rows());
    }

    /** {@return what the rule found, where it can be added up in all; else its largest find, and how many there are} */
    private String text(String sentence, Support support) {
        if (support.single()) {
            return wording.fill(sentence, support.largest());
        }
        String total = support.ofSwarms() ? null : wording.total(sentence, support);
        return total == null
                ? wording.among(wording.fill(sentence, support.largest()), sentence, support.finds())
                : total;
    }
}
