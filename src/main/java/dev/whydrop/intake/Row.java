package dev.whydrop.intake;

import dev.whydrop.catalog.Texts;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * The values of one record by column.
 *
 * @param header where each column stands
 * @param values the values as they stand in the file
 */
record Row(Header header, CSVRecord values) {
    private static final Set<String> NOTHING = Set.of("-", "null", "n/a");
    private static final int LONGEST_NOTHING = 4;

    /** {@return the value, stripped; empty when the file has no such column} */
    String text(Column column) {
        Integer place = header.places().get(column);
        return place == null ? "" : values.get(place).strip();
    }

    /** {@return the value, stripped; empty also when it is written as {@code -}, {@code null} or {@code N/A}} */
    String known(Column column) {
        String text = text(column);
        return text.length() <= LONGEST_NOTHING && NOTHING.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
    }

    /** @throws BadRow if it does not reach all columns, or has values beyond the last */
    void checkLength(Texts texts) throws BadRow {
        int found = values.size();
        int titles = header.titles().size();
        if (found < header.needed()) {
            throw new BadRow(texts.get("reject.cut-off", found, titles));
        }
        for (int place = titles; place < found; place++) {
            if (!values.get(place).isBlank()) {
                throw new BadRow(texts.get("reject.too-many-values", found, titles));
            }
        }
    }
}
