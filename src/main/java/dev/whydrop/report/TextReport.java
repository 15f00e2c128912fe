package dev.whydrop.report;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Alternative;
import dev.whydrop.model.Effect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Impact;
import dev.whydrop.model.InputSummary;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.Reject;
import dev.whydrop.model.Remedy;
import dev.whydrop.model.Report;
import dev.whydrop.model.Scope;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.Undetermined;
import java.util.List;
import java.util.Objects;

/** A report as plain text for a terminal, a ticket or a chat. */
public final class TextReport {
    /** Entries of the lists behind the advice that are shown; the rest is counted. */
    private static final int MOST_LISTED = 10;

    private static final int MOST_NAMED = 5;
    private static final String INDENT = "   ";

    private final Presentation presentation;
    private final Texts texts;

    public TextReport(Presentation presentation) {
        this.presentation = presentation;
        this.texts = presentation.texts();
    }

    /** {@return the report, lines ended by a line feed} */
    public String render(Report report) {
        Sheet sheet = new Sheet(presentation.width());
        input(sheet, report);
        if (report.advice().isEmpty()) {
            sheet.blank().paragraph("", texts.get(noAdvice(report)));
        }
        report.advice().forEach(advice -> advice(sheet, advice, report.input()));
        suppressed(sheet, report);
        undetermined(sheet, report);
        benign(sheet, report);
        rejects(sheet, report);
        return sheet.toString();
    }

    private void input(Sheet sheet, Report report) {
        InputSummary input = report.input();
        sheet.line(texts.get("text.title", report.generator().version(), String.join(", ", input.sources())));
        sheet.paragraph(
                "",
                texts.get(
                        "text.read",
                        input.rowsRead(),
                        input.accepted(),
                        input.duplicates(),
                        input.rejected(),
                        input.streams()));
        if (input.from() != null && input.to() != null) {
            sheet.paragraph(
                    "", texts.get("text.span", presentation.span(input.from(), input.to()), presentation.zoneName()));
        }
        if (input.accepted() > 0) {
            sheet.paragraph(
                    "",
                    texts.get(
                            "text.explained",
                            presentation.percent(report.explained().share())));
        }
        if (!input.unmapped().isEmpty()) {
            sheet.paragraph(
                    "",
                    texts.get(
                            "text.unmapped",
                            some(input.unmapped().stream()
                                    .map(each ->
                                            new ErrorCode(each.errcode(), each.subErrcode()) + " × " + each.count())
                                    .toList())));
        }
        input.notes().forEach(note -> sheet.paragraph("", texts.get("text.note", note)));
    }

    private static String noAdvice(Report report) {
        if (report.input().accepted() == 0) {
            return "text.nothing-read";
        }
        return report.undetermined().isEmpty() ? "text.no-advice" : "text.no-advice-open";
    }

    private void advice(Sheet sheet, Advice advice, InputSummary input) {
        sheet.blank()
                .line(
                        advice.rank() + ". " + advice.title(),
                        texts.get(
                                "text.badge",
                                texts.get("severity." + advice.severity()),
                                presentation.percent(advice.likelihood())));
        label(sheet, "text.scope", scope(advice.scope()) + named(advice));
        label(sheet, "text.impact", impact(advice.impact()));
        label(sheet, "text.when", when(advice.occurrences()));
        label(sheet, "text.cause", advice.cause());
        evidence(sheet, advice, input);
        boolean first = true;
        for (Remedy remedy : advice.remedies()) {
            label(
                    sheet,
                    first ? "text.do-first" : "text.then",
                    texts.get(
                            "text.remedy",
                            texts.get("owner." + remedy.owner()),
                            texts.get("effort." + remedy.effort()),
                            remedy.text()));
            first = false;
        }
        label(sheet, "text.check", advice.nextCheck());
        advice.missing().forEach(each -> label(sheet, "text.missing", each));
        if (!advice.alternatives().isEmpty()) {
            label(sheet, "text.or", alternatives(advice.alternatives()));
        }
        label(
                sheet,
                "text.more",
                advice.links().get(0).title() + " " + advice.links().get(0).url());
        label(sheet, "text.id", advice.id());
    }

    private void evidence(Sheet sheet, Advice advice, InputSummary input) {
        Effect shownEffect = null;
        String shownRows = "";
        for (EvidenceLine line : advice.evidence()) {
            String rows = rows(line, input);
            String text = texts.get("text.evidence", line.text(), rows.equals(shownRows) ? "" : rows, line.rule());
            if (line.effect() == shownEffect) {
                sheet.paragraph(INDENT + " ".repeat(texts.labelWidth() + 2), text);
            } else {
                label(sheet, line.effect() == Effect.FOR ? "text.why" : "text.but", text);
            }
            shownEffect = line.effect();
            shownRows = rows;
        }
    }

    private String rows(EvidenceLine line, InputSummary input) {
        if (line.rows().isEmpty()) {
            return "";
        }
        int hidden = line.disconnects() - line.rows().size();
        String rows = RowRanges.of(line.rows(), input.sources().size() > 1);
        return hidden > 0 ? texts.get("text.rows-more", rows, hidden) : texts.get("text.rows", rows);
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
                                scope(each.scope()),
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
                        scope(each.scope()) + named(each.affected().streams(), each.scope()),
                        some(each.codes().stream().map(ErrorCode::toString).toList()),
                        each.impact().disconnects(),
                        when(each.occurrences())));
        if (!each.candidates().isEmpty()) {
            label(sheet, "text.or", alternatives(each.candidates()));
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
                            scope(each.scope()),
                            each.id()));
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
        rejects.stream()
                .limit(MOST_LISTED)
                .forEach(each -> sheet.paragraph(
                        INDENT, texts.get("text.reject-line", each.source(), Long.toString(each.row()), each.why())));
        rest(sheet, report.input().rejected());
    }

    private void rest(Sheet sheet, long all) {
        if (all > MOST_LISTED) {
            sheet.line(INDENT + texts.get("text.rest", all - MOST_LISTED));
        }
    }

    private void label(Sheet sheet, String key, String paragraph) {
        sheet.paragraph(INDENT + Columns.padded(texts.get(key), texts.labelWidth()) + "  ", paragraph);
    }

    private String scope(Scope scope) {
        return texts.get("scope." + scope.kind(), scope.key());
    }

    /** {@return the streams behind a scope that is wider than a stream} */
    private String named(Advice advice) {
        return named(advice.affected().streams(), advice.scope());
    }

    private String named(List<StreamId> streams, Scope scope) {
        return switch (scope.kind()) {
            case STREAM -> "";
            default ->
                texts.get(
                        "text.streams",
                        some(streams.stream().map(StreamId::toString).toList()));
        };
    }

    private String impact(Impact impact) {
        String text = impact.offAirSeconds() == null
                ? texts.get("text.impact-line", impact.disconnects(), impact.streams())
                : texts.get(
                        "text.impact-line-off-air",
                        impact.disconnects(),
                        impact.streams(),
                        texts.duration(Objects.requireNonNull(impact.offAirSeconds())));
        return impact.streamsNotBack() == 0 ? text : texts.get("text.not-back", text, impact.streamsNotBack());
    }

    private String when(List<Occurrence> occurrences) {
        return some(occurrences.stream()
                .map(each -> presentation.span(each.from(), each.to()))
                .toList());
    }

    private String alternatives(List<Alternative> alternatives) {
        return some(alternatives.stream()
                .map(each -> texts.get("text.alternative", each.title(), presentation.percent(each.likelihood())))
                .toList());
    }

    private String some(List<String> names) {
        return texts.some(names, MOST_NAMED);
    }
}
