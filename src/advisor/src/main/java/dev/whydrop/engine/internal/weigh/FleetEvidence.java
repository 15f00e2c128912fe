package dev.whydrop.engine.internal.weigh;

import dev.whydrop.engine.internal.candidate.Candidate;
import dev.whydrop.engine.internal.candidate.Candidates;
import dev.whydrop.engine.internal.fleet.FleetPass;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.FleetPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the fleet pass concluded, parted by what it is about.
 *
 * @param narrow evidence about narrow diagnoses, by the swarm that it is about
 * @param wide the wide causes
 */
record FleetEvidence(SwarmMembership<Evidence> narrow, WideCauses wide) {
    static FleetEvidence of(FleetPass.Conclusions fleet, Candidates candidates, RuleBases rules, Settings settings) {
        SwarmMembership<Evidence> narrow = new SwarmMembership<>();
        Map<FleetPattern, Map<String, List<Evidence>>> wide = new LinkedHashMap<>();
        for (Evidence each : fleet.evidence()) {
            if (!candidates.enabled(each)) {
                continue;
            }
            FleetPattern about = (FleetPattern) each.about();
            if (candidates.diagnosis(each).wide()) {
                wide.computeIfAbsent(about, any -> new TreeMap<>())
                        .computeIfAbsent(candidates.diagnosis(each).id(), any -> new ArrayList<>())
                        .add(each);
            } else {
                narrow.add(about, each);
            }
        }
        Map<FleetPattern, List<Candidate>> holding = new LinkedHashMap<>();
        wide.forEach((pattern, byDiagnosis) -> holding.put(pattern, candidates.of(byDiagnosis)));
        return new FleetEvidence(narrow, new WideCauses(rules, settings, wide, holding, fleet.inhibitions()));
    }
}
