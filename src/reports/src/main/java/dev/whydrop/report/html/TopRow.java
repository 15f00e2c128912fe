package dev.whydrop.report.html;

import dev.whydrop.report.html.drawing.TimeAxis;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * One line of a list of those with the most disconnects.
 *
 * @param name a stream, an address or a domain
 * @param faults its disconnects, harmless ones left out
 * @param all its disconnects
 * @param share its faults as a part of the most on the list, in per cent of the width
 * @param ranks the advice they belong to, as far as shown whole
 */
record TopRow(String name, int faults, int all, String share, List<Integer> ranks) {
    TopRow {
        ranks = List.copyOf(ranks);
    }

    /** {@return the names with the most faults, then by name; those without any are left out} */
    static <K extends Comparable<? super K>> List<K> names(Map<K, ? extends Tally.Count> counts, int most) {
        return largest(counts, most).stream().map(Map.Entry::getKey).toList();
    }

    /** {@return how many have any faults} */
    static int withFaults(Map<?, ? extends Tally.Count> counts) {
        return (int) counts.values().stream().filter(each -> each.faults() > 0).count();
    }

    /** {@return the lines of those with the most faults} */
    static <K extends Comparable<? super K>> List<TopRow> of(
            Map<K, ? extends Tally.Count> counts, int most, int cards) {
        List<? extends Map.Entry<K, ? extends Tally.Count>> largest = largest(counts, most);
        return largest.stream()
                .map(each -> new TopRow(
                        each.getKey().toString(),
                        each.getValue().faults(),
                        each.getValue().all(),
                        TimeAxis.percent((double) each.getValue().faults()
                                / largest.get(0).getValue().faults()),
                        IntStream.rangeClosed(1, cards)
                                .filter(each.getValue()::of)
                                .boxed()
                                .toList()))
                .toList();
    }

    /** One look at each and a few comparisons: to sort all streams of a large log takes longer than to count its events. */
    private static <K extends Comparable<? super K>, C extends Tally.Count> List<Map.Entry<K, C>> largest(
            Map<K, C> counts, int most) {
        Comparator<Map.Entry<K, C>> order = Comparator.comparingInt(
                        (Map.Entry<K, C> each) -> -each.getValue().faults())
                .thenComparing(Map.Entry.comparingByKey());
        PriorityQueue<Map.Entry<K, C>> largest = new PriorityQueue<>(most + 1, order.reversed());
        for (Map.Entry<K, C> each : counts.entrySet()) {
            if (each.getValue().faults() > 0 && (largest.size() < most || order.compare(each, largest.element()) < 0)) {
                largest.add(each);
                if (largest.size() > most) {
                    largest.remove();
                }
            }
        }
        return largest.stream().sorted(order).toList();
    }
}
