package dev.whydrop.engine;

import java.util.Comparator;
import java.util.SortedSet;

/** Numbers of rows in short: {@code 1-3 5} stands for 1, 2, 3 and 5. */
final class RowNumbers {
    /** By the first number, then by the whole text. */
    static final Comparator<String> ORDER =
            Comparator.comparingInt(RowNumbers::first).thenComparing(Comparator.naturalOrder());

    private RowNumbers() {}

    static String inShort(SortedSet<Long> rows) {
        StringBuilder text = new StringBuilder();
        long from = -1;
        long to = -1;
        for (long row : rows) {
            if (row != to + 1 || text.length() == 0) {
                end(text, from, to);
                text.append(text.length() == 0 ? "" : " ").append(row);
                from = row;
            }
            to = row;
        }
        end(text, from, to);
        return text.toString();
    }

    private static void end(StringBuilder text, long from, long to) {
        if (to > from) {
            text.append(to > from + 1 ? "-" : " ").append(to);
        }
    }

    private static int first(String rows) {
        return Integer.parseInt(rows.split("[ -]", 2)[0]);
    }
}
