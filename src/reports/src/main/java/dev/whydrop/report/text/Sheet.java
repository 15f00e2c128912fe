package dev.whydrop.report.text;

import dev.whydrop.escaping.ForTerminal;
import dev.whydrop.report.words.Presentation;
import java.util.List;

/** Text being laid out: headings, and paragraphs with a label in a column of their own. No character of the input controls the terminal. */
public final class Sheet {
    private static final String LINE_END = "\n";
    private static final String INDENT = "   ";

    private final StringBuilder text = new StringBuilder();
    private final int width;
    private final boolean colours;

    public Sheet(int width) {
        this(width, false);
    }

    /** The sheet for a reader who wants things shown that way. */
    public Sheet(Presentation presentation) {
        this(presentation.width(), presentation.colours());
    }

    private Sheet(int width, boolean colours) {
        this.width = width;
        this.colours = colours;
    }

    /** Adds one line as it is. */
    public Sheet line(String line) {
        return line(line, Ink.PLAIN);
    }

    private Sheet line(String line, Ink ink) {
        text.append(inked(ForTerminal.of(line).stripTrailing(), ink)).append(LINE_END);
        return this;
    }

    public Sheet blank() {
        text.append(LINE_END);
        return this;
    }

    /** Adds a title with a mark at its right end, or on a line of its own where there is no room. */
    Sheet title(String title, String mark, Ink ink) {
        String left = ForTerminal.of(title);
        String right = ForTerminal.of(mark);
        int room = width - Columns.width(left) - Columns.width(right);
        String between = room >= 2 ? " ".repeat(room) : LINE_END + INDENT;
        text.append(inked(left, Ink.TITLE))
                .append(between)
                .append(inked(right, ink))
                .append(LINE_END);
        return this;
    }

    Sheet heading(String heading) {
        return blank().line(heading, Ink.TITLE).line("─".repeat(Math.min(width, Columns.width(heading))));
    }

    /** Adds a paragraph, wrapped, with a lead on its first line and the following lines indented by the same columns. */
    Sheet paragraph(String lead, String paragraph) {
        return paragraph(lead, paragraph, Ink.LABEL);
    }

    /** Adds a paragraph whose lead has a colour. */
    Sheet paragraph(String lead, String paragraph, Ink ink) {
        int indent = Columns.width(lead);
        List<String> lines = Columns.wrapped(ForTerminal.of(paragraph), Math.max(20, width - indent));
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? inked(lead, ink) : " ".repeat(indent))
                    .append(lines.get(i))
                    .append(LINE_END);
        }
        return this;
    }

    private String inked(String part, Ink ink) {
        return colours ? ink.on(part) : part;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
