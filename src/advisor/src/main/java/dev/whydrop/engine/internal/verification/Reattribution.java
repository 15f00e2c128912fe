package dev.whydrop.engine.internal.verification;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.catalog.Texts;
import dev.whydrop.engine.internal.rank.Priority;
import dev.whydrop.engine.internal.words.Circumstances;
import dev.whydrop.engine.internal.words.DiagnosisWords;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Alternative;
import dev.whydrop.model.Benign;
import dev.whydrop.model.Confidence;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Settings;
import dev.whydrop.model.Undetermined;
import java.util.List;

/** Puts into words what explains disconnects of a report after they were weighed anew. */
final class Reattribution {
    private final AdviceBook book;
    private final DiagnosisWords words;
    private final Settings settings;

    /** @param book has every diagnosis that the report names */
    Reattribution(AdviceBook book, Texts texts, Settings settings) {
        this.book = book;
        this.settings = settings;
        this.words = new DiagnosisWords(texts);
    }

    /** {@return the advice with its new likelihood} */
    static Advice weighed(Advice advice, Rivals rivals, List<EvidenceLine> evidence) {
        Alternative anew = rivals.shown(advice.id());
        double priority = Priority.of(rivals.likelihood(advice.id()), advice.severity(), advice.impact());
        return advice.weighed(
                anew.likelihood(), anew.score(), Priority.shown(priority), evidence, rivals.others(advice.id()));
    }

    /**
     * {@return an advice or, where the diagnosis is harmless, a harmless cause}
     *
     * @param id what explains the disconnects now
     * @param evidence what speaks for and against it, strongest first
     */
    Object explained(Unexplained hit, Rivals rivals, String id, List<EvidenceLine> evidence) {
        Diagnosis diagnosis = book.get(id);
        Alternative shown = rivals.shown(id);
        if (diagnosis.benign()) {
            return new Benign(
                    id,
                    words.title(diagnosis),
                    words.cause(diagnosis),
                    hit.scope(),
                    shown.likelihood(),
                    hit.impact(),
                    hit.occurrences(),
                    hit.affected(),
                    evidence);
        }
        List<Alternative> others = rivals.others(id);
        return new Advice(
                1,
                id,
                null,
                words.title(diagnosis),
                words.cause(diagnosis),
                diagnosis.severity(),
                diagnosis.owner(),
                shown.likelihood(),
                // What the records did not show first, no code of theirs states.
                Confidence.of(shown.likelihood(), false),
                shown.score(),
                Priority.shown(Priority.of(rivals.likelihood(id), diagnosis.severity(), hit.impact())),
                hit.impact(),
                hit.scope(),
                hit.occurrences(),
                hit.affected(),
                evidence,
                hit.missing(),
                words.nextCheck(diagnosis, others),
                words.remedies(diagnosis, Circumstances.of(hit.affected(), hit.occurrences(), settings), ""),
                words.checks(diagnosis),
                words.links(diagnosis),
                others,
                List.of(),
                List.of());
    }

    /** {@return what is said of disconnects that nothing explains well enough any more} */
    Undetermined open(Unexplained hit, Rivals rivals) {
        List<Alternative> candidates = rivals.shown();
        return new Undetermined(
                hit.scope(),
                hit.codes(),
                hit.impact(),
                hit.occurrences(),
                hit.affected(),
                candidates,
                hit.missing(),
                words.nextCheck(book.get(candidates.get(0).id()), candidates.subList(1, candidates.size())),
                hit.rows());
    }
}
