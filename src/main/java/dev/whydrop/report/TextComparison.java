package dev.whydrop.report;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Change;
import dev.whydrop.model.Comparison;
import dev.whydrop.model.Comparison.Covered;
import dev.whydrop.model.Comparison.Entry;
import dev.whydrop.model.Comparison.Side;
import java.util.List;

/** What became of the causes of one report in a later one, as plain text. */
public final class TextComparison {
    private static final int MOST_NAMED = 5;

    private final Presentation presentation;
    private final Texts texts;

    public TextComparison(Presentation presentation) {
        this.presentation = presentation;
        this.texts = presentation.texts();
    }

    /** {@return the comparison, lines ended by a line feed} */
    public String render(Comparison comparison) {
        Sheet sheet = new Sheet(presentation);
        label(sheet, "compare.before", covered(comparison.before()));
        label(sheet, "compare.after", covered(comparison.after()));
        sheet.blank().paragraph("", summary(comparison));
        comparison.entries().forEach(entry -> entry(sheet, entry));
        return sheet.toString();
    }

    private String summary(Comparison comparison) {
        return comparison.entries().isEmpty()
                ? texts.get("compare.nothing")
                : texts.get(
                        "compare.summary",
                        comparison.count(Change.NEW),
                        comparison.count(Change.MORE),
                        comparison.count(Change.SAME),
                        comparison.count(Change.LESS),
                        comparison.count(Change.GONE));
    }

    private String covered(Covered covered) {
        String sources =
                texts.some(covered.sources().isEmpty() ? List.of(texts.get("unknown")) : covered.sources(), MOST_NAMED);
        return covered.from() == null || covered.to() == null
                ? texts.get("compare.covers-nothing", sources)
                : texts.get(
                        "compare.covers",
                        sources,
                        texts.get(
                                "text.span", presentation.span(covered.from(), covered.to()), presentation.zoneName()),
                        texts.duration(covered.seconds()),
                        covered.sessions(),
                        covered.streams());
    }

    private void entry(Sheet sheet, Entry entry) {
        sheet.blank()
                .title(
                        entry.title(),
                        texts.get(
                                "compare.badge",
                                texts.get("compare.change." + entry.change()),
                                texts.get("severity." + entry.severity())),
                        ink(entry.change()));
        label(sheet, "text.scope", new Phrases(presentation).scope(entry.scope()));
        label(sheet, "compare.before", side(entry.before()));
        label(sheet, "compare.after", side(entry.after()));
        label(
                sheet,
                "compare.result",
                texts.get(
                        entry.clear() ? "compare.clear" : "compare.unclear",
                        texts.get("compare.result." + entry.change(), entry.expected())));
        label(sheet, "text.id", entry.id());
    }

    private static Ink ink(Change change) {
        return switch (change) {
            case NEW, MORE -> Ink.SEVERE;
            case SAME -> Ink.WARNING;
            case LESS, GONE -> Ink.ACT;
        };
    }

    private String side(Side side) {
        if (side.disconnects() == 0) {
            return texts.get("compare.none");
        }
        return side.perDay() == null
                ? texts.get("compare.side-short", side.disconnects(), side.streams(), side.perThousandSessions())
                : texts.get(
                        "compare.side", side.disconnects(), side.streams(), side.perThousandSessions(), side.perDay());
    }

    private void label(Sheet sheet, String key, String paragraph) {
        sheet.paragraph("   " + Columns.padded(texts.get(key), texts.labelWidth()) + "  ", paragraph, Ink.LABEL);
    }
}
