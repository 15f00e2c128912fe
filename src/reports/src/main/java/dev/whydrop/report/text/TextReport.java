package dev.whydrop.report.text;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Amplifier;
import dev.whydrop.model.Effect;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.InputSummary;
import dev.whydrop.model.Reject;
import dev.whydrop.model.Remedy;
import dev.whydrop.model.Report;
import dev.whydrop.model.Undetermined;
import dev.whydrop.report.words.Phrases;
import dev.whydrop.report.words.Presentation;
import dev.whydrop.report.words.RemedyWords;
import java.util.List;

/** A report as text for a terminal. */
public final class TextReport {
    /** Entries of the lists behind the advice that are shown; the rest is counted. */
    private static final int MOST_LISTED = 10;

    private static final String INDENT = "   ";

    private final Presentation presentation;
    private final Texts texts;
    private final Phrases phrases;
    private final RemedyWords words;

    public TextReport(Presentation presentation) {
        this.presentation = presentation;
        this.texts = presentation.texts();
        this.phrases = new Phrases(presentation);
        this.words = new RemedyWords(texts);
    }

    /** {@return the report, lines ended by a line feed} */
    public String render(Report report) {
        Sheet sheet = new Sheet(presentation);
        sheet.paragraph("", phrases.title(report));
        phrases.input(report).forEach(line -> sheet.paragraph("", line));
        if (report.advice().isEmpty()) {
            sheet.blank().paragraph("", phrases.noAdvice(report));
        } else {
            overview(sheet, report.advice());
        }
        notes(sheet, phrases.notes(report));
        report.advice().forEach(advice -> advice(sheet, advice, report.input()));
        suppressed(sheet, report);
        undetermined(sheet, report);
        benign(sheet, report);
        rejects(sheet, report);
        if (presentation.onTerminal()) {
            sheet.blank().paragraph("", phrases.summary(report));
        }
        return sheet.toString();
    }

    /** One finding after the other with who acts first: what is read aloud on the phone. */
    private void overview(Sheet sheet, List<Advice> advice) {
        sheet.blank();
        for (Advice each : advice) {
            sheet.title(each.rank() + ". " + each.title(), phrases.badge(each), Ink.of(each.severity()));
            sheet.paragraph(INDENT, phrases.whereAndWhen(each));
            sheet.paragraph(INDENT + "→ ", phrases.firstAction(each), Ink.ACT);
        }
    }

    private static void notes(Sheet sheet, List<String> notes) {
        if (!notes.isEmpty()) {
            sheet.blank();
            notes.forEach(note -> sheet.paragraph("", note));
        }
    }

    private void advice(Sheet sheet, Advice advice, InputSummary input) {
        sheet.heading(advice.rank() + ". " + advice.title());
        if (presentation.detail() == Presentation.Detail.SHORT) {
            label(sheet, "text.cause", phrases.firstSentence(advice.cause()));
            label(sheet, "text.do-first", words.of(advice.remedies().get(0)), Ink.ACT);
            label(sheet, "text.check", advice.nextCheck());
            return;
        }
        label(
                sheet,
                "text.scope",
                phrases.scope(advice.scope()) + phrases.named(advice.affected().streams(), advice.scope()));
        label(sheet, "text.impact", phrases.impact(advice.impact()));
        label(sheet, "text.when", phrases.when(advice.occurrences()));
        remedies(sheet, advice.remedies());
        label(sheet, "text.check", advice.nextCheck());
        label(sheet, "text.cause", advice.cause());
        evidence(sheet, advice.evidence(), input);
        for (Amplifier each : advice.amplifiers()) {
            label(sheet, "text.worse", each.title());
            evidence(sheet, each.evidence(), input);
        }
        advice.missing().forEach(each -> label(sheet, "text.missing", each));
        if (!advice.alternatives().isEmpty()) {
            label(sheet, "text.or", phrases.alternatives(advice.alternatives()));
        }
        label(
                sheet,
                "text.more",
                advice.links().get(0).title() + " " + advice.links().get(0).url());
        if (presentation.withEvidence()) {
            label(sheet, "text.id", advice.id());
        }
    }

