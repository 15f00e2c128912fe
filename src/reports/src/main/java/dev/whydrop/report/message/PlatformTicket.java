package dev.whydrop.report.message;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.CodeEntry;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.LocalText;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Affected;
import dev.whydrop.model.Alternative;
import dev.whydrop.model.CodeCount;
import dev.whydrop.model.Confidence;
import dev.whydrop.model.Effect;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.Report;
import dev.whydrop.model.StreamId;
import dev.whydrop.report.text.Sheet;
import dev.whydrop.report.words.Changes;
import dev.whydrop.report.words.Phrases;
import dev.whydrop.report.words.Presentation;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The ticket for the platform about one advice: what was hit, when, with which codes, what speaks for it and against it, and what the platform is asked
 * to look at. Plain text; it has nothing that the report does not know, such as request ids. Immutable, so safe to share between threads.
 */
public final class PlatformTicket {
    /** Streams, addresses, nodes and times that are listed; the rest is counted. */
    private static final int MOST_LISTED = 20;
    /** Many fields of the platform's console are in Beijing time. */
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Presentation reader;
    private final List<Presentation> zones;
    private final Phrases phrases;
    private final Texts texts;
    private final AdviceBook book;

    /** @param book has the diagnoses that tickets are about and their alternatives */
    public PlatformTicket(Presentation presentation, AdviceBook book) {
        this.reader = presentation;
        Presentation utc = presentation.in(ZoneOffset.UTC);
        Presentation beijing = presentation.in(BEIJING);
        boolean ofTheirOwn = !presentation.inUtc() && !presentation.inBeijing();
        this.zones = ofTheirOwn
                ? List.of(presentation, utc, beijing)
                : presentation.inUtc() ? List.of(utc, beijing) : List.of(beijing, utc);
        this.phrases = new Phrases(presentation);
        this.texts = presentation.texts();
        this.book = book;
    }

    /**
     * {@return the ticket, lines ended by a line feed; sentences of the evidence stay in the language of the report}
     *
     * @param advice one of the report
     */
    public String render(Report report, Advice advice) {
        Sheet sheet = new Sheet(reader.width());
        problem(sheet, advice);
        times(sheet, advice);
        affected(sheet, advice.affected());
        codes(sheet, advice.affected());
        evidence(sheet, "ticket.for", advice, Effect.FOR);
        evidence(sheet, "ticket.against", advice, Effect.AGAINST);
        others(sheet, report, advice);
        request(sheet, advice);
        limits(sheet, report, advice);
        return sheet.toString();
    }

    private void problem(Sheet sheet, Advice advice) {
        Instant from = advice.occurrences().get(0).from();
        Instant to = advice.occurrences().get(advice.occurrences().size() - 1).to();
        String title = title(advice.id());
        sheet.line(texts.get("ticket.subject", title, phrases.scope(advice.scope()), inZone(zones.get(0), from, to)));
        sheet.blank()
                .line(texts.get("ticket.account"))
                .line(texts.get("ticket.severity", texts.get("severity." + advice.severity())))
                .line(texts.get("ticket.contact"));
        heading(sheet, "ticket.problem");
        sheet.line(texts.get("ticket.diagnosis", title, phrases.confidence(advice)));
        sheet.line(phrases.impact(advice.impact()));
    }

    private void times(Sheet sheet, Advice advice) {
        heading(sheet, "ticket.times");
        list(sheet, advice.occurrences().stream().map(this::time).toList());
    }

    private String time(Occurrence each) {
        String spans =
                zones.stream().map(zone -> inZone(zone, each.from(), each.to())).collect(Collectors.joining(" | "));
        return texts.get("ticket.time", spans, each.disconnects(), each.streams());
    }

    private String inZone(Presentation zone, Instant from, Instant to) {
        return texts.get("ticket.zone", zone.zoneInWords(), zone.span(from, to));
    }

    private void affected(Sheet sheet, Affected affected) {
        heading(sheet, "ticket.affected");
        names(sheet, "ticket.domains", affected.domains());
        names(sheet, "ticket.nodes", affected.nodes());
        names(sheet, "ticket.addresses", affected.clientIps());
        sheet.line(texts.get("ticket.streams", affected.streams().size()));
        list(sheet, affected.streams().stream().map(StreamId::toString).toList());
    }

    private void names(Sheet sheet, String key, List<String> names) {
        String label = texts.get(key);
        sheet.line(
                names.isEmpty()
                        ? texts.get("ticket.no-names", label)
                        : texts.get("ticket.names", label, names.size(), texts.some(names, MOST_LISTED)));
    }

