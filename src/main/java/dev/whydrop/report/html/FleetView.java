package dev.whydrop.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where disconnects came together: domains and streams by time, harmless ends left out.
 *
 * @param axis the time shown
 * @param levels from how many disconnects in one bucket on a cell has the colour of each level
 * @param wide the advice that reach beyond one stream, each a bar above the columns it explains
 * @param domains the domains with the most disconnects
 * @param moreDomains domains that have no row
 * @param streams the streams with the most disconnects
 * @param moreStreams streams that have no row of their own
 * @param others those streams together; null when there are none
 */
record FleetView(
        TimeAxis axis,
        List<Integer> levels,
        List<Outline> wide,
        List<Row> domains,
        int moreDomains,
        List<Row> streams,
        int moreStreams,
        @Nullable Row others) {
    FleetView {
        levels = List.copyOf(levels);
        wide = List.copyOf(wide);
        domains = List.copyOf(domains);
        streams = List.copyOf(streams);
    }

    /** {@return what to write above the wide causes: for each place, in per cent of the width, the ranks of those that begin there} */
    Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        wide.forEach(each -> tags.merge(each.x(), Integer.toString(each.rank()), (one, other) -> one + "," + other));
        return tags;
    }

    /**
     * One domain or stream.
     *
     * @param name what it is called; empty for the streams without a row
     * @param total its disconnects
     * @param cells for each level the cells of that level as one SVG path, in units of buckets
     * @param outlines the advice that explain some of them
     */
    record Row(String name, int total, List<String> cells, List<Outline> outlines) {
        Row {
            cells = List.copyOf(cells);
            outlines = List.copyOf(outlines);
        }
    }

    /**
     * One time span of an advice.
     *
     * @param rank the advice
     * @param wide whether it reaches beyond one stream
     * @param x where it begins, in per cent of the width
     * @param width how long it is, in per cent
     * @param end where it ends, in per cent of the width
     */
    record Outline(int rank, boolean wide, String x, String width, String end) {}
}
