package dev.whydrop.report.text;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.CodeEntry;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.LocalText;
import dev.whydrop.catalog.PusherMessage;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Language;
import dev.whydrop.model.Remedy;
import dev.whydrop.report.words.Presentation;
import dev.whydrop.report.words.RemedyWords;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Codes for people: the table, and what one of them means. */
public final class TextCodes {
    private static final int CODE = 8;
    private static final int FAMILY = 30;
    private static final int SUB_CODES = 26;
    private static final int MOST_DIAGNOSES = 3;

    /** The main code of refused starts. */
    private static final int REFUSED = 18;

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
        List<Diagnosis> diagnoses = diagnoses(sheet, entry, book);
        diagnoses.stream().limit(MOST_DIAGNOSES).forEach(diagnosis -> remedies(sheet, diagnosis));
        return sheet.toString();
    }

    /**
     * {@return what a reason text tells that several codes share, and how to find out which of them it was}
     *
     * @param family the entry of their family
     * @param sharing the entries of the codes that share the text
     */
    public String explainShared(CodeEntry family, List<CodeEntry> sharing, AdviceBook book) {
        Sheet sheet = sheet();
        sheet.line(
                texts.get("codes.shared-heading", family.code().toString(), catalog.nameOf(family.family(), language)));
        label(sheet, "codes.documented", documented(sharing.get(0)));
        label(sheet, "codes.shared-by", codes(sharing));
        sharing.stream()
                .collect(Collectors.groupingBy(
                        entry -> text(entry.tells(), "codes.unmapped-tells"), LinkedHashMap::new, Collectors.toList()))
                .forEach((tells, entries) ->
                        label(sheet, "codes.tells", texts.get("codes.shared-tells", codes(entries), tells)));
        label(sheet, "codes.does-not-tell", texts.get("codes.shared-does-not-tell"));
        diagnoses(sheet, family, book);
        label(sheet, "codes.find-code", texts.get("codes.find-in-callback"));
        label(sheet, "codes.find-code", texts.get("codes.find-in-console"));
        return sheet.toString();
    }

    /**
     * {@return the sub-codes of a main code that says little without, a line for all that lead to the same, and how to find out which it was}
     *
     * @param entries the entries of its sub-codes, sorted
     */
    public String explainMain(int main, List<CodeEntry> entries, AdviceBook book) {
        Sheet sheet = sheet();
        sheet.line(texts.get("codes.main-heading", main));
        entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.diagnoses().get(0), LinkedHashMap::new, Collectors.toList()))
                .forEach((id, same) -> sheet.line("   " + Columns.padded(together(same), SUB_CODES) + "  "
                        + texts.get("codes.diagnosis", book.get(id).title().in(language), id)));
        sheet.paragraph(
                "   ", texts.get(main == REFUSED ? "codes.main-apart-refused" : "codes.main-apart-ended", main));
        return sheet.toString();
    }

    /** {@return such as {@code 18/300, 301, 302}} */
    private static String together(List<CodeEntry> same) {
        String subs =
                same.stream().map(entry -> Integer.toString(entry.code().sub())).collect(Collectors.joining(", "));
        return same.get(0).code().main() + "/" + subs;
    }

    /** {@return what an encoder or an SDK means by its message, and the codes to look for in the platform's records} */
    public String explainMessage(String given, PusherMessage message) {
        Sheet sheet = sheet();
        sheet.line(texts.get("codes.message-heading", given, message.of()));
        label(sheet, "codes.tells", message.tells().in(language));
        if (message.codes().isEmpty()) {
            label(sheet, "codes.records", texts.get("codes.no-record"));
        }
        message.codes().stream()
                .map(catalog::get)
                .collect(Collectors.groupingBy(this::documented, LinkedHashMap::new, Collectors.toList()))
                .forEach((documented, same) ->
                        label(sheet, "codes.records", texts.get("codes.shared-tells", codes(same), documented)));
        return sheet.toString();
    }

    private String codes(List<CodeEntry> entries) {
        return String.join(
                texts.get("list.separator"),
                entries.stream().map(entry -> entry.code().toString()).toList());
    }

    private List<Diagnosis> diagnoses(Sheet sheet, CodeEntry entry, AdviceBook book) {
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
        return diagnoses;
    }

    private void remedies(Sheet sheet, Diagnosis diagnosis) {
        sheet.blank().line(texts.get("codes.if", diagnosis.title().in(language)));
        RemedyWords words = new RemedyWords(texts);
        List<Remedy> remedies = words.of(diagnosis);
        for (Remedy each : remedies) {
            label(sheet, RemedyWords.label(remedies, each), words.of(each));
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
