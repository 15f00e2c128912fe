package dev.whydrop.engine;

import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Alternative;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.InputSummary;
import dev.whydrop.model.Platform;
import dev.whydrop.model.PlatformAnswer;
import dev.whydrop.model.PlatformQuestion;
import dev.whydrop.model.Report;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.PlatformEvidence;
import dev.whydrop.rules.VerificationRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Weighs a report anew with what the platform says about its advice. Immutable, so safe to share between threads. */
public final class Verification {
    private final VerificationRules rules;
    private final Texts texts;

    /** @param texts in the language of the report */
    public Verification(VerificationRules rules, Texts texts) {
        this.rules = rules;
        this.texts = texts;
    }

    /** {@return the report with what the platform says} */
    public Report of(Report report, Platform platform) {
        Settings settings = SettingsFile.changed(report.settings());
        List<Advice> weighed = new ArrayList<>();
        for (Advice each : report.advice()) {
            weighed.add(weighed(each, evidence(each, platform, settings)));
        }
        weighed.sort(Advice.ORDER);
        List<Advice> ranked = new ArrayList<>();
        for (Advice each : weighed) {
            ranked.add(each.ranked(ranked.size() + 1));
        }
        InputSummary noted = report.input();
        for (String note : platform.notes()) {
            noted = noted.withNote(note);
        }
        return report.withAdvice(ranked, noted);
    }

    private List<PlatformEvidence> evidence(Advice advice, Platform platform, Settings settings) {
        List<String> diagnoses = List.of(advice.id());
        Instant last = advice.occurrences().get(advice.occurrences().size() - 1).to();
        List<PlatformAnswer> answers = new ArrayList<>();
        for (PlatformQuestion each : rules.questions(diagnoses)) {
            answers.addAll(platform.answers(each, advice.affected(), last));
        }
        return answers.isEmpty() ? List.of() : rules.conclude(answers, diagnoses, settings);
    }

    private Advice weighed(Advice advice, List<PlatformEvidence> said) {
        if (said.isEmpty()) {
            return advice;
        }
        List<EvidenceLine> evidence = new ArrayList<>(advice.evidence());
        said.forEach(each -> evidence.add(line(advice, each)));
        evidence.sort(EvidenceLine.ORDER);
        Rivals rivals = Rivals.of(advice)
                .with(said.stream().map(each -> rules.written(each.rule())).toList());
        Alternative anew = rivals.shown(advice.id());
        double priority = Priority.of(rivals.likelihood(advice.id()), advice.severity(), advice.impact());
        return advice.weighed(
                anew.likelihood(), anew.score(), Priority.shown(priority), evidence, rivals.others(advice.id()));
    }

    private EvidenceLine line(Advice advice, PlatformEvidence said) {
        VerificationRule.EffectOn effect =
                Objects.requireNonNull(rules.written(said.rule()).on(advice.id()), said.rule());
        return new EvidenceLine(
                said.rule(),
                effect.effect(),
                effect.weight(),
                texts.get("verify." + said.rule(), said.about().particulars().toArray()),
                0,
                List.of());
    }
}
