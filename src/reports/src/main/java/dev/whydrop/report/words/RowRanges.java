package dev.whydrop.report.words;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.RowRef;
import java.util.ArrayList;
import java.util.List;

/** Row numbers for people: neighbours as a range, the source only where there are several. */
public final class RowRanges {
    private static final int MOST_RANGES = 8;

    private RowRanges() {}

    /** {@return such as {@code 3, 7–12}, cut with an ellipsis after the first few} */
    public static String of(List<RowRef> rows, boolean withSource, Texts texts) {
        List<String> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            boolean goesOn = i < rows.size()
                    && rows.get(i).row() == rows.get(i - 1).row() + 1
                    && rows.get(i).source().equals(rows.get(i - 1).source());
            if (!goesOn) {
                RowRef first = rows.get(from);
                String row = Long.toString(first.row());
                String range = i - from > 1
                        ? texts.get(
                                "list.range", row, Long.toString(rows.get(i - 1).row()))
                        : row;
                ranges.add(withSource ? Phrases.baseName(first.source()) + ":" + range : range);
                from = i;
            }
        }
        String separator = texts.get("list.separator");
        String shown = String.join(separator, ranges.subList(0, Math.min(MOST_RANGES, ranges.size())));
        return ranges.size() > MOST_RANGES ? shown + separator + "…" : shown;
    }
}
