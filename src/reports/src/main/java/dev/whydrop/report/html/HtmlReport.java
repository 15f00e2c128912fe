package dev.whydrop.report.html;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Texts;
import dev.whydrop.escaping.ForTerminal;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Family;
import dev.whydrop.model.Report;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.Verdict;
import dev.whydrop.report.html.drawing.Buckets;
import dev.whydrop.report.html.drawing.Events;
import dev.whydrop.report.html.drawing.FamilyRow;
import dev.whydrop.report.html.drawing.FleetDrawing;
import dev.whydrop.report.html.drawing.FleetView;
import dev.whydrop.report.html.drawing.Strip;
import dev.whydrop.report.html.drawing.StripDrawing;
import dev.whydrop.report.html.drawing.TimeAxis;
import dev.whydrop.report.message.CustomerMessage;
import dev.whydrop.report.message.PlatformTicket;
import dev.whydrop.report.words.Changes;
import dev.whydrop.report.words.Presentation;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report as one web page that loads nothing from elsewhere, can be read without scripts, printed, and used with a keyboard or a screen reader.
 * However large the log is, the page stays below 1 MB: of everything it shows the first, and counts the rest. The same diagnosis gives the same page,
 * byte for byte.
 */
public final class HtmlReport {
    /** Advice that are shown whole. */
    private static final int MOST_CARDS = 25;

    /** Advice that are shown in a line each, after those. */
    private static final int MOST_LINES = 75;

    private static final int MOST_DOMAINS = 8;
    private static final int MOST_STREAMS = 20;
    private static final int MOST_TOP = 10;

    /** Streams of an advice whose records may be listed. */
    private static final int MOST_KEPT = 40;

    private final Presentation presentation;
    private final ErrorCatalog catalog;

    /**
     * @param presentation language and zone; its width does not matter here
     * @param catalog the names of codes and families
     */
    public HtmlReport(Presentation presentation, ErrorCatalog catalog) {
        this.presentation = presentation;
        this.catalog = catalog;
    }

    /**
     * {@return the page}
     *
     * @param diagnosed a report and the verdicts it rests on; without verdicts the page has no charts and no records
     * @param shown which disconnects the report is about
     * @param report what to show of the report: all of it, or the first advice
     */
    public String render(Diagnosed diagnosed, Predicate<Disconnect> shown, Report report) {
        AdviceBook book = AdviceBook.of(diagnosed.report().diagnoses());
        CustomerMessage message = new CustomerMessage(presentation, book);
        PlatformTicket ticket = new PlatformTicket(presentation, book);
        Texts texts = presentation.texts();
        return render(
                diagnosed,
                shown,
                report,
                advice -> List.of(
                        new ReadyText(texts.get("html.reply"), message.render(advice)),
                        new ReadyText(texts.get("html.ticket"), ticket.render(diagnosed.report(), advice))));
    }

    /** @param ready the texts of an advice that a reader can copy and send */
    String render(
            Diagnosed diagnosed, Predicate<Disconnect> shown, Report report, Function<Advice, List<ReadyText>> ready) {
        Wording say = new Wording(presentation, catalog);
        StringOutput page = new StringOutput(1 << 18);
        draw(new OwaspHtmlTemplateOutput(page), say, page(diagnosed, shown, report, ready));
        // In a name, marks that change the direction of writing could make a page say what it does not.
        return ForTerminal.lines(page.toString());
    }

    // JTE takes null for "nothing has to see each tag".
    @SuppressWarnings("NullAway")
    private static void draw(OwaspHtmlTemplateOutput out, Wording say, Page page) {
        JtereportGenerated.render(out, null, say, page);
    }

    private Page page(
            Diagnosed diagnosed, Predicate<Disconnect> shown, Report report, Function<Advice, List<ReadyText>> ready) {
        List<Advice> whole = first(report.advice(), MOST_CARDS);
        List<Verdict> events =
                Events.of(diagnosed.verdicts(), shown, report.input().duplicates() > 0);
        Tally tally = Tally.of(events, whole.size());
        List<List<StreamId>> streams =
                whole.stream().map(each -> busiest(each, tally)).toList();
        Buckets buckets = buckets(events, tally, streams);
        Enclosures enclosures = Enclosures.load();
        return new Page(
                report.withNotes(Changes.of(report, presentation.texts())),
                diagnosed.report().advice().size(),
                enclosures.style(),
                enclosures.script(),
                enclosures.policy(),
                tally,
                cards(whole, streams, tally, buckets, ready),
                first(report.advice().subList(whole.size(), report.advice().size()), MOST_LINES),
                fleet(tally, buckets, whole),
                FamilyRow.of(buckets),
                tops(tally, whole.size()),
                records(whole, streams, tally, buckets));
    }

