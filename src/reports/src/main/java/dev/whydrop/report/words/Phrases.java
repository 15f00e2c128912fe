package dev.whydrop.report.words;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Alternative;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Impact;
import dev.whydrop.model.InputSummary;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.Owner;
import dev.whydrop.model.Reject;
import dev.whydrop.model.Remedy;
import dev.whydrop.model.Report;
import dev.whydrop.model.Scope;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.Severity;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.Summary;
import dev.whydrop.model.TimePrecision;
import dev.whydrop.model.Unmapped;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** The parts of a report in words, the same in every form that is read by people. What comes out is not yet escaped for where it goes. */
public final class Phrases {
    private static final int MOST_NAMED = 5;

    private final Presentation presentation;
    private final Texts texts;

    public Phrases(Presentation presentation) {
        this.presentation = presentation;
        this.texts = presentation.texts();
    }

    /** {@return what made the report, and of which files} */
    public String title(Report report) {
        return texts.get(
                "text.title",
                report.generator().version(),
                some(report.input().sources().stream().map(Phrases::baseName).toList()));
    }

    /** {@return the name of an input without its folders, as a report is passed on to others} */
    public static String baseName(String source) {
        int entry = source.indexOf('!');
        int file = entry < 0 ? source.length() : entry;
        int folder = Math.max(source.lastIndexOf('/', file - 1), source.lastIndexOf('\\', file - 1));
        return source.substring(folder + 1);
    }

    /** {@return severity and how sure it is} */
    public String badge(Advice advice) {
        return texts.get("text.badge", texts.get("severity." + advice.severity()), confidence(advice));
    }

    /** {@return how sure a finding is, in words, and with evidence as a number too} */
    public String confidence(Advice advice) {
        String word = texts.get("confidence." + advice.confidence());
        return presentation.withEvidence()
                ? texts.get("text.confidence-number", word, presentation.percent(advice.likelihood()))
                : word;
    }

    /** {@return where and when a finding is, in a line} */
    public String whereAndWhen(Advice advice) {
        String when = texts.some(
                advice.occurrences().stream()
                        .map(each -> presentation.span(each.from(), each.to()))
                        .toList(),
                1);
        return advice.scope().kind() == ScopeKind.STREAM
                ? texts.get("text.stream-and-when", scope(advice.scope()), when)
                : texts.get(
                        "text.where-and-when",
                        scope(advice.scope()),
                        advice.impact().streams(),
                        when);
    }

    /** {@return who does what first, in one sentence} */
    public String firstAction(Advice advice) {
        Remedy first = advice.remedies().get(0);
        String sentence = firstSentence(first.text());
        return first.owner() == Owner.NOBODY
                ? sentence
                : texts.get("text.first-action", texts.get("owner." + first.owner()), sentence);
    }

    /** {@return the first sentence of a text} */
    public String firstSentence(String text) {
        BreakIterator sentences =
                BreakIterator.getSentenceInstance(texts.language().locale());
        sentences.setText(text);
        int end = sentences.next();
        return end == BreakIterator.DONE ? text : text.substring(0, end).strip();
    }

    public String scope(Scope scope) {
        return texts.get("scope." + scope.kind(), scope.key());
    }

    /** {@return the streams behind a scope that is wider than a stream, to be put behind its words; else empty} */
    public String named(List<StreamId> streams, Scope scope) {
        return switch (scope.kind()) {
            case STREAM -> "";
            default ->
                texts.get(
                        "text.streams",
                        some(streams.stream().map(StreamId::toString).toList()));
        };
    }

    /** {@return what an advice did} */
    public String impact(Impact impact) {
        Long offAir = impact.offAirSeconds();
        String key = offAir == null ? "text.impact-line" : "text.impact-line-off-air";
        if (offAir != null && offAir == 0 && impact.streamsNotBack() == 0) {
            key = "text.impact-line-no-gap";
        }
        String text =
                texts.get(key, impact.disconnects(), impact.streams(), offAir == null ? "" : texts.duration(offAir));
        if (impact.backLate() > 0) {
            text = texts.get("text.back-late", text, impact.backLate());
        }
        return impact.streamsNotBack() == 0 ? text : texts.get("text.not-back", text, impact.streamsNotBack());
    }

    /** {@return when it was at work, the first few time spans} */
    public String when(List<Occurrence> occurrences) {
        return some(occurrences.stream()
                .map(each -> presentation.span(each.from(), each.to()))
                .toList());
    }

    /** {@return what else it could be, the likeliest first, with evidence as numbers too} */
    public String alternatives(List<Alternative> alternatives) {
        return some(alternatives.stream()
                .map(each -> presentation.withEvidence()
                        ? texts.get("text.alternative", each.title(), presentation.percent(each.likelihood()))
                        : each.title())
                .toList());
    }

    /** {@return codes for a reader, the first few} */
    public String codes(List<ErrorCode> codes) {
        return some(codes.stream()
                .map(each -> ErrorCatalog.load().shown(each, texts))
                .toList());
    }

