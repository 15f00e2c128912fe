package dev.whydrop.report.text;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Change;
import dev.whydrop.model.Comparison;
import dev.whydrop.model.Comparison.Entry;
import dev.whydrop.report.words.ComparisonPhrases;
import dev.whydrop.report.words.Phrases;
import dev.whydrop.report.words.Presentation;
import java.util.List;

/** What became of the causes of one report in a later one, as plain text. */
public final class TextComparison {
    private final Presentation presentation;
    private final Texts texts;
    private final ComparisonPhrases phrases;

    public TextComparison(Presentation presentation) {
        this.presentation = presentation;
        this.texts = presentation.texts();
        this.phrases = new ComparisonPhrases(presentation);
    }

    /** {@return the comparison, lines ended by a line feed} */
    public String render(Comparison comparison) {
        Sheet sheet = new Sheet(presentation);
        label(sheet, "compare.before", phrases.covered(comparison.before()));
        label(sheet, "compare.after", phrases.covered(comparison.after()));
        List<String> notes = phrases.notes(comparison);
        if (!notes.isEmpty()) {
            sheet.blank();
            notes.forEach(note -> sheet.paragraph("", note));
        }
        sheet.blank().paragraph("", phrases.summary(comparison));
        comparison.entries().forEach(entry -> entry(sheet, comparison, entry));
        return sheet.toString();
    }

    private void entry(Sheet sheet, Comparison comparison, Entry entry) {
        sheet.blank().title(entry.title(), phrases.badge(entry), ink(entry.change()));
        label(sheet, "text.scope", new Phrases(presentation).scope(entry.scope()));
        label(sheet, "compare.before", phrases.side(entry.before()));
        label(sheet, "compare.after", phrases.side(entry.after()));
        label(sheet, "compare.result", phrases.result(comparison, entry));
        label(sheet, "text.id", entry.id());
    }

    private static Ink ink(Change change) {
        return switch (change) {
            case NEW, MORE -> Ink.SEVERE;
            case SAME -> Ink.WARNING;
            case LESS, GONE -> Ink.ACT;
        };
    }

    private void label(Sheet sheet, String key, String paragraph) {
        sheet.paragraph("   " + Columns.padded(texts.get(key), texts.labelWidth()) + "  ", paragraph, Ink.LABEL);
    }
}
