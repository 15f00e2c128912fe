package dev.whydrop.engine.internal.weigh;

import dev.whydrop.engine.internal.session.RuleStatistics;
import dev.whydrop.engine.internal.stream.StreamFindings;
import dev.whydrop.engine.internal.stream.StreamPass;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Anomalies;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides about streams, and looks again at those of which a wide cause explains a part: what it explains says nothing about the rest. A stream that
 * was cut three times with all its neighbours, and once alone, has no bad line of its own.
 */
public final class SecondLook {
    private final StreamPass pass;
    private final Weighing weighing;
    private final RuleStatistics statistics;

    public SecondLook(StreamPass pass, Weighing weighing, RuleStatistics statistics) {
        this.pass = pass;
        this.weighing = weighing;
        this.statistics = statistics;
    }

    /** {@return the streams with what was decided, in their order} */
    public List<AttributedStream> settle(List<StreamFindings> streams) {
        List<AttributedStream> attributed = new ArrayList<>(streams.size());
        List<Attribution> attributions = weighing.attribute(streams);
        Map<StreamId, List<Push>> left = new LinkedHashMap<>();
        int from = 0;
        for (StreamFindings findings : streams) {
            AttributedStream first = new AttributedStream(
                    findings,
                    attributions.subList(from, from + findings.pushes().size()));
            from += findings.pushes().size();
            attributed.add(first);
            if (!findings.evidence().isEmpty()) {
                BitSet wide = explainedWidely(first.attributions());
                if (!wide.isEmpty() && findings.evidence().stream().anyMatch(each -> straddles(each, wide))) {
                    left.put(findings.stream(), leftBy(wide, findings));
                }
            }
        }
        if (!left.isEmpty()) {
            Map<StreamId, List<Evidence>> again = pass.again(left, statistics);
            attributed.replaceAll(each -> left.containsKey(each.findings().stream())
                    ? attributed(each, again.getOrDefault(each.findings().stream(), List.of()))
                    : each);
        }
        return attributed;
    }

    private static BitSet explainedWidely(List<Attribution> attributions) {
        BitSet wide = new BitSet(attributions.size());
        for (int i = 0; i < attributions.size(); i++) {
            if (attributions.get(i).reach() != null) {
                wide.set(i);
            }
        }
        return wide;
    }

    /** Whether evidence rests on pushes of either kind. What was seen of the stream while it was on air is about no push in particular. */
    private static boolean straddles(Evidence evidence, BitSet wide) {
        if (evidence.about() instanceof Anomalies) {
            return false;
        }
        List<Push> about = PatternContents.pushes(evidence.about());
        int explained = 0;
        for (Push push : about) {
            explained += wide.get(push.number()) ? 1 : 0;
        }
        return explained > 0 && explained < about.size();
    }

    private static List<Push> leftBy(BitSet wide, StreamFindings findings) {
        return findings.pushes().stream()
                .filter(push -> !wide.get(push.number()))
                .toList();
    }

    /** {@return the stream with what the rest of it says by itself; what is explained stays as it was} */
    private AttributedStream attributed(AttributedStream first, List<Evidence> ofTheRest) {
        BitSet wide = explainedWidely(first.attributions());
        StreamFindings before = first.findings();
        List<Evidence> evidence = new ArrayList<>(ofTheRest);
        for (Evidence each : before.evidence()) {
            if (each.about() instanceof Anomalies
                    || PatternContents.pushes(each.about()).stream().allMatch(push -> wide.get(push.number()))) {
                evidence.add(each);
            }
        }
        StreamFindings findings = new StreamFindings(before.stream(), before.pushes(), before.classes(), evidence);
        List<Attribution> attributions = new ArrayList<>(weighing.attribute(List.of(findings)));
        wide.stream()
                .forEach(place -> attributions.set(place, first.attributions().get(place)));
        return new AttributedStream(findings, attributions);
    }
}
