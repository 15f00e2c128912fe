package dev.whydrop.report.text;

import dev.whydrop.catalog.CodeEntry;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.LocalText;
import dev.whydrop.catalog.Placeholders;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Effect;
import dev.whydrop.model.Language;
import dev.whydrop.model.Remedy;
import dev.whydrop.model.RuleDescription;
import dev.whydrop.report.words.Presentation;
import dev.whydrop.report.words.RemedyWords;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Diagnoses and rules for people: the list, and what one of them means. */
public final class TextDiagnoses {
    private static final int ID = 30;
    private static final int SEVERITY = 10;

    /** Stands for what only records tell. */
    private static final String LEFT_OPEN = "…";

    private final Presentation presentation;
    private final Texts texts;
    private final Language language;

    public TextDiagnoses(Presentation presentation) {
        this.presentation = presentation;
        this.texts = presentation.texts();
        this.language = texts.language();
    }

    /** {@return one line for each diagnosis: id, severity, title} */
    public String table(Collection<Diagnosis> diagnoses) {
        Sheet sheet = new Sheet(presentation);
        for (Diagnosis each : diagnoses) {
            sheet.line(Columns.padded(each.id(), ID)
                    + Columns.padded(texts.get("severity." + each.severity()), SEVERITY) + "  "
                    + each.title().in(language));
        }
        return sheet.toString();
    }

    /**
     * {@return what happens, which codes can lead to it, what to do and how to check}
     *
     * @param rules those that speak for or against it
     */
    public String explain(Diagnosis diagnosis, ErrorCatalog catalog, List<RuleDescription> rules) {
        Sheet sheet = new Sheet(presentation);
        sheet.title(
                texts.get("codes.diagnosis", diagnosis.title().in(language), diagnosis.id()),
                texts.get("severity." + diagnosis.severity()),
                Ink.TITLE);
        label(sheet, "text.cause", diagnosis.cause().in(language));
        String codes = listed(catalog.all().stream()
                .filter(entry -> entry.diagnoses().contains(diagnosis.id()))
                .map(CodeEntry::code)
                .map(Object::toString)
                .toList());
        if (!codes.isEmpty()) {
            label(sheet, "codes.records", codes);
        }
        RemedyWords words = new RemedyWords(texts);
        List<Remedy> remedies = words.of(diagnosis);
        for (Remedy each : remedies) {
            label(sheet, RemedyWords.label(remedies, each), words.of(each));
        }
        diagnosis
                .checks()
                .forEach(check -> label(sheet, "text.check", check.text().in(language)));
        label(
                sheet,
                "codes.rules",
                listed(rules.stream().map(RuleDescription::id).toList()));
        return sheet.toString();
    }

    /**
     * {@return what a rule says}
     *
     * @param diagnosis what its evidence is about; null when it concludes none
     */
    public String explain(RuleDescription rule, @Nullable Diagnosis diagnosis) {
        Sheet sheet = new Sheet(presentation);
        sheet.line(texts.get("codes.rule-heading", rule.id(), rule.name()));
        if (diagnosis == null) {
            label(sheet, "codes.tells", texts.get("codes.rule-layer", rule.layer()));
            return sheet.toString();
        }
        label(
                sheet,
                "codes.tells",
                texts.get(
                        rule.effect() == Effect.FOR ? "codes.rule-for" : "codes.rule-against",
                        texts.get("codes.diagnosis", diagnosis.title().in(language), diagnosis.id()),
                        texts.get("weight." + rule.weight())));
        LocalText sentence = diagnosis.evidence().get(rule.id());
        if (sentence != null) {
            label(sheet, "codes.rule-says", Placeholders.filled(sentence.in(language), any -> LEFT_OPEN));
        }
        return sheet.toString();
    }

    private String listed(List<String> parts) {
        return String.join(texts.get("list.separator"), parts);
    }

    private void label(Sheet sheet, String key, String paragraph) {
        sheet.paragraph("   " + Columns.padded(texts.get(key), texts.labelWidth()) + "  ", paragraph);
    }
}
