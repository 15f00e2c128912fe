package dev.whydrop.report;

import dev.whydrop.escaping.ForMarkdown;
import dev.whydrop.model.Link;
import java.util.List;
import java.util.stream.Collectors;

/** Markdown being written. Everything it is given is escaped, so only what it adds itself is markup. */
final class MarkdownPage {
    private final StringBuilder text = new StringBuilder();
    private final String colon;
    private boolean inList;

    /** @param colon what stands behind a label */
    MarkdownPage(String colon) {
        this.colon = colon;
    }

    MarkdownPage heading(int level, String heading) {
        return block("#".repeat(level) + " " + ForMarkdown.inLine(heading) + "\n");
    }

    MarkdownPage paragraph(String paragraph) {
        return block(ForMarkdown.text(paragraph) + "\n");
    }

    /** Adds an entry to a list. */
    MarkdownPage item(String item) {
        return listed("- " + ForMarkdown.text(item));
    }

    /** Adds an entry that begins with what it is about. */
    MarkdownPage item(String label, String item) {
        return listed("- " + labelled(label, item));
    }

    /** Adds an entry below the last one. */
    MarkdownPage subItem(String label, String item) {
        return listed("  - " + labelled(label, item));
    }

    /** Adds an entry to a list in which the order counts. */
    MarkdownPage step(int number, String step) {
        return listed(number + ". " + ForMarkdown.text(step));
    }

    /** Adds a paragraph that links to a page. */
    MarkdownPage link(String label, Link link) {
        return block("**" + ForMarkdown.inLine(label) + "** [" + ForMarkdown.inLine(link.title()) + "](<" + link.url()
                + ">)\n");
    }

    MarkdownPage table(List<String> titles, List<List<String>> rows) {
        block(row(titles) + "|" + " --- |".repeat(titles.size()) + "\n");
        rows.forEach(cells -> text.append(row(cells)));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private String labelled(String label, String item) {
        return "**" + ForMarkdown.inLine(label) + colon + "** " + ForMarkdown.inLine(item);
    }

    private static String row(List<String> cells) {
        return cells.stream().map(ForMarkdown::inLine).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private MarkdownPage listed(String line) {
        if (!inList) {
            block("");
            inList = true;
        }
        text.append(line).append('\n');
        return this;
    }

    private MarkdownPage block(String block) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(block);
        inList = false;
        return this;
    }
}
