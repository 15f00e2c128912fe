package dev.whydrop.report.text;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Effect;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.WhyNot;
import dev.whydrop.report.words.Presentation;
import dev.whydrop.report.words.RowRanges;
import java.util.Comparator;
import java.util.List;

/** What spoke for and against a diagnosis, as plain text. */
public final class TextWhyNot {
    private static final int MOST_NAMED = 5;

    /** Episodes that are shown, those where it came nearest first; the rest is counted. */
    private static final int MOST_LISTED = 20;

    private final Presentation presentation;
    private final Texts texts;

    public TextWhyNot(Presentation presentation) {
        this.presentation = presentation;
        this.texts = presentation.texts();
    }

    /** {@return the explanation, lines ended by a line feed} */
    public String render(WhyNot whyNot) {
        Sheet sheet = new Sheet(presentation);
        sheet.line(texts.get("why-not.title", whyNot.title(), whyNot.id()));
        sheet.paragraph("", texts.get("why-not.from", presentation.percent(whyNot.givenFrom())));
        if (whyNot.episodes().isEmpty()) {
            sheet.blank().line(texts.get("records.none"));
        }
        List<WhyNot.Episode> spoken = whyNot.episodes().stream()
                .filter(each -> !each.evidence().isEmpty())
                .sorted(Comparator.comparingDouble(WhyNot.Episode::likelihood).reversed())
                .toList();
        spoken.stream().limit(MOST_LISTED).forEach(episode -> episode(sheet, episode));
        counted(sheet, "why-not.less", spoken.size() - MOST_LISTED);
        counted(sheet, "why-not.nothing", whyNot.episodes().size() - spoken.size());
        return sheet.toString();
    }

    private void counted(Sheet sheet, String key, int episodes) {
        if (episodes > 0) {
            sheet.blank().paragraph("", texts.get(key, episodes));
        }
    }

    private void episode(Sheet sheet, WhyNot.Episode episode) {
        sheet.blank()
                .line(texts.get(
                        "why-not.episode",
                        episode.stream().toString(),
                        presentation.span(episode.from(), episode.to()),
                        episode.disconnects()));
        label(
                sheet,
                "why-not.given",
                episode.given().isEmpty()
                        ? texts.get("records.undetermined")
                        : texts.some(
                                episode.given().stream()
                                        .map(each -> texts.get(
                                                "text.alternative",
                                                each.title(),
                                                presentation.percent(each.likelihood())))
                                        .toList(),
                                MOST_NAMED));
        label(sheet, "why-not.reached", presentation.percent(episode.likelihood()));
        for (EvidenceLine line : episode.evidence()) {
            String rows = line.rows().isEmpty() ? "" : texts.get("text.rows", RowRanges.of(line.rows(), false, texts));
            label(
                    sheet,
                    line.effect() == Effect.FOR ? "text.why" : "text.but",
                    texts.get(
                            "text.evidence",
                            line.text(),
                            rows,
                            line.rule() + " " + texts.get("weight." + line.weight())));
        }
    }

    private void label(Sheet sheet, String key, String paragraph) {
        sheet.paragraph("   " + Columns.padded(texts.get(key), texts.labelWidth()) + "  ", paragraph);
    }
}
