package dev.whydrop.report.html.drawing;

import dev.whydrop.model.Advice;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Family;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.Verdict;
import dev.whydrop.report.words.Presentation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws the timeline of an advice, however many disconnects it has, with a limited number of bars and marks. */
public final class StripDrawing {
    /** Streams of an advice that get a lane. */
    public static final int MOST_LANES = 3;

    /** Places along the width; what falls on one place is drawn once. */
    private static final int PLACES = 90;

    private final Presentation presentation;
    private final Buckets buckets;

    /** @param buckets keeps the events of each stream that may get a lane */
    public StripDrawing(Presentation presentation, Buckets buckets) {
        this.presentation = presentation;
        this.buckets = buckets;
    }

    /** {@return the timeline of an advice on these streams} */
    public Strip of(Advice advice, List<StreamId> streams, int allStreams) {
        List<Occurrence> times = advice.occurrences();
        boolean apart = farApart(times);
        Occurrence fullest = times.stream()
                .max(Comparator.comparingInt(Occurrence::disconnects).thenComparing(Occurrence::from))
                .orElseThrow();
        long from = (apart ? fullest : times.get(0)).from().toEpochMilli();
        long to = (apart ? fullest : times.get(times.size() - 1)).to().toEpochMilli();
        TimeAxis axis = TimeAxis.around(from, to, presentation.zone());
        List<String> pushers = pushers(axis, streams);
        Set<Family> families = EnumSet.noneOf(Family.class);
        List<Strip.Lane> lanes = new ArrayList<>();
        for (StreamId stream : streams) {
            List<Verdict> ended = within(axis, buckets.history(stream));
            ended.forEach(each -> families.add(each.family()));
            lanes.add(new Strip.Lane(stream, ended.size(), bars(axis, stream, pushers), ends(axis, ended)));
        }
        return new Strip(
                axis,
                lanes,
                families.stream().map(Mark::of).toList(),
                pushers,
                allStreams - streams.size(),
                apart ? times.size() : 1);
    }

    /** Whether the time between the occurrences would leave hardly any room for them. */
    private static boolean farApart(List<Occurrence> times) {
        long whole = times.get(times.size() - 1).to().toEpochMilli()
                - times.get(0).from().toEpochMilli();
        long within = times.stream()
                .mapToLong(each -> each.to().toEpochMilli() - each.from().toEpochMilli() + 60_000)
                .sum();
        return times.size() > 1 && whole > 4 * within;
    }

    private static List<Verdict> within(TimeAxis axis, List<Verdict> history) {
        return history.stream()
                .filter(each -> each.disconnect().endMillis() >= axis.from()
                        && each.disconnect().endMillis() <= axis.to())
                .toList();
    }

    /** {@return the two addresses that are seen most on streams where one push replaced another; empty when there are no two} */
    private List<String> pushers(TimeAxis axis, List<StreamId> streams) {
        Map<String, Integer> addresses = new LinkedHashMap<>();
        for (StreamId stream : streams) {
            List<Verdict> ended = within(axis, buckets.history(stream));
            if (ended.stream().anyMatch(each -> each.family() == Family.REPLACED)) {
                ended.stream()
                        .map(each -> each.disconnect().clientIp())
                        .filter(address -> !address.isEmpty())
                        .forEach(address -> addresses.merge(address, 1, Integer::sum));
            }
        }
        if (addresses.size() < 2) {
            return List.of();
        }
        return addresses.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private List<Strip.Bar> bars(TimeAxis axis, StreamId stream, List<String> pushers) {
        Map<List<Integer>, Strip.Bar> bars = new LinkedHashMap<>();
        for (Verdict verdict : buckets.history(stream)) {
            Disconnect disconnect = verdict.disconnect();
            boolean drawn = disconnect.startMillis() != Disconnect.UNKNOWN
                    && disconnect.startMillis() < disconnect.endMillis()
                    && disconnect.startMillis() < axis.to()
                    && disconnect.endMillis() > axis.from();
            if (drawn) {
                double x = axis.share(disconnect.startMillis());
                double width = axis.share(disconnect.endMillis()) - x;
                int pusher = pushers.indexOf(disconnect.clientIp()) + 1;
                int length = (int) Math.round(width * PLACES);
                bars.putIfAbsent(
                        List.of((int) (x * PLACES), length, pusher),
                        new Strip.Bar(TimeAxis.percent(x), TimeAxis.percent(Math.max(width, 0.002)), pusher));
            }
        }
        return List.copyOf(bars.values());
    }

    private List<Strip.End> ends(TimeAxis axis, List<Verdict> ended) {
        Map<Family, Map<Integer, List<Verdict>>> places = new HashMap<>();
        for (Verdict verdict : ended) {
            int place = (int) (axis.share(verdict.disconnect().endMillis()) * PLACES);
            places.computeIfAbsent(verdict.family(), any -> new HashMap<>())
                    .computeIfAbsent(place, any -> new ArrayList<>())
                    .add(verdict);
        }
        return places.values().stream()
                .flatMap(each -> each.values().stream())
                .sorted(Comparator.comparing(
                                (List<Verdict> each) -> each.get(0).disconnect().endMillis())
                        .thenComparing(each -> each.get(0).family()))
                .map(each -> end(axis, each))
                .collect(Collectors.toList());
    }

    private Strip.End end(TimeAxis axis, List<Verdict> together) {
        Verdict first = together.get(0);
        return new Strip.End(
                axis.x(first.disconnect().endMillis()),
                first.family(),
                together.size(),
                presentation.time(first.disconnect().end()));
    }
}
