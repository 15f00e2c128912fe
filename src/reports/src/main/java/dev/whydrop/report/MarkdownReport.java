package dev.whydrop.report;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Amplifier;
import dev.whydrop.model.Effect;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.InputSummary;
import dev.whydrop.model.Remedy;
import dev.whydrop.model.Report;
import dev.whydrop.report.words.Phrases;
import dev.whydrop.report.words.Presentation;
import dev.whydrop.report.words.RemedyWords;
import java.util.List;
import java.util.function.Consumer;

/**
 * A report as Markdown for a ticket or a chat. Only headings, one table and lists, so that it reads well as plain text too, where a chat knows no
 * tables. Times, names and sentences are those of the text report.
 */
public final class MarkdownReport {
    /** Entries of the lists behind the advice that are shown; the rest is counted. */
    private static final int MOST_LISTED = 10;

    private final Presentation presentation;
    private final Texts texts;
    private final Phrases phrases;
    private final RemedyWords words;

    public MarkdownReport(Presentation presentation) {
        this.presentation = presentation;
        this.texts = presentation.texts();
        this.phrases = new Phrases(presentation);
        this.words = new RemedyWords(texts);
    }

    /** {@return the report, lines ended by a line feed} */
    public String render(Report report) {
        MarkdownPage page = new MarkdownPage(texts.get("label.colon"));
        page.heading(1, phrases.title(report));
        page.paragraph(phrases.summary(report));
        phrases.input(report).forEach(page::item);
        phrases.notes(report).forEach(page::item);
        if (!report.advice().isEmpty()) {
            overview(page, report.advice());
        }
        report.advice().forEach(advice -> advice(page, advice, report.input()));
        suppressed(page, report);
        undetermined(page, report);
        benign(page, report);
        rejects(page, report);
        return page.toString();
    }

    private void overview(MarkdownPage page, List<Advice> advice) {
        page.table(
                List.of(
                        "#",
                        texts.get("text.cause"),
                        texts.get("md.likely"),
                        texts.get("text.scope"),
                        texts.get("text.impact")),
                advice.stream()
                        .map(each -> List.of(
                                Integer.toString(each.rank()),
                                each.title(),
                                phrases.badge(each),
                                phrases.scope(each.scope()),
                                phrases.impact(each.impact())))
                        .toList());
    }

    private void advice(MarkdownPage page, Advice advice, InputSummary input) {
        page.heading(2, advice.rank() + ". " + advice.title());
        page.paragraph(phrases.badge(advice));
        page.item(
                texts.get("text.scope"),
                phrases.scope(advice.scope()) + phrases.named(advice.affected().streams(), advice.scope()));
        page.item(texts.get("text.impact"), phrases.impact(advice.impact()));
        page.item(texts.get("text.when"), phrases.when(advice.occurrences()));
        page.item(texts.get("text.cause"), advice.cause());
        evidence(page, advice.evidence(), input);
        for (Amplifier each : advice.amplifiers()) {
            page.item(texts.get("text.worse"), each.title());
            evidence(page, each.evidence(), input);
        }
        advice.missing().forEach(each -> page.item(texts.get("text.missing"), each));
        if (!advice.alternatives().isEmpty()) {
            page.item(texts.get("text.or"), phrases.alternatives(advice.alternatives()));
        }
        page.item(texts.get("text.check"), advice.nextCheck());
        if (presentation.withEvidence()) {
            page.item(texts.get("text.id"), advice.id());
        }
        page.heading(3, texts.get("md.do"));
        int number = 1;
        for (Remedy remedy : advice.remedies()) {
            page.step(number++, words.of(remedy));
        }
        advice.links().forEach(link -> page.link(texts.get("text.more"), link));
    }

    private void evidence(MarkdownPage page, List<EvidenceLine> lines, InputSummary input) {
        for (EvidenceLine line : lines) {
            page.item(
                    texts.get(line.effect() == Effect.FOR ? "text.why" : "text.but"),
                    phrases.evidence(line, phrases.rows(line, input)));
        }
    }

    private void suppressed(MarkdownPage page, Report report) {
        section(
                page,
                "text.suppressed",
                report.suppressed(),
                each -> page.item(texts.get(
                        "text.suppressed-line",
                        each.title(),
                        phrases.scope(each.scope()),
                        each.impact().disconnects(),
                        each.why())));
    }

    private void undetermined(MarkdownPage page, Report report) {
        section(page, "text.undetermined", report.undetermined(), each -> {
            page.item(texts.get(
                    "text.undetermined-line",
                    phrases.scope(each.scope()) + phrases.named(each.affected().streams(), each.scope()),
                    phrases.codes(each.codes()),
                    each.impact().disconnects(),
                    phrases.when(each.occurrences())));
            if (!each.candidates().isEmpty()) {
                page.subItem(texts.get("text.or"), phrases.alternatives(each.candidates()));
            }
            each.missing().forEach(missing -> page.subItem(texts.get("text.missing"), missing));
            page.subItem(texts.get("text.check"), each.nextCheck());
        });
    }

    private void benign(MarkdownPage page, Report report) {
        section(
                page,
                "text.benign",
                report.benign(),
                each -> page.item(texts.get(
                        "text.benign-line",
                        each.title(),
                        each.impact().disconnects(),
                        each.impact().streams(),
                        phrases.scope(each.scope()))));
    }

    private void rejects(MarkdownPage page, Report report) {
        section(page, "text.rejects", report.input().rejects(), each -> page.item(phrases.reject(each)));
    }

    private <T> void section(MarkdownPage page, String heading, List<T> all, Consumer<T> entry) {
        if (all.isEmpty()) {
            return;
        }
        page.heading(2, texts.get(heading));
        all.stream().limit(MOST_LISTED).forEach(entry);
        if (all.size() > MOST_LISTED) {
            page.item(texts.get("text.rest", all.size() - MOST_LISTED));
        }
    }
}
