package dev.whydrop.engine;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.RowRef;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the first rows of many, by source and row, as many as a report lists. */
final class FirstRows {
    private final PriorityQueue<RowRef> first = new PriorityQueue<>(Comparator.reverseOrder());

    /** Takes a record; one that came from code has no row and is passed over. */
    void add(Disconnect record) {
        if (record.row() > 0 && (first.size() < EvidenceLine.MOST_ROWS || before(record, first.element()))) {
            first.add(new RowRef(record.source(), record.row()));
            if (first.size() > EvidenceLine.MOST_ROWS) {
                first.remove();
            }
        }
    }

    private static boolean before(Disconnect record, RowRef row) {
        int bySource = record.source().compareTo(row.source());
        return bySource == 0 ? record.row() < row.row() : bySource < 0;
    }

    /** {@return the rows, in order} */
    List<RowRef> list() {
        return first.stream().sorted().toList();
    }
}
