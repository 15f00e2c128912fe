package dev.whydrop.report.html.drawing;

import dev.whydrop.model.Advice;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.StreamId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Draws the fleet by time: a wide cause shows as a column, the trouble of one stream as a row, each outlined where an advice explains it. */
public final class FleetDrawing {
    private static final int LEVELS = 4;
    private static final int STREAMS_OF_A_WIDE_CAUSE = 3;

    private final TimeAxis axis;
    private final Buckets buckets;
    private final List<Outlined> outlined;

    /** An advice with the streams and domains it explains. */
    private record Outlined(Advice advice, Set<StreamId> streams, Set<String> domains) {
        /** {@return the time spans that are worth an outline: all of one stream; of a wider scope those in which several streams dropped} */
        List<Occurrence> spans() {
            return advice.occurrences().stream()
                    .filter(each -> !wide() || each.streams() >= STREAMS_OF_A_WIDE_CAUSE)
                    .toList();
        }

        boolean wide() {
            return advice.scope().kind() != ScopeKind.STREAM;
        }

        boolean acrossAddresses() {
            return wide() && advice.scope().kind() != ScopeKind.CLIENT_IP;
        }
    }

    public FleetDrawing(TimeAxis axis, Buckets buckets, List<Advice> advice) {
        this.axis = axis;
        this.buckets = buckets;
        this.outlined = advice.stream()
                .map(each -> new Outlined(
                        each,
                        new HashSet<>(each.affected().streams()),
                        new HashSet<>(each.affected().domains())))
                .toList();
    }

    /** {@return the fleet, with the numbers of domains and streams that have no row} */
    public FleetView draw(int moreDomains, int moreStreams) {
        List<Integer> levels = levels();
        List<FleetView.Row> domains = new ArrayList<>();
        buckets.domains().forEach((domain, counts) -> domains.add(row(domain, counts, levels, null, domain)));
        List<FleetView.Row> streams = new ArrayList<>();
        buckets.streams()
                .forEach((stream, counts) -> streams.add(row(stream.toString(), counts, levels, stream, null)));
        List<FleetView.Outline> wide = new ArrayList<>();
        outlined.stream()
                .filter(Outlined::wide)
                .forEach(each -> each.spans().forEach(span -> wide.add(outline(each, span))));
        return new FleetView(
                axis,
                levels,
                wide,
                domains,
                moreDomains,
                streams,
                moreStreams,
                moreStreams == 0 ? null : row("", buckets.otherStreams(), levels, null, null));
    }

    /** {@return from how many disconnects on a cell has each level: 1, and then by equal factors up to the fullest cell} */
    private List<Integer> levels() {
        int most = 1;
        for (Map<?, int[]> rows : List.of(buckets.domains(), buckets.streams())) {
            for (int[] row : rows.values()) {
                most = Math.max(most, Arrays.stream(row).max().orElse(0));
            }
        }
        Set<Integer> levels = new TreeSet<>();
        for (int level = 0; level < LEVELS; level++) {
            levels.add((int) Math.ceil(Math.pow(most, (double) level / LEVELS)));
        }
        return List.copyOf(levels);
    }

    private FleetView.Row row(
            String name, int[] counts, List<Integer> levels, @Nullable StreamId stream, @Nullable String domain) {
        List<FleetView.Outline> outlines = new ArrayList<>();
        for (Outlined each : outlined) {
            boolean concerned = (stream != null && each.streams().contains(stream))
                    || (domain != null
                            && each.acrossAddresses()
                            && each.domains().contains(domain));
            if (concerned) {
                each.spans().stream()
                        .filter(span -> anyIn(counts, span))
                        .forEach(span -> outlines.add(outline(each, span)));
            }
        }
        return new FleetView.Row(name, Arrays.stream(counts).sum(), cells(counts, levels), outlines);
    }

    private boolean anyIn(int[] counts, Occurrence span) {
        int first = axis.bucket(span.from().toEpochMilli());
        int last = axis.bucket(span.to().toEpochMilli());
        return Arrays.stream(counts, first, last + 1).anyMatch(count -> count > 0);
    }

    /** {@return the outline around the buckets that a time span touches} */
    private FleetView.Outline outline(Outlined outlinedAdvice, Occurrence span) {
        double first = axis.bucket(span.from().toEpochMilli());
        double last = axis.bucket(span.to().toEpochMilli());
        return new FleetView.Outline(
                outlinedAdvice.advice().rank(),
                outlinedAdvice.wide(),
                TimeAxis.percent(first / axis.buckets()),
                TimeAxis.percent((last + 1 - first) / axis.buckets()),
                TimeAxis.percent((last + 1) / axis.buckets()));
    }

    private static List<String> cells(int[] counts, List<Integer> levels) {
        List<StringBuilder> paths =
                levels.stream().map(any -> new StringBuilder()).toList();
        for (int bucket = 0; bucket < counts.length; bucket++) {
            if (counts[bucket] > 0) {
                paths.get(level(counts[bucket], levels))
                        .append('M')
                        .append(bucket)
                        .append(" 0h1v1h-1z");
            }
        }
        return paths.stream().map(StringBuilder::toString).toList();
    }

    private static int level(int count, List<Integer> levels) {
        int level = 0;
        while (level + 1 < levels.size() && count >= levels.get(level + 1)) {
            level++;
        }
        return level;
    }
}
