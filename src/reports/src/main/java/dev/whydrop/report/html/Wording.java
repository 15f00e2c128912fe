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
import dev.whydrop.report.html.drawing.FleetView;
import dev.whydrop.report.words.Phrases;
import dev.whydrop.report.words.Presentation;
import java.time.Instant;
import java.util.List;

/** What the templates say, in the language and zone of the reader. */
final class Wording {
    private static final String PLACE = "\uE000";

    private final Presentation presentation;
    private final Texts texts;
    private final Phrases phrases;
    private final ErrorCatalog catalog;

    Wording(Presentation presentation, ErrorCatalog catalog) {
        this.presentation = presentation;
        this.texts = presentation.texts();
        this.phrases = new Phrases(presentation);
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
        return catalog.documented(code, texts);
    }

    Named scope(Scope scope) {
        String text = texts.get("scope." + scope.kind(), PLACE);
        int place = text.indexOf(PLACE);
        return place < 0
                ? new Named(text, "", "")
                : new Named(text.substring(0, place), scope.key(), text.substring(place + 1));
    }

    String confidence(Advice advice) {
        return phrases.confidence(advice);
    }

    /** {@return the first time span, the others counted} */
    String firstWhen(List<Occurrence> occurrences) {
        return texts.some(
                occurrences.stream().map(each -> span(each.from(), each.to())).toList(), 1);
    }

    /** {@return how many disconnects a cell of that level has} */
    String range(FleetView fleet, int level) {
        int least = fleet.levels().get(level);
        int most = fleet.most(level);
        return most == 0 ? get("html.from", least) : most == least ? number(least) : get("html.range", least, most);
    }

    String firstAction(Advice advice) {
        return phrases.firstAction(advice);
    }

    String baseName(String source) {
        return Phrases.baseName(source);
    }

    String baseNames(List<String> sources) {
        return phrases.some(sources.stream().map(Phrases::baseName).toList());
    }

    String impact(Impact impact) {
        return phrases.impact(impact);
    }

    String when(List<Occurrence> occurrences) {
        return phrases.when(occurrences);
    }

    String alternatives(List<Alternative> alternatives) {
        return phrases.alternatives(alternatives);
    }

    String codes(List<ErrorCode> codes) {
        return phrases.codes(codes);
    }

    List<String> unmapped(InputSummary input) {
        return phrases.unmapped(input);
    }

    String rows(EvidenceLine line, InputSummary input) {
        return phrases.rows(line, input);
    }

    /** {@return the answer of the report in one sentence} */
    String answer(Report report, int causes) {
        if (report.advice().isEmpty()) {
            return phrases.noAdvice(report);
        }
        Advice first = report.advice().get(0);
        return texts.get("html.answer", causes, first.title(), phrases.confidence(first));
    }
}