    /** {@return the rows a piece of evidence rests on, to be put behind its sentence; empty when they are not known} */
    public String rows(EvidenceLine line, InputSummary input) {
        if (line.rows().isEmpty()) {
            return "";
        }
        int hidden = line.disconnects() - line.rows().size();
        String rows = RowRanges.of(line.rows(), input.sources().size() > 1, texts);
        return hidden > 0 ? texts.get("text.rows-more", rows, hidden) : texts.get("text.rows", rows);
    }

    /** {@return a piece of evidence, with the rows and the rule it rests on where they are told} */
    public String evidence(EvidenceLine line, String rows) {
        return presentation.withEvidence() ? texts.get("text.evidence", line.text(), rows, line.rule()) : line.text();
    }

    /** {@return what was read, and how much of it needs somebody, a sentence each} */
    public List<String> input(Report report) {
        InputSummary input = report.input();
        List<String> lines = new ArrayList<>();
        lines.add(texts.get(
                "text.read",
                input.rowsRead(),
                input.accepted(),
                input.duplicates(),
                input.rejected(),
                input.streams()));
        if (input.from() != null && input.to() != null) {
            lines.add(texts.get(span(input), presentation.span(input.from(), input.to()), presentation.zoneName()));
        }
        if (input.timePrecision() == TimePrecision.MINUTE) {
            lines.add(texts.get("text.span-minutes"));
        }
        if (input.runningPushes() > 0 || input.anomalies() > 0) {
            lines.add(texts.get("text.observed", input.runningPushes(), input.anomalies()));
        }
        if (input.accepted() > 0) {
            Summary summary = report.summary();
            lines.add(texts.get("text.counts", summary.needAction(), summary.harmless(), summary.unclear()));
        }
        return lines;
    }

    /** {@return the key of the text that says in which zone the times are, and who says so} */
    private String span(InputSummary input) {
        boolean shown = input.zone().used().equals(List.of(presentation.zoneName()));
        if (!input.zone().assumed() || !shown) {
            return "text.span";
        }
        return presentation.zoneName().equals("UTC") ? "text.span-assumed" : "text.span-console";
    }

    /** {@return what a reader has to know about the input and about how it was judged, a sentence each} */
    public List<String> notes(Report report) {
        List<String> lines = new ArrayList<>(unmapped(report.input()));
        report.input().notes().forEach(note -> lines.add(texts.get("text.note", note)));
        Changes.of(report, texts).forEach(change -> lines.add(texts.get("text.note", change)));
        return lines;
    }

    /** {@return which row could not be used, and why} */
    public String reject(Reject reject) {
        return texts.get("text.reject-line", baseName(reject.source()), Long.toString(reject.row()), reject.why());
    }

    /** {@return which codes and reasons no table has, a sentence each; empty when there are none} */
    public List<String> unmapped(InputSummary input) {
        List<String> lines = new ArrayList<>();
        unmapped(lines, "text.unmapped", input, each -> each.reason() == null);
        unmapped(lines, "text.unmapped-reasons", input, each -> each.reason() != null);
        return lines;
    }

    private void unmapped(List<String> lines, String key, InputSummary input, Predicate<Unmapped> which) {
        List<String> unmapped = input.unmapped().stream()
                .filter(which)
                .map(each -> each + " × " + each.count())
                .toList();
        if (!unmapped.isEmpty()) {
            lines.add(texts.get(key, some(unmapped)));
        }
    }

    /** {@return why there is no advice} */
    public String noAdvice(Report report) {
        if (report.input().accepted() == 0) {
            return texts.get("text.nothing-read");
        }
        if (!report.undetermined().isEmpty()) {
            return texts.get("text.no-advice-open");
        }
        InputSummary input = report.input();
        boolean littleRead = input.rejected() > input.accepted() + input.duplicates();
        return texts.get(littleRead ? "text.no-advice-rejected" : "text.no-advice");
    }

    /** {@return the whole report in one line} */
    public String summary(Report report) {
        if (report.advice().isEmpty()) {
            return noAdvice(report);
        }
        Advice first = report.advice().get(0);
        return texts.get(
                "text.summary",
                report.advice().size(),
                String.join(texts.get("list.separator"), severities(report.advice())),
                first.title(),
                scope(first.scope()));
    }

    /** {@return how many advice there are of each severity, the worst first} */
    private List<String> severities(List<Advice> advice) {
        List<Severity> worstFirst = Arrays.asList(Severity.values());
        Collections.reverse(worstFirst);
        List<String> counts = new ArrayList<>();
        for (Severity severity : worstFirst) {
            long count =
                    advice.stream().filter(each -> each.severity() == severity).count();
            if (count > 0) {
                counts.add(texts.get("text.summary-severity", count, texts.get("severity." + severity)));
            }
        }
        return counts;
    }

    /** {@return the first few names, the rest counted} */
    public String some(List<String> names) {
        return texts.some(names, MOST_NAMED);
    }
}
