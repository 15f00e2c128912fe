package dev.whydrop.engine.internal.verification;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Affected;
import dev.whydrop.model.Alternative;
import dev.whydrop.model.Effect;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.Platform;
import dev.whydrop.model.PlatformAnswer;
import dev.whydrop.model.PlatformQuestion;
import dev.whydrop.model.Report;
import dev.whydrop.model.Settings;
import dev.whydrop.model.Undetermined;
import dev.whydrop.rules.PlatformEvidence;
import dev.whydrop.rules.VerificationRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a report anew with what the platform says about it. What is no longer likely enough is no longer advised, and what was undetermined becomes
 * an advice where the platform confirms it. Immutable, so safe to share between threads.
 */
public final class Verification {
    private final VerificationRules rules;
    private final Texts texts;

    /** @param texts in the language of the report */
    public Verification(VerificationRules rules, Texts texts) {
        this.rules = rules;
        this.texts = texts;
    }

    /** {@return the report with what the platform says} */
    public Verified of(Report report, Platform platform) {
        Settings settings = SettingsFile.changed(report.settings());
        Reattribution reattribution = new Reattribution(AdviceBook.of(report.diagnoses()), texts, settings);
        List<Verified.Change> changes = new ArrayList<>();
        for (Advice each : report.advice()) {
            List<PlatformEvidence> said =
                    said(List.of(each.id()), each.affected(), each.occurrences(), platform, settings);
            changes.add(new Verified.Change(each, said.isEmpty() ? each : anew(each, said, settings, reattribution)));
        }
        for (Undetermined each : report.undetermined()) {
            List<String> candidates =
                    each.candidates().stream().map(Alternative::id).toList();
            List<PlatformEvidence> said = said(candidates, each.affected(), each.occurrences(), platform, settings);
            changes.add(new Verified.Change(each, said.isEmpty() ? each : anew(each, said, settings, reattribution)));
        }
        return Verified.of(report, changes, platform.notes(), texts);
    }

    private List<PlatformEvidence> said(
            List<String> diagnoses,
            Affected affected,
            List<Occurrence> occurrences,
            Platform platform,
            Settings settings) {
        List<PlatformAnswer> answers = new ArrayList<>();
        for (PlatformQuestion each : rules.questions(diagnoses)) {
            answers.addAll(platform.answers(
                    each, affected, occurrences.get(occurrences.size() - 1).to()));
        }
        return answers.isEmpty() ? List.of() : rules.conclude(answers, diagnoses, settings);
    }

    /** {@return the advice weighed anew, or what takes its place} */
    private Object anew(Advice advice, List<PlatformEvidence> said, Settings settings, Reattribution reattribution) {
        Rivals rivals = Rivals.of(advice).with(written(said));
        String best = rivals.likeliest();
        if (rivals.likelihood(best) >= settings.undeterminedBelow()) {
            if (best.equals(advice.id())) {
                List<EvidenceLine> evidence = new ArrayList<>(advice.evidence());
                evidence.addAll(lines(best, said));
                evidence.sort(EvidenceLine.ORDER);
                return Reattribution.weighed(advice, rivals, evidence);
            }
            List<EvidenceLine> evidence = lines(best, said);
            if (speaksFor(evidence)) {
                return reattribution.explained(Unexplained.by(advice), rivals, best, evidence);
            }
        }
        return reattribution.open(Unexplained.by(advice), rivals);
    }

    /** {@return the record weighed anew, or what takes its place} */
    private Object anew(
            Undetermined open, List<PlatformEvidence> said, Settings settings, Reattribution reattribution) {
        Rivals rivals = Rivals.of(open).with(written(said));
        String best = rivals.likeliest();
        List<EvidenceLine> evidence = lines(best, said);
        return rivals.likelihood(best) >= settings.undeterminedBelow() && speaksFor(evidence)
                ? reattribution.explained(Unexplained.of(open), rivals, best, evidence)
                : reattribution.open(Unexplained.of(open), rivals);
    }

    /** A cause is given only where something can be shown for it, and the report has shown no evidence for what it did not advise. */
    private static boolean speaksFor(List<EvidenceLine> evidence) {
        return evidence.stream().anyMatch(each -> each.effect() == Effect.FOR);
    }

    private List<VerificationRule> written(List<PlatformEvidence> said) {
        return said.stream().map(each -> rules.written(each.rule())).toList();
    }

    /** {@return what speaks for and against a diagnosis, strongest first} */
    private List<EvidenceLine> lines(String diagnosis, List<PlatformEvidence> said) {
        return said.stream()
                .map(each -> line(diagnosis, each))
                .filter(Objects::nonNull)
                .sorted(EvidenceLine.ORDER)
                .toList();
    }

    private @Nullable EvidenceLine line(String diagnosis, PlatformEvidence said) {
        VerificationRule.EffectOn on = rules.written(said.rule()).on(diagnosis);
        return on == null
                ? null
                : new EvidenceLine(
                        said.rule(),
                        on.effect(),
                        on.weight(),
                        texts.get(
                                "verify." + said.rule(),
                                said.about().particulars().toArray()),
                        0,
                        List.of());
    }
}
