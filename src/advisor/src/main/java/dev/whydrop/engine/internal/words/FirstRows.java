package dev.whydrop.engine.internal.words;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.RowRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps the first rows of many, by source and row, as many as a report lists. */
final class FirstRows {
    private final TreeMap<String, OfSource> bySource = new TreeMap<>();
    private @Nullable OfSource last;

    /** The first rows of one source, and some more: to sort now and then takes less than to keep order. */
    private static final class OfSource {
        private static final int FEW = 8;

        private final String source;
        private long[] rows = new long[FEW];
        private int count;
        /** Rows from this one on are not among the first. */
        private long end = Long.MAX_VALUE;

        OfSource(String source) {
            this.source = source;
        }

        void add(long row) {
            if (row >= end) {
                return;
            }
            if (count == 2 * EvidenceLine.MOST_ROWS) {
                Arrays.sort(rows);
                count = EvidenceLine.MOST_ROWS;
                end = rows[count - 1];
                add(row);
                return;
            }
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, Math.min(2 * count, 2 * EvidenceLine.MOST_ROWS));
            }
            rows[count++] = row;
        }
    }

    /** Takes a record; one that came from code has no row and is passed over. */
    void add(Disconnect record) {
        if (record.row() <= 0) {
            return;
        }
        OfSource ofSource = last;
        if (ofSource == null || !record.source().equals(ofSource.source)) {
            ofSource = bySource.computeIfAbsent(record.source(), OfSource::new);
            last = ofSource;
        }
        ofSource.add(record.row());
    }

    /** {@return the rows, in order} */
    List<RowRef> list() {
        List<RowRef> first = new ArrayList<>();
        for (OfSource each : bySource.values()) {
            Arrays.sort(each.rows, 0, each.count);
            for (int i = 0; i < each.count && first.size() < EvidenceLine.MOST_ROWS; i++) {
                first.add(new RowRef(each.source, each.rows[i]));
            }
        }
        return List.copyOf(first);
    }
}
