package dev.whydrop.report;

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
import dev.whydrop.model.Effect;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.Report;
import dev.whydrop.model.StreamId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/**
 * The ticket for the platform about one advice: what was hit, when, with which codes, what speaks for it and against it, and what the platform is asked
 * to look at. Plain text; it has nothing that the report does not know, such as request ids. Immutable, so safe to share between threads.
 */
public final class PlatformTicket {
    /** Streams, addresses, nodes and times that are listed; the rest is counted. */
    private static final int MOST_LISTED = 20;
    /** Many fields of the platform's console are in Beijing time. */
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private final Presentation utc;
    private final Presentation beijing;
    private final Phrases phrases;
    private final Texts texts;
    private final AdviceBook book;

    /** @param book has the diagnoses that tickets are about and their alternatives */
    public PlatformTicket(Presentation presentation, AdviceBook book) {
        this.utc = presentation.in(ZoneOffset.UTC);
        this.beijing = presentation.in(BEIJING);
        this.phrases = new Phrases(utc);
        this.texts = presentation.texts();
        this.book = book;
    }

    /**
     * {@return the ticket, lines ended by a line feed; sentences of the evidence stay in the language of the report}
     *
     * @param advice one of the report
     */
    public String render(Report report, Advice advice) {
        Sheet sheet = new Sheet(utc.width());
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
        sheet.line(texts.get("ticket.subject", title, phrases.scope(advice.scope()), utc.span(from, to)));
        heading(sheet, "ticket.problem");
        sheet.line(texts.get("ticket.diagnosis", title, utc.percent(advice.likelihood()), advice.id()));
        sheet.line(phrases.impact(advice.impact()));
    }

    private void times(Sheet sheet, Advice advice) {
        heading(sheet, "ticket.times");
        list(sheet, advice.occurrences().stream().map(this::time).toList());
    }

    private String time(Occurrence each) {
        return texts.get(
                "ticket.time",
                utc.span(each.from(), each.to()),
                beijing.span(each.from(), each.to()),
                each.disconnects(),
                each.streams());
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

    private void codes(Sheet sheet, Affected affected) {
        heading(sheet, "ticket.codes");
        list(
                sheet,
                affected.codes().stream()
                        .sorted(Comparator.comparingInt(CodeCount::count).reversed())
                        .map(this::code)
                        .toList());
    }

    private String code(CodeCount each) {
        ErrorCatalog catalog = ErrorCatalog.load();
        CodeEntry entry = catalog.get(each.code());
        LocalText documented = entry.documented();
        String unnamed =
                entry.mapped() ? catalog.nameOf(entry.family(), texts.language()) : texts.get("records.unmapped");
        return texts.get(
                "ticket.code",
                each.code().toString(),
                each.count(),
                documented == null ? unnamed : documented.in(texts.language()));
    }

    private void evidence(Sheet sheet, String heading, Advice advice, Effect effect) {
        List<String> lines = advice.evidence().stream()
                .filter(line -> line.effect() == effect)
                .map(this::evidence)
                .toList();
        heading(sheet, heading);
        list(sheet, lines.isEmpty() ? List.of(texts.get("ticket.nothing")) : lines);
    }

    private String evidence(EvidenceLine line) {
        return texts.get("text.evidence", line.text(), "", line.rule() + " " + texts.get("weight." + line.weight()));
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
        return ambiguous
                ? List.of()
                : report.suppressed().stream()
                        .filter(each -> each.suppressedBy().equals(advice.id()))
                        .map(each -> texts.get(
                                "ticket.explained",
                                title(each.id()),
                                each.impact().disconnects()))
                        .toList();
    }

    private String other(Alternative other) {
        return texts.get("ticket.other", title(other.id()), utc.percent(other.likelihood()));
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
