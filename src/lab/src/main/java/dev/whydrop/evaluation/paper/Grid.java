package dev.whydrop.evaluation.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cells in rows and columns under a header. The first columns hold words, aligned left; the others figures, aligned right. */
final class Grid {
    private static final String GAP = "  ";

    private final int words;
    private final List<List<String>> lines = new ArrayList<>();

    /** @param words how many columns hold words */
    Grid(int words, List<String> header) {
        this.words = words;
        lines.add(List.copyOf(header));
    }

    /** @throws IllegalArgumentException if there are more or fewer cells than columns */
    Grid row(List<String> cells) {
        if (cells.size() != lines.get(0).size()) {
            throw new IllegalArgumentException("The row has " + cells.size() + " cells, expected "
                    + lines.get(0).size() + ". Maybe one was forgotten.");
        }
        lines.add(List.copyOf(cells));
        return this;
    }

    /** {@return the grid for a terminal, columns aligned, each line ended by a line feed} */
    String aligned() {
        List<Integer> widths =
                IntStream.range(0, lines.get(0).size()).mapToObj(this::width).toList();
        return lines.stream()
                .map(line -> IntStream.range(0, line.size())
                                .mapToObj(column -> aligned(line.get(column), column, widths.get(column)))
                                .collect(Collectors.joining(GAP))
                                .stripTrailing()
                        + "\n")
                .collect(Collectors.joining());
    }

    /** {@return the grid as a Markdown table, each line ended by a line feed} */
    String markdown() {
        String rule = IntStream.range(0, lines.get(0).size())
                .mapToObj(column -> column < words ? "|---" : "|---:")
                .collect(Collectors.joining("", "", "|\n"));
        return line(lines.get(0))
                + rule
                + lines.stream().skip(1).map(Grid::line).collect(Collectors.joining());
    }

    private String aligned(String cell, int column, int width) {
        String blanks = " ".repeat(width - cell.length());
        return column < words ? cell + blanks : blanks + cell;
    }

    private int width(int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }

    private static String line(List<String> cells) {
        return "| " + cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ")) + " |\n";
    }
}
