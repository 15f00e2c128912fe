package dev.whydrop.evaluation.file;

import java.util.Comparator;

/**
 * What truth and annotated rows join on. Orders by log, then row.
 *
 * @param log the log the row is of; may be empty
 * @param row its number in the log, 1 for the first
 */
public record RowKey(String log, long row) implements Comparable<RowKey> {
    private static final Comparator<RowKey> ORDER =
            Comparator.comparing(RowKey::log).thenComparingLong(RowKey::row);

    public RowKey {
        if (row < 1) {
            throw new IllegalArgumentException(
                    "Row " + row + " does not exist. Maybe count from 1, the first record after the header.");
        }
    }

    @Override
    public int compareTo(RowKey other) {
        return ORDER.compare(this, other);
    }

    /** {@return {@code Row 3 of 'evening.csv'}, or {@code Row 3} when the log has no name} */
    @Override
    public String toString() {
        return "Row " + row + (log.isEmpty() ? "" : " of '" + log + "'");
    }
}
