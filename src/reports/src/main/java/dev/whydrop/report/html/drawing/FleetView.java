package dev.whydrop.report.html.drawing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
public record FleetView(
        TimeAxis axis,
        List<Integer> levels,
        List<Outline> wide,
        List<Row> domains,
        int moreDomains,
        List<Row> streams,
        int moreStreams,
        @Nullable Row others) {
    /** Of the width of the chart on a phone of 360 pixels. */
    private static final double PER_CENT_OF_A_CHARACTER = 2.3;

    /** Ranks that are written together; of more, the first. */
    private static final int MOST_RANKS = 3;

    public FleetView {
        levels = List.copyOf(levels);
        wide = List.copyOf(wide);
        domains = List.copyOf(domains);
        streams = List.copyOf(streams);
    }

    private static double from(String x) {
        return Double.parseDouble(x.substring(0, x.length() - 1));
    }

    /** {@return the most disconnects of a level; 0 for the last, which has no end} */
    public int most(int level) {
        return level + 1 < levels.size() ? levels.get(level + 1) - 1 : 0;
    }

    /**
     * {@return what to write above the wide causes: for each place, in per cent of the width, the ranks of those that begin there}
     *
     * <p>Where the next one begins too close for both on a phone, the two are written together.
     */
    public Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        String place = "";
        double free = 0;
        for (Outline each : wide.stream()
                .sorted(Comparator.comparingDouble(Outline::from).thenComparing(Outline::rank))
                .toList()) {
            if (tags.isEmpty() || each.from() >= free) {
                place = each.x();
            }
            tags.merge(place, Integer.toString(each.rank()), FleetView::together);
            free = from(place)
                    + PER_CENT_OF_A_CHARACTER
                            * (Objects.requireNonNull(tags.get(place)).length() + 1);
        }
        return tags;
    }

    private static String together(String ranks, String rank) {
        List<String> told = List.of(ranks.split(",", -1));
        if (told.contains(rank) || ranks.endsWith("…")) {
            return ranks;
        }
        return told.size() < MOST_RANKS ? ranks + "," + rank : ranks + "…";
    }

    /**
     * One domain or stream.
     *
     * @param name what it is called; empty for the streams without a row
     * @param total its disconnects
     * @param cells for each level the cells of that level as one SVG path, in units of buckets
     * @param outlines the advice that explain some of them
     */
    public record Row(String name, int total, List<String> cells, List<Outline> outlines) {
        public Row {
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
    public record Outline(int rank, boolean wide, String x, String width, String end) {
        double from() {
            return FleetView.from(x);
        }
    }
}