    private void remedies(Sheet sheet, List<Remedy> remedies) {
        for (Remedy each : remedies) {
            Ink ink = each.equals(remedies.get(0)) ? Ink.ACT : Ink.LABEL;
            label(sheet, RemedyWords.label(remedies, each), words.of(each), ink);
        }
    }

    private void evidence(Sheet sheet, List<EvidenceLine> lines, InputSummary input) {
        Effect shownEffect = null;
        String shownRows = "";
        for (EvidenceLine line : lines) {
            String rows = phrases.rows(line, input);
            String text = phrases.evidence(line, rows.equals(shownRows) ? "" : rows);
            if (line.effect() == shownEffect) {
                sheet.paragraph(INDENT + " ".repeat(texts.labelWidth() + 2), text);
            } else {
                label(sheet, line.effect() == Effect.FOR ? "text.why" : "text.but", text);
            }
            shownEffect = line.effect();
            shownRows = rows;
        }
    }

    private void suppressed(Sheet sheet, Report report) {
        if (report.suppressed().isEmpty()) {
            return;
        }
        sheet.heading(texts.get("text.suppressed"));
        report.suppressed().stream()
                .limit(MOST_LISTED)
                .forEach(each -> sheet.paragraph(
                        INDENT,
                        texts.get(
                                "text.suppressed-line",
                                each.title(),
                                phrases.scope(each.scope()),
                                each.impact().disconnects(),
                                each.why())));
        rest(sheet, report.suppressed().size());
    }

    private void undetermined(Sheet sheet, Report report) {
        if (report.undetermined().isEmpty()) {
            return;
        }
        sheet.heading(texts.get("text.undetermined"));
        report.undetermined().stream().limit(MOST_LISTED).forEach(each -> undetermined(sheet, each));
        rest(sheet, report.undetermined().size());
    }

    private void undetermined(Sheet sheet, Undetermined each) {
        sheet.paragraph(
                INDENT,
                texts.get(
                        "text.undetermined-line",
                        phrases.scope(each.scope())
                                + phrases.named(each.affected().streams(), each.scope()),
                        phrases.codes(each.codes()),
                        each.impact().disconnects(),
                        phrases.when(each.occurrences())));
        if (!each.candidates().isEmpty()) {
            label(sheet, "text.or", phrases.alternatives(each.candidates()));
        }
        each.missing().forEach(missing -> label(sheet, "text.missing", missing));
        label(sheet, "text.check", each.nextCheck());
    }

    private void benign(Sheet sheet, Report report) {
        if (report.benign().isEmpty()) {
            return;
        }
        sheet.heading(texts.get("text.benign"));
        report.benign().stream().limit(MOST_LISTED).forEach(each -> {
            sheet.paragraph(
                    INDENT,
                    texts.get(
                                    "text.benign-line",
                                    each.title(),
                                    each.impact().disconnects(),
                                    each.impact().streams(),
                                    phrases.scope(each.scope()))
                            + (presentation.withEvidence() ? " [" + each.id() + "]" : ""));
            // The strongest reason is enough for what needs nobody.
            label(sheet, "text.why", each.evidence().get(0).text());
        });
        rest(sheet, report.benign().size());
    }

    private void rejects(Sheet sheet, Report report) {
        List<Reject> rejects = report.input().rejects();
        if (rejects.isEmpty()) {
            return;
        }
        sheet.heading(texts.get("text.rejects"));
        rejects.stream().limit(MOST_LISTED).forEach(each -> sheet.paragraph(INDENT, phrases.reject(each)));
        rest(sheet, report.input().rejected());
    }

    private void rest(Sheet sheet, long all) {
        if (all > MOST_LISTED) {
            sheet.line(INDENT + texts.get("text.rest", all - MOST_LISTED));
        }
    }

    private void label(Sheet sheet, String key, String paragraph) {
        label(sheet, key, paragraph, Ink.LABEL);
    }

    private void label(Sheet sheet, String key, String paragraph, Ink ink) {
        sheet.paragraph(INDENT + Columns.padded(texts.get(key), texts.labelWidth()) + "  ", paragraph, ink);
    }
}
