package dev.whydrop.model;

import java.util.Comparator;

/**
 * Points at one input record.
 *
 * @param source the file it stands in
 * @param row its number, 1 for the first after the header
 */
public record RowRef(String source, long row) implements Comparable<RowRef> {
    private static final Comparator<RowRef> ORDER =
            Comparator.comparing(RowRef::source).thenComparingLong(RowRef::row);

    /** Orders by source, then row. */
    @Override
    public int compareTo(RowRef other) {
        return ORDER.compare(this, other);
    }

    /** {@return {@code source:row}} */
    @Override
    public String toString() {
        return source + ":" + row;
    }
}