    /** {@return the streams of an advice with the most of its disconnects first, as far as their records are kept} */
    private static List<StreamId> busiest(Advice advice, Tally tally) {
        Map<StreamId, Integer> counts = tally.streamsOf(advice.rank());
        return advice.affected().streams().stream()
                .sorted(Comparator.comparingInt((StreamId each) -> -counts.getOrDefault(each, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_KEPT)
                .toList();
    }

    private Buckets buckets(List<Verdict> events, Tally tally, List<List<StreamId>> streams) {
        TimeAxis axis = TimeAxis.inBuckets(tally.from(), tally.to(), presentation.zone());
        Set<StreamId> kept = new LinkedHashSet<>();
        streams.forEach(kept::addAll);
        return Buckets.of(
                events,
                axis,
                TopRow.names(tally.streams(), MOST_STREAMS),
                TopRow.names(tally.domains(), MOST_DOMAINS),
                kept);
    }

    private List<Card> cards(
            List<Advice> whole,
            List<List<StreamId>> streams,
            Tally tally,
            Buckets buckets,
            Function<Advice, List<ReadyText>> ready) {
        StripDrawing drawing = new StripDrawing(presentation, buckets);
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            Advice advice = whole.get(i);
            Strip strip = drawing.of(
                    advice,
                    first(streams.get(i), StripDrawing.MOST_LANES),
                    advice.affected().streams().size());
            cards.add(new Card(advice, families(advice, streams.get(i), tally, buckets), strip, ready.apply(advice)));
        }
        return cards;
    }

    /** {@return the families of an advice; one that goes along with a root cause has no events of its own, and takes those of its time spans} */
    private static Collection<Family> families(Advice advice, List<StreamId> streams, Tally tally, Buckets buckets) {
        Collection<Family> own = tally.familiesOf(advice.rank());
        return own.isEmpty()
                ? streams.stream()
                        .flatMap(stream -> buckets.history(stream).stream())
                        .filter(each -> during(advice, each.disconnect().end()))
                        .map(Verdict::family)
                        .collect(Collectors.toCollection(TreeSet::new))
                : own;
    }

    private static boolean during(Advice advice, Instant time) {
        return advice.occurrences().stream().anyMatch(each -> !time.isBefore(each.from()) && !time.isAfter(each.to()));
    }

    private static @Nullable FleetView fleet(Tally tally, Buckets buckets, List<Advice> whole) {
        if (buckets.families().isEmpty()) {
            return null;
        }
        return new FleetDrawing(buckets.axis(), buckets, whole)
                .draw(
                        TopRow.withFaults(tally.domains()) - buckets.domains().size(),
                        TopRow.withFaults(tally.streams()) - buckets.streams().size());
    }

    private static List<Page.TopList> tops(Tally tally, int cards) {
        return List.of(
                top("streams", tally.streams(), cards),
                top("addresses", tally.addresses(), cards),
                top("domains", tally.domains(), cards));
    }

    private static <K extends Comparable<? super K>> Page.TopList top(
            String kind, Map<K, ? extends Tally.Count> counts, int cards) {
        List<TopRow> rows = TopRow.of(counts, MOST_TOP, cards);
        return new Page.TopList(kind, rows, TopRow.withFaults(counts) - rows.size());
    }

    private static RecordTable records(List<Advice> whole, List<List<StreamId>> streams, Tally tally, Buckets buckets) {
        List<List<Verdict>> histories = streams.stream()
                .map(each -> each.stream()
                        .flatMap(stream -> buckets.history(stream).stream())
                        .toList())
                .toList();
        Set<StreamId> all = new HashSet<>();
        whole.forEach(each -> all.addAll(each.affected().streams()));
        int records = all.stream().mapToInt(each -> tally.of(each).all()).sum();
        return RecordTable.of(histories, records);
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }
}
