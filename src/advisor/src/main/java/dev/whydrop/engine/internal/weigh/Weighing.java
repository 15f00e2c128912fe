package dev.whydrop.engine.internal.weigh;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.engine.internal.candidate.Candidates;
import dev.whydrop.engine.internal.fleet.FleetPass;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.stream.PushClass;
import dev.whydrop.engine.internal.stream.StreamEvidence;
import dev.whydrop.engine.internal.stream.StreamFindings;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides for each push which diagnosis explains it: the evidence of its episode makes candidates, candidates and wide causes claim pushes, and each push is
 * attributed to the likeliest that claims it, unless a wide cause that holds takes it. Safe to share between threads.
 */
public final class Weighing {
    private final Candidates candidates;
    private final FleetEvidence fleet;
    private final EpisodeClaims episodeClaims;
    private final ContestsOfClasses ofClasses;
    private final double undeterminedBelow;

    public Weighing(
            RuleBases rules, AdviceBook book, Settings settings, Set<String> disabled, FleetPass.Conclusions fleet) {
        this.candidates = new Candidates(rules, book, settings, disabled);
        this.fleet = FleetEvidence.of(fleet, candidates, rules, settings);
        this.episodeClaims = new EpisodeClaims(rules, this.fleet.narrow());
        this.ofClasses = new ContestsOfClasses(candidates, settings.undeterminedBelow());
        this.undeterminedBelow = settings.undeterminedBelow();
    }

    /** {@return an attribution for each push of the streams, in their order} */
    List<Attribution> attribute(List<StreamFindings> streams) {
        List<Attribution> attributions = new ArrayList<>();
        Decisions decisions = new Decisions(fleet.wide());
        streams.forEach(each -> attribute(each, decisions, attributions));
        return attributions;
    }

    private void attribute(StreamFindings findings, Decisions decisions, List<Attribution> attributions) {
        StreamEvidence laidOut = new StreamEvidence(findings);
        for (int from = 0, to; from < findings.pushes().size(); from = to) {
            to = laidOut.endOfEpisode(from);
            PushClass pushClass = findings.classes().get(from);
            Push first = findings.pushes().get(from);
            if (pushClass != null
                    && !laidOut.concerns(from)
                    && fleet.narrow().find(first).isEmpty()) {
                attributions.add(new Attribution(first, decisions.of(first, ofClasses.of(pushClass))));
            } else {
                attributeEpisode(
                        findings.pushes().subList(from, to), evidence(findings, laidOut, from, to), attributions);
            }
        }
    }

    private void attributeEpisode(
            List<Push> pushes, Map<String, List<Evidence>> evidence, List<Attribution> attributions) {
        ContestsOfEpisode contests =
                new ContestsOfEpisode(episodeClaims.of(pushes, candidates.of(evidence), evidence), undeterminedBelow);
        Decisions decisions = new Decisions(fleet.wide());
        for (int i = 0; i < pushes.size(); i++) {
            attributions.add(new Attribution(pushes.get(i), decisions.of(pushes.get(i), contests.at(i))));
        }
    }

    /** {@return the evidence about narrow diagnoses in an episode of the stream, by diagnosis} */
    private Map<String, List<Evidence>> evidence(StreamFindings findings, StreamEvidence laidOut, int from, int to) {
        List<Push> pushes = findings.pushes().subList(from, to);
        PushClass pushClass = findings.classes().get(from);
        List<Evidence> evidence =
                new ArrayList<>(pushClass == null ? laidOut.ofEpisode(from) : pushClass.about(pushes.get(0)));
        laidOut.addConcerning(from, to, evidence);
        for (Push push : pushes) {
            addNew(fleet.narrow().find(push), evidence);
        }
        return candidates.byDiagnosis(evidence);
    }

    /** {@return what was concluded about a diagnosis in an episode of the stream, wide or narrow, in order} */
    public List<Evidence> evidence(
            StreamFindings findings, StreamEvidence laidOut, int from, int to, String diagnosis) {
        List<Evidence> spoke =
                new ArrayList<>(evidence(findings, laidOut, from, to).getOrDefault(diagnosis, List.of()));
        for (Push push : findings.pushes().subList(from, to)) {
            addNew(fleet.wide().evidence(push, diagnosis), spoke);
        }
        spoke.sort(Evidence.ORDER);
        return spoke;
    }

    private static void addNew(List<Evidence> more, List<Evidence> evidence) {
        for (Evidence each : more) {
            if (!evidence.contains(each)) {
                evidence.add(each);
            }
        }
    }
}
