package dev.whydrop.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

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
    static <K extends Comparable<? super K>> List<K> names(Map<K, Tally.Count> counts, int most) {
        return counts.entrySet().stream()
                .filter(each -> each.getValue().faults() > 0)
                .sorted(Comparator.comparingInt((Map.Entry<K, Tally.Count> each) ->
                                -each.getValue().faults())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** {@return how many have any faults} */
    static int withFaults(Map<?, Tally.Count> counts) {
        return (int) counts.values().stream().filter(each -> each.faults() > 0).count();
    }

    /** {@return the lines of those with the most faults} */
    static <K extends Comparable<? super K>> List<TopRow> of(Map<K, Tally.Count> counts, int most, int cards) {
        List<TopRow> rows = new ArrayList<>();
        int highest = 0;
        for (K name : names(counts, most)) {
            Tally.Count count = counts.get(name);
            highest = Math.max(highest, count.faults());
            List<Integer> ranks = new ArrayList<>();
            for (int rank = 1; rank <= cards; rank++) {
                if (count.of(rank)) {
                    ranks.add(rank);
                }
            }
            rows.add(new TopRow(
                    name.toString(),
                    count.faults(),
                    count.all(),
                    TimeAxis.percent((double) count.faults() / highest),
                    ranks));
        }
        return rows;
    }
}
