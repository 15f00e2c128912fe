package dev.whydrop.engine;

import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Language;
import dev.whydrop.model.RowRef;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.Pattern;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.RuleInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

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
        Map<String, List<Evidence>> byRule = new TreeMap<>();
        Set<Candidate> seen = new HashSet<>();
        Set<Evidence> known = new HashSet<>();
        for (Ruling ruling : finding.rulings()) {
            Candidate winner = Objects.requireNonNull(ruling.winner());
            if (seen.add(winner)) {
                winner.evidence().stream()
                        .filter(known::add)
                        .forEach(each -> byRule.computeIfAbsent(each.rule(), any -> new ArrayList<>())
                                .add(each));
            }
        }
        return lines(finding.diagnosis(), byRule);
    }

    /** {@return what speaks for and against a diagnosis, strongest first} */
    List<EvidenceLine> of(Diagnosis diagnosis, List<Evidence> evidence) {
        Map<String, List<Evidence>> byRule = new TreeMap<>();
        evidence.forEach(each ->
                byRule.computeIfAbsent(each.rule(), any -> new ArrayList<>()).add(each));
        return lines(diagnosis, byRule);
    }

    private List<EvidenceLine> lines(Diagnosis diagnosis, Map<String, List<Evidence>> byRule) {
        List<EvidenceLine> lines = new ArrayList<>();
        byRule.forEach((id, all) -> lines.add(line(diagnosis, rules.info(id), all)));
        lines.sort(Comparator.comparing(EvidenceLine::effect)
                .thenComparing(EvidenceLine::weight, Comparator.reverseOrder())
                .thenComparing(EvidenceLine::rule));
        return lines;
    }

    private EvidenceLine line(Diagnosis diagnosis, RuleInfo rule, List<Evidence> all) {
        Evidence largest = all.stream()
                .max(Comparator.comparingInt(each -> each.about().pushes().size()))
                .orElseThrow();
        // max keeps the last of equals, and the rulings come in order of stream and time: take the first instead.
        int most = largest.about().pushes().size();
        Evidence shown = all.stream()
                .filter(each -> each.about().pushes().size() == most)
                .findFirst()
                .orElseThrow();
        String text = wording.fill(
                Objects.requireNonNull(diagnosis.evidence().get(rule.id()), rule.id())
                        .in(language),
                shown);
        List<List<Push>> pushes = new ArrayList<>();
        all.forEach(each -> each.patterns().stream().map(Pattern::pushes).forEach(pushes::add));
        return new EvidenceLine(
                rule.id(),
                Objects.requireNonNull(rule.effect()),
                Objects.requireNonNull(rule.weight()),
                all.size() == 1 ? text : wording.texts().get("evidence.more", text, all.size() - 1),
                disconnects(pushes),
                rows(pushes));
    }

    private static int disconnects(List<List<Push>> pushes) {
        Set<Push> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        pushes.forEach(distinct::addAll);
        return distinct.size();
    }

    static List<RowRef> rows(Collection<List<Push>> pushes) {
        return pushes.stream()
                .flatMap(List::stream)
                .filter(push -> push.disconnect().row() > 0)
                .map(push ->
                        new RowRef(push.disconnect().source(), push.disconnect().row()))
                .distinct()
                .sorted()
                .limit(EvidenceLine.MOST_ROWS)
                .toList();
    }
}
