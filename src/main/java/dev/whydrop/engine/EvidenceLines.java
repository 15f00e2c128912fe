package dev.whydrop.engine;

import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Language;
import dev.whydrop.rules.Contents;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.Pattern;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.RuleInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts evidence into sentences with their records: one for each rule, with the largest pattern it fired on. */
final class EvidenceLines {
    private final RuleBases rules;
    private final Language language;
    private final Wording wording;

    EvidenceLines(RuleBases rules, Language language, Wording wording) {
        this.rules = rules;
        this.language = language;
        this.wording = wording;
    }

    /** {@return what speaks for and against a finding, strongest first} */
    List<EvidenceLine> of(Finding finding) {
        Map<String, Support> byRule = new TreeMap<>();
        Set<Candidate> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Evidence> known = new HashSet<>();
        for (Ruling ruling : finding.rulings()) {
            Candidate winner = Objects.requireNonNull(ruling.winner());
            if (winner.ofClass()) {
                for (Evidence each : winner.evidence()) {
                    support(byRule, each).add(each, ruling.push());
                }
            } else if (seen.add(winner)) {
                for (Evidence each : winner.evidence()) {
                    if (known.add(each)) {
                        support(byRule, each).add(each);
                    }
                }
            }
        }
        return lines(finding.diagnosis(), byRule);
    }

    private static Support support(Map<String, Support> byRule, Evidence evidence) {
        return byRule.computeIfAbsent(evidence.rule(), any -> new Support());
    }

    /** What one rule found: how often, its largest find, and the pushes in it. */
    private static final class Support {
        private int finds;
        private @Nullable Evidence largest;
        private @Nullable Push standsAlone;
        private int alone;
        private final FirstRows rows = new FirstRows();
        private final Set<Push> together = Collections.newSetFromMap(new IdentityHashMap<>());

        void add(Evidence evidence) {
            finds++;
            if (largest == null || size(evidence) > size(largest)) {
                largest = evidence;
                standsAlone = null;
            }
            for (Pattern pattern : evidence.patterns()) {
                for (Push push : Contents.pushes(pattern)) {
                    if (together.add(push)) {
                        rows.add(push.disconnect());
                    }
                }
            }
        }

        /** Adds evidence that holds for each push of a class, for one of them; it is in no other find. */
        void add(Evidence ofClass, Push push) {
            finds++;
            if (largest == null) {
                largest = ofClass;
                standsAlone = push;
            }
            alone++;
            rows.add(push.disconnect());
        }

        int disconnects() {
            return alone + together.size();
        }

        /** {@return the largest find, the first of equals} */
        Evidence largest() {
            Evidence found = Objects.requireNonNull(largest);
            return standsAlone == null ? found : found.about(standsAlone);
        }

        private static int size(Evidence evidence) {
            return Contents.pushes(evidence.about()).size();
        }
    }

    /** {@return what speaks for and against a diagnosis, strongest first} */
    List<EvidenceLine> of(Diagnosis diagnosis, List<Evidence> evidence) {
        Map<String, Support> byRule = new TreeMap<>();
        evidence.forEach(each -> support(byRule, each).add(each));
        return lines(diagnosis, byRule);
    }

    private List<EvidenceLine> lines(Diagnosis diagnosis, Map<String, Support> byRule) {
        List<EvidenceLine> lines = new ArrayList<>();
        byRule.forEach((id, all) -> lines.add(line(diagnosis, rules.info(id), all)));
        lines.sort(EvidenceLine.ORDER);
        return lines;
    }

    private EvidenceLine line(Diagnosis diagnosis, RuleInfo rule, Support support) {
        String text = wording.fill(
                Objects.requireNonNull(diagnosis.evidence().get(rule.id()), rule.id())
                        .in(language),
                support.largest());
        return new EvidenceLine(
                rule.id(),
                Objects.requireNonNull(rule.effect()),
                Objects.requireNonNull(rule.weight()),
                support.finds == 1 ? text : wording.texts().get("evidence.more", text, support.finds - 1),
                support.disconnects(),
                support.rows.list());
    }
}
