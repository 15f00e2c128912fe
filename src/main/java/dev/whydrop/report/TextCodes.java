package dev.whydrop.report;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.CodeEntry;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.LocalText;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Language;
import java.util.Collection;
import java.util.List;

/** Codes for people: the table, and what one of them means. */
public final class TextCodes {
    private static final int CODE = 8;
    private static final int FAMILY = 30;
    private static final int MOST_DIAGNOSES = 3;

    private final Presentation presentation;
    private final Texts texts;
    private final Language language;
    private final ErrorCatalog catalog;

    public TextCodes(Presentation presentation, ErrorCatalog catalog) {
        this.presentation = presentation;
        this.texts = presentation.texts();
        this.language = texts.language();
        this.catalog = catalog;
    }

    /** {@return one line for each code: the pair, its family, the platform's text for it} */
    public String table(Collection<CodeEntry> entries) {
        Sheet sheet = sheet();
        sheet.line(line(texts.get("records.code"), texts.get("codes.family"), texts.get("codes.documented")));
        for (CodeEntry entry : entries) {
            sheet.line(line(entry.code().toString(), catalog.nameOf(entry.family(), language), documented(entry)));
        }
        return sheet.toString();
    }

    /** {@return what the code tells and does not tell, what it can lead to, what to do and how to check} */
    public String explain(CodeEntry entry, AdviceBook book) {
        Sheet sheet = sheet();
        sheet.line(texts.get("codes.heading", entry.code().toString(), catalog.nameOf(entry.family(), language)));
        label(sheet, "codes.documented", documented(entry));
        label(sheet, "codes.tells", text(entry.tells(), "codes.unmapped-tells"));
        label(sheet, "codes.does-not-tell", text(entry.doesNotTell(), "codes.unmapped-does-not-tell"));
        List<Diagnosis> diagnoses = entry.diagnoses().stream().map(book::get).toList();
        if (diagnoses.isEmpty()) {
            label(sheet, "codes.diagnoses", texts.get("codes.no-diagnosis"));
        }
        for (Diagnosis diagnosis : diagnoses) {
            label(
                    sheet,
                    "codes.diagnoses",
                    texts.get("codes.diagnosis", diagnosis.title().in(language), diagnosis.id()));
        }
        diagnoses.stream().limit(MOST_DIAGNOSES).forEach(diagnosis -> remedies(sheet, diagnosis));
        return sheet.toString();
    }

    private void remedies(Sheet sheet, Diagnosis diagnosis) {
        sheet.blank().line(texts.get("codes.if", diagnosis.title().in(language)));
        boolean first = true;
        for (Diagnosis.Cure cure : diagnosis.remedies()) {
            label(
                    sheet,
                    first ? "text.do-first" : "text.then",
                    texts.get(
                            "text.remedy",
                            texts.get("owner." + cure.owner()),
                            texts.get("effort." + cure.effort()),
                            cure.text().in(language)));
            first = false;
        }
        diagnosis
                .checks()
                .forEach(check -> label(sheet, "text.check", check.text().in(language)));
    }

    private String documented(CodeEntry entry) {
        return text(entry.documented(), "records.unmapped");
    }

    private String text(@org.jspecify.annotations.Nullable LocalText text, String otherwise) {
        return text == null ? texts.get(otherwise) : text.in(language);
    }

    private void label(Sheet sheet, String key, String paragraph) {
        sheet.paragraph("   " + Columns.padded(texts.get(key), texts.labelWidth()) + "  ", paragraph);
    }

    private static String line(String code, String family, String documented) {
        return Columns.padded(code, CODE) + Columns.padded(family, FAMILY) + "  " + documented;
    }

    private Sheet sheet() {
        return new Sheet(presentation);
    }
}
