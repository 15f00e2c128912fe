package dev.whydrop.report;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Language;
import dev.whydrop.model.Report;
import dev.whydrop.report.html.HtmlReport;
import dev.whydrop.report.message.CustomerMessage;
import dev.whydrop.report.message.PlatformTicket;
import dev.whydrop.report.text.TextReport;
import dev.whydrop.report.words.Presentation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A report in the forms that people read, as the command line writes them to a file.
 *
 * <pre>{@code
 * Report report = advisor.advise(disconnects, Language.JA);
 * String page = Reports.html(report, Language.JA, ZoneId.of("Asia/Tokyo"));
 * }</pre>
 *
 * <p>Most sentences of a report were written when it was made, so {@link #text}, {@link #html}, {@link #markdown} and {@link #csv} take it in its own language
 * alone; {@link #reply} and {@link #ticket} are written anew in any. No argument may be null: a
 * {@link NullPointerException} names it. Safe to share between threads: the same report gives
 * the same text.
 */
public final class Reports {
    /** As wide as the command line writes into a file. */
    private static final int WIDTH = 100;

    private Reports() {}

    /**
     * {@return the report as plain text of at most 100 columns, lines ended by a line feed}
     *
     * @param language the one the report was made in
     * @param zone the zone times are shown in, such as {@code ZoneId.of("Asia/Tokyo")}
     * @throws IllegalArgumentException if the report was made in another language
     */
    public static String text(Report report, Language language, ZoneId zone) {
        return new TextReport(ofItsOwn(report, language, zone)).render(report);
    }

    /**
     * {@return the report as one web page that loads nothing from elsewhere, below 1 MB; without the charts and tables of single records, see {@link
     * #html(Diagnosed, Language, ZoneId)}}
     *
     * @param language the one the report was made in
     * @param zone the zone times are shown in
     * @throws IllegalArgumentException if the report was made in another language, or names a diagnosis that this version does not have
     */
    public static String html(Report report, Language language, ZoneId zone) {
        return html(new Diagnosed(notNull(report), List.of()), any -> true, language, zone);
    }

    /**
     * {@return the report as one web page with charts and the records behind each finding, below 1 MB}
     *
     * @param diagnosed what {@code Advisor.diagnose} returned
     * @param language the one the report was made in
     * @param zone the zone times are shown in
     * @throws IllegalArgumentException if the report was made in another language, or names a diagnosis that this version does not have
     */
    public static String html(Diagnosed diagnosed, Language language, ZoneId zone) {
        return html(diagnosed, any -> true, language, zone);
    }

    /**
     * {@return the same of a report on some of the disconnects}
     *
     * @param diagnosed what {@code Advisor.diagnose} returned
     * @param shown which disconnects the report is about, as told to {@code Advisor.diagnose}
     * @param language the one the report was made in
     * @param zone the zone times are shown in
     * @throws IllegalArgumentException as the other
     */
    public static String html(Diagnosed diagnosed, Predicate<Disconnect> shown, Language language, ZoneId zone) {
        Report report = Objects.requireNonNull(diagnosed, "diagnosed is null. Maybe ask Advisor.diagnose for one.")
                .report();
        Objects.requireNonNull(shown, "shown is null. Maybe give any -> true.");
        Presentation presentation = ofItsOwn(report, language, zone);
        book(report);
        return new HtmlReport(presentation, ErrorCatalog.load()).render(diagnosed, shown, report);
    }

    /**
     * {@return the report as Markdown for a ticket or a chat, lines ended by a line feed}
     *
     * @param language the one the report was made in
     * @param zone the zone times are shown in
     * @throws IllegalArgumentException if the report was made in another language
     */
    public static String markdown(Report report, Language language, ZoneId zone) {
        return new MarkdownReport(ofItsOwn(report, language, zone)).render(report);
    }

    /**
     * {@return the findings as CSV with a header, one line each, ended by a line feed}
     *
     * @param language the one the report was made in
     * @param zone not looked at: a spreadsheet gets all times in UTC, such as {@code 2026-11-20T19:00:00Z}
     * @throws IllegalArgumentException if the report was made in another language
     */
    public static String csv(Report report, Language language, ZoneId zone) {
        StringWriter csv = new StringWriter();
        try {
            csv(report, language, zone, csv);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be written.", e);
        }
        return csv.toString();
    }

    /**
     * Writes what {@link #csv(Report, Language, ZoneId)} returns, line by line. The writer stays open.
     *
     * @param language the one the report was made in
     * @param zone not looked at: times are UTC
     * @throws IllegalArgumentException if the report was made in another language; nothing is written then
     * @throws IOException if the writer does
     */
    public static void csv(Report report, Language language, ZoneId zone, Writer out) throws IOException {
        ofItsOwn(report, language, zone);
        CsvReport.write(report, Objects.requireNonNull(out, "out is null. Maybe leave it out for a text."));
    }

    /**
     * {@return the message to the customer about the most urgent finding; see {@link #reply(Report, int, Language, ZoneId)}}
     *
     * @param language any
     * @param zone the zone times are told in
     * @throws IllegalArgumentException if the report has no finding, or names a diagnosis that this version does not have
     */
    public static String reply(Report report, Language language, ZoneId zone) {
        return reply(report, 1, language, zone);
    }

    /**
     * {@return the message to the customer about one finding: what was seen, what it most likely is, what to do. Plain text, a paragraph a line}
     *
     * @param rank which finding, as {@link Advice#rank} says: 1 for the most urgent
     * @param language any; nothing is taken over from the sentences of the report
     * @param zone the zone times are told in
     * @throws IllegalArgumentException if the report has no finding of that rank, or names a diagnosis that this version does not have
     */
    public static String reply(Report report, int rank, Language language, ZoneId zone) {
        Presentation presentation = presentation(report, language, zone);
        Advice advice = ofRank(report, rank);
        return new CustomerMessage(presentation, book(report)).render(advice);
    }

    /**
     * {@return the ticket for the platform about the most urgent finding; see {@link #ticket(Report, int, Language, ZoneId)}}
     *
     * @param language any, best the one the report was made in
     * @param zone the zone times are told in first
     * @throws IllegalArgumentException if the report has no finding, or names a diagnosis that this version does not have
     */
    public static String ticket(Report report, Language language, ZoneId zone) {
        return ticket(report, 1, language, zone);
    }

    /**
     * {@return the ticket for the platform about one finding: what was hit, when, the codes, what speaks for and against it. Plain text}
     *
     * @param rank which finding, as {@link Advice#rank} says: 1 for the most urgent
     * @param language any, best the one the report was made in: the sentences of its evidence stay in that
     * @param zone the zone times are told in first; UTC and Beijing time follow
     * @throws IllegalArgumentException if the report has no finding of that rank, or names a diagnosis that this version does not have
     */
    public static String ticket(Report report, int rank, Language language, ZoneId zone) {
        Presentation presentation = presentation(report, language, zone);
        Advice advice = ofRank(report, rank);
        return new PlatformTicket(presentation, book(report)).render(report, advice);
    }

    /** {@return how a report is shown whose sentences are taken as they are} */
    private static Presentation ofItsOwn(Report report, Language language, ZoneId zone) {
        Presentation presentation = presentation(report, language, zone);
        LanguageOfReport.of(report).filter(made -> made != language).ifPresent(made -> {
            throw new IllegalArgumentException("language is " + language + ", and the report was made in " + made
                    + ". Maybe make it in that language: advisor.advise(disconnects, Language." + language.name()
                    + ").");
        });
        return presentation;
    }

    private static Presentation presentation(Report report, Language language, ZoneId zone) {
        notNull(report);
        Objects.requireNonNull(language, "language is null. Maybe give Language.EN.");
        Objects.requireNonNull(zone, "zone is null. Maybe give ZoneOffset.UTC.");
        return new Presentation(Texts.in(language), zone, WIDTH)
                .with(report.input().timePrecision());
    }

    private static Report notNull(Report report) {
        return Objects.requireNonNull(report, "report is null. Maybe ask Advisor.advise for one.");
    }

    private static Advice ofRank(Report report, int rank) {
        List<Advice> all = report.advice();
        if (rank < 1 || rank > all.size()) {
            throw new IllegalArgumentException("rank is " + rank + ", and the report has "
                    + switch (all.size()) {
                        case 0 -> "no finding. Maybe look first whether report.advice() is empty.";
                        case 1 -> "one finding. Maybe give 1.";
                        default -> all.size() + " findings. Maybe give 1 to " + all.size() + ".";
                    });
        }
        return all.get(rank - 1);
    }

    private static AdviceBook book(Report report) {
        AdviceBook book = AdviceBook.of(report.diagnoses());
        for (String id : report.diagnoses()) {
            try {
                book.get(id);
            } catch (IllegalStateException e) {
                throw new IllegalArgumentException(
                        "report has the diagnosis '" + id
                                + "', which this whydrop does not have. Maybe a newer one made it.",
                        e);
            }
        }
        return book;
    }
}
