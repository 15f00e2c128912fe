package dev.whydrop.report.html;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Alternative;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Family;
import dev.whydrop.model.Impact;
import dev.whydrop.model.InputSummary;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.Report;
import dev.whydrop.model.Scope;
import dev.whydrop.report.Presentation;
import dev.whydrop.report.RowRanges;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What the templates say, in the language and zone of the reader. */
final class Phrases {
    private static final int MOST_NAMED = 5;
    private static final String PLACE = "\uE000";

    private final Presentation presentation;
    private final Texts texts;
    private final ErrorCatalog catalog;

    Phrases(Presentation presentation, ErrorCatalog catalog) {
        this.presentation = presentation;
        this.texts = presentation.texts();
        this.catalog = catalog;
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    Texts texts() {
        return texts;
    }

    String language() {
        return switch (texts.language()) {
            case EN -> "en";
            case ZH -> "zh-Hans";
            case JA -> "ja";
        };
    }

    String number(long number) {
        return texts.get("number", number);
    }

    String percent(double share) {
        return presentation.percent(share);
    }

    String zone() {
        return presentation.zoneName();
    }

    String time(Instant instant) {
        return presentation.time(instant);
    }

    String span(Instant from, Instant to) {
        return presentation.span(from, to);
    }

    String duration(long seconds) {
        return texts.duration(seconds);
    }

    String family(Family family) {
        return catalog.nameOf(family, texts.language());
    }

    String documented(ErrorCode code) {
        var documented = catalog.get(code).documented();
        return documented == null ? texts.get("records.unmapped") : documented.in(texts.language());
    }

    Named scope(Scope scope) {
        String text = texts.get("scope." + scope.kind(), PLACE);
        int place = text.indexOf(PLACE);
        return place < 0
                ? new Named(text, "", "")
                : new Named(text.substring(0, place), scope.key(), text.substring(place + 1));
    }

    String impact(Impact impact) {
        String text = impact.offAirSeconds() == null
                ? texts.get("text.impact-line", impact.disconnects(), impact.streams())
                : texts.get(
                        "text.impact-line-off-air",
                        impact.disconnects(),
                        impact.streams(),
                        texts.duration(Objects.requireNonNull(impact.offAirSeconds())));
        return impact.streamsNotBack() == 0 ? text : texts.get("text.not-back", text, impact.streamsNotBack());
    }

    String when(List<Occurrence> occurrences) {
        return some(occurrences.stream()
                .map(each -> presentation.span(each.from(), each.to()))
                .toList());
    }

    String alternatives(List<Alternative> alternatives) {
        return some(alternatives.stream()
                .map(each -> texts.get("text.alternative", each.title(), presentation.percent(each.likelihood())))
                .toList());
    }

    String codes(List<ErrorCode> codes) {
        return some(codes.stream().map(ErrorCode::toString).toList());
    }

    String unmapped(InputSummary input) {
        return texts.get(
                "text.unmapped",
                some(input.unmapped().stream()
                        .map(each -> new ErrorCode(each.errcode(), each.subErrcode()) + " × " + each.count())
                        .toList()));
    }

    String rows(EvidenceLine line, InputSummary input) {
        if (line.rows().isEmpty()) {
            return "";
        }
        int hidden = line.disconnects() - line.rows().size();
        String rows = RowRanges.of(line.rows(), input.sources().size() > 1);
        return hidden > 0 ? texts.get("text.rows-more", rows, hidden) : texts.get("text.rows", rows);
    }

    /** {@return the answer of the report in one sentence} */
    String answer(Report report, int causes) {
        if (report.input().accepted() == 0) {
            return texts.get("text.nothing-read");
        }
        if (report.advice().isEmpty()) {
            return texts.get(report.undetermined().isEmpty() ? "text.no-advice" : "text.no-advice-open");
        }
        Advice first = report.advice().get(0);
        return texts.get("html.answer", causes, first.title(), presentation.percent(first.likelihood()));
    }

    private String some(List<String> names) {
        return texts.some(names, MOST_NAMED);
    }
}
