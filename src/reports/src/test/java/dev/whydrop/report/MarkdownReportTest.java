package dev.whydrop.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Language;
import dev.whydrop.model.Link;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Reading;
import dev.whydrop.model.RejectedRecord;
import dev.whydrop.model.Report;
import dev.whydrop.model.StreamId;
import dev.whydrop.report.words.Presentation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;

/** What a reader of Markdown makes of a report on streams whose names try to be more than names. */
class MarkdownReportTest {
    private static final List<String> NAMES = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "![x](http://evil.example/x.png)",
            "[click](javascript:alert(1))",
            "http://evil.example/",
            "www.evil.example",
            "a@evil.example",
            "*bold* _it_ ~~gone~~",
            "`code` ``more``",
            "a|b|c",
            "&lt;b&gt;",
            "\\<b>",
            "# heading",
            "<!-- -->");

    private final Report report = report();
    private final String markdown =
            new MarkdownReport(new Presentation(Texts.in(Language.EN), ZoneOffset.UTC, 100)).render(report);
    private final Node page = Parser.builder()
            .extensions(List.of(TablesExtension.create(), AutolinkExtension.create(), StrikethroughExtension.create()))
            .build()
            .parse(markdown);

    @Test
    void it_holds_no_html_no_image_no_emphasis_and_no_link_but_to_the_pages_to_read_on() {
        List<String> links = report.advice().stream()
                .flatMap(advice -> advice.links().stream())
                .map(Link::url)
                .distinct()
                .toList();
        List<String> others = new ArrayList<>();
        each(page, node -> {
            String kind = node.getClass().getSimpleName();
            boolean ownLink = node instanceof org.commonmark.node.Link link && links.contains(link.getDestination());
            if (kind.startsWith("Html")
                    || kind.equals("Image")
                    || kind.equals("Emphasis")
                    || kind.equals("Strikethrough")
                    || (kind.equals("Link") && !ownLink)) {
                others.add(kind + " " + node);
            }
        });

        assertThat(report.advice()).isNotEmpty();
        assertThat(others).isEmpty();
    }

    @Test
    void every_name_reads_as_it_is() {
        String read = TextContentRenderer.builder().build().render(page);

        assertThat(NAMES.stream().filter(name -> !unquoted(read).contains(unquoted(name))))
                .isEmpty();
    }

    @Test
    void every_row_of_the_table_has_as_many_cells_as_its_head() {
        String html = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .render(page);

        assertThat(html.split("<table>", -1)).hasSize(2);
        assertThat(html.split("<tr>", -1)).hasSize(report.advice().size() + 2);
        for (String row : html.substring(html.indexOf("<tbody>"), html.indexOf("</tbody>"))
                .split("</tr>")) {
            assertThat(row.split("<td>", -1).length - 1).isIn(0, 5);
        }
    }

    /** The reader of Markdown that writes plain text puts quotation marks around code. */
    private static String unquoted(String text) {
        return text.replace("\"", "");
    }

    private static void each(Node node, java.util.function.Consumer<Node> visit) {
        visit.accept(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            each(child, visit);
        }
    }

    /** Each stream has a wrong signature again and again, so that each has an advice, and one row was rejected. */
    private static Report report() {
        List<Disconnect> disconnects = new ArrayList<>();
        for (String name : NAMES) {
            for (int minute = 0; minute < 4; minute++) {
                Instant end = Instant.parse("2026-11-20T19:00:00Z").plusSeconds(60L * minute);
                disconnects.add(Disconnect.of(new StreamId(name, name, name), end, ErrorCode.of(18, 501))
                        .withStart(end)
                        .withClientIp(name));
            }
        }
        Reading reading = new Reading(
                List.of("<b>*.csv"),
                57,
                0,
                1,
                List.of(new RejectedRecord(
                        "<b>*.csv", 3, Phrase.of("reject.time", "end_time", new Phrase.InputValue("<i>|`")))),
                List.of());
        return Advisor.create().advise(disconnects, reading, any -> true);
    }
}