    /** Codes with the same text on one line, the most frequent first. */
    private void codes(Sheet sheet, Affected affected) {
        Map<String, List<CodeCount>> byText = affected.codes().stream()
                .collect(Collectors.groupingBy(this::documented, LinkedHashMap::new, Collectors.toList()));
        heading(sheet, "ticket.codes");
        list(
                sheet,
                byText.entrySet().stream()
                        .sorted(Comparator.comparingInt(
                                (Map.Entry<String, List<CodeCount>> each) -> -count(each.getValue())))
                        .map(each -> codes(each.getKey(), each.getValue()))
                        .toList());
    }

    private static int count(List<CodeCount> codes) {
        return codes.stream().mapToInt(CodeCount::count).sum();
    }

    private String codes(String documented, List<CodeCount> codes) {
        ErrorCatalog catalog = ErrorCatalog.load();
        List<String> names = codes.stream()
                .sorted(Comparator.comparing(CodeCount::code))
                .map(each -> catalog.shown(each.code(), texts))
                .toList();
        return texts.get("ticket.code", String.join(texts.get("list.separator"), names), count(codes), documented);
    }

    private String documented(CodeCount each) {
        ErrorCatalog catalog = ErrorCatalog.load();
        CodeEntry entry = catalog.get(each.code());
        return entry.documented() == null && entry.mapped()
                ? catalog.nameOf(entry.family(), texts.language())
                : catalog.documented(each.code(), texts);
    }

    private void evidence(Sheet sheet, String heading, Advice advice, Effect effect) {
        List<String> lines = advice.evidence().stream()
                .filter(line -> line.effect() == effect)
                .map(EvidenceLine::text)
                .toList();
        heading(sheet, heading);
        list(sheet, lines.isEmpty() ? List.of(texts.get("ticket.nothing")) : lines);
    }

    /** What else was considered, and the narrow causes that this one explains. */
    private void others(Sheet sheet, Report report, Advice advice) {
        heading(sheet, "ticket.others");
        list(
                sheet,
                advice.alternatives().isEmpty()
                        ? List.of(texts.get("ticket.no-others"))
                        : advice.alternatives().stream().map(this::other).toList());
        list(sheet, explained(report, advice));
    }

    /** Suppressed diagnoses name the diagnosis that explains them, and no scope: with two advice of one diagnosis it could be either. */
    private List<String> explained(Report report, Advice advice) {
        boolean ambiguous = report.advice().stream()
                .anyMatch(each -> each.id().equals(advice.id()) && each.rank() != advice.rank());
        if (ambiguous) {
            return List.of();
        }
        Map<String, IntSummaryStatistics> byCause = new LinkedHashMap<>();
        report.suppressed().stream()
                .filter(each -> each.suppressedBy().equals(advice.id()))
                .forEach(each -> byCause.computeIfAbsent(each.id(), any -> new IntSummaryStatistics())
                        .accept(each.impact().disconnects()));
        return byCause.entrySet().stream()
                .map(each -> texts.get(
                        "ticket.explained",
                        title(each.getKey()),
                        each.getValue().getSum(),
                        each.getValue().getCount()))
                .toList();
    }

    private String other(Alternative other) {
        return texts.get(
                "ticket.other", title(other.id()), texts.get("confidence." + Confidence.of(other.likelihood(), false)));
    }

    private void request(Sheet sheet, Advice advice) {
        LocalText own = book.get(advice.id()).ticket();
        heading(sheet, "ticket.request");
        sheet.line(own == null ? texts.get("ticket.request-general") : own.in(texts.language()));
    }

    private void limits(Sheet sheet, Report report, Advice advice) {
        heading(sheet, "ticket.limits");
        list(sheet, List.of(texts.get("ticket.not-known")));
        list(sheet, advice.missing());
        List<String> changes = Changes.of(report, texts);
        if (!changes.isEmpty()) {
            list(sheet, List.of(texts.get("ticket.changed", String.join(" ", changes))));
        }
        sheet.blank().line(texts.get("ticket.made", report.generator().version()));
    }

    private String title(String id) {
        Diagnosis diagnosis = book.get(id);
        return diagnosis.title().in(texts.language());
    }

    private void heading(Sheet sheet, String key) {
        sheet.blank().line(texts.get(key));
    }

    private void list(Sheet sheet, List<String> items) {
        items.stream().limit(MOST_LISTED).forEach(item -> sheet.line("- " + item));
        if (items.size() > MOST_LISTED) {
            sheet.line("- " + texts.get("text.rest", items.size() - MOST_LISTED));
        }
    }
}
