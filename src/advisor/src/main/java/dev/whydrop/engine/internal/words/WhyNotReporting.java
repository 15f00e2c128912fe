package dev.whydrop.engine.internal.words;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.engine.internal.candidate.Likelihoods;
import dev.whydrop.engine.internal.stream.StreamEvidence;
import dev.whydrop.engine.internal.stream.StreamFindings;
import dev.whydrop.engine.internal.weigh.AttributedStream;
import dev.whydrop.engine.internal.weigh.Attribution;
import dev.whydrop.engine.internal.weigh.Weighing;
import dev.whydrop.model.Alternative;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Language;
import dev.whydrop.model.WhyNot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts into words what spoke for and against one diagnosis, and what was given instead. */
public final class WhyNotReporting {
    private final Weighing weighing;
    private final AdviceBook book;
    private final EvidenceLines lines;
    private final Language language;

    public WhyNotReporting(Weighing weighing, AdviceBook book, EvidenceLines lines, Language language) {
        this.weighing = weighing;
        this.book = book;
        this.lines = lines;
        this.language = language;
    }

    /** {@return each episode of the stream, in order of time} */
    public List<WhyNot.Episode> episodes(AttributedStream attributed, Diagnosis diagnosis) {
        StreamFindings findings = attributed.findings();
        StreamEvidence laidOut = new StreamEvidence(findings);
        List<Attribution> attributions = attributed.attributions();
        List<WhyNot.Episode> episodes = new ArrayList<>();
        for (int from = 0, to; from < attributions.size(); from = to) {
            to = laidOut.endOfEpisode(from);
            episodes.add(episode(
                    findings,
                    attributions.subList(from, to),
                    diagnosis,
                    lines.of(diagnosis, weighing.evidence(findings, laidOut, from, to, diagnosis.id()))));
        }
        return episodes;
    }

    private WhyNot.Episode episode(
            StreamFindings findings, List<Attribution> decided, Diagnosis diagnosis, List<EvidenceLine> spoke) {
        Map<String, Double> given = new TreeMap<>();
        double reached = 0;
        for (Attribution attribution : decided) {
            if (attribution.winner() != null) {
                given.merge(attribution.winner().diagnosis().id(), attribution.likelihood(), Math::max);
            }
            reached = Math.max(reached, attribution.decision().likelihood(diagnosis.id()));
        }
        return new WhyNot.Episode(
                findings.stream(),
                Instant.ofEpochMilli(decided.get(0).push().at()),
                Instant.ofEpochMilli(decided.get(decided.size() - 1).push().at()),
                decided.size(),
                alternatives(given),
                Likelihoods.shown(reached),
                spoke);
    }

    private List<Alternative> alternatives(Map<String, Double> given) {
        return given.entrySet().stream()
                .map(each -> new Alternative(
                        each.getKey(),
                        book.get(each.getKey()).title().in(language),
                        Likelihoods.shown(each.getValue())))
                .sorted(Comparator.comparingDouble(Alternative::likelihood)
                        .reversed()
                        .thenComparing(Alternative::id))
                .toList();
    }
}
