package dev.whydrop.report;

import java.util.List;

/** Text being laid out: headings, and paragraphs with a label in a column of their own. Control characters of the input never reach it. */
final class Sheet {
    private static final String LINE_END = "\n";

    private final StringBuilder text = new StringBuilder();
    private final int width;

    Sheet(int width) {
        this.width = width;
    }

    /** Adds one line as it is. */
    Sheet line(String line) {
        text.append(clean(line).stripTrailing()).append(LINE_END);
        return this;
    }

    Sheet blank() {
        text.append(LINE_END);
        return this;
    }

    /** Adds a line with something at its right end, or on a line of its own where there is no room. */
    Sheet line(String left, String right) {
        int room = width - Columns.width(left) - Columns.width(right);
        return room >= 2 ? line(left + " ".repeat(room) + right) : line(left).line("   " + right);
    }

    Sheet heading(String heading) {
        return blank().line(heading).line("─".repeat(Math.min(width, Columns.width(heading))));
    }

    /** Adds a paragraph, wrapped, with a lead on its first line and the following lines indented by the same columns. */
    Sheet paragraph(String lead, String paragraph) {
        int indent = Columns.width(lead);
        List<String> lines = Columns.wrapped(clean(paragraph), Math.max(20, width - indent));
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? lead : " ".repeat(indent)).append(lines.get(i)).append(LINE_END);
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String clean(String line) {
        return line.replaceAll("[\\p{Cntrl}\\p{Cf}]", "�");
    }
}
