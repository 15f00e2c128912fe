package dev.whydrop.intake.internal.csv;

import dev.whydrop.intake.internal.column.Column;
import dev.whydrop.intake.internal.record.RawRecord;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What stands between the values of a record. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|');

    /** How many records are looked at. */
    private static final int RECORDS = 10;

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    /** {@return the end of the key of its name among the texts} */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the separator of a text: the one that parts the header into the most known titles; among equals the one that parts the most records
     * into as many values as the first, then the one that makes the most values of it, then the comma}
     *
     * @param columns which title holds which column
     */
    public static Separator in(String beginning, Map<String, String> columns) {
        if (commasAlone(firstLine(beginning))) {
            return COMMA; // as nearly always
        }
        Separator best = COMMA;
        long bestScore = -1;
        for (Separator each : values()) {
            long score = each.score(beginning, columns.values());
            if (score > bestScore) {
                best = each;
                bestScore = score;
            }
        }
        return best;
    }

    /** Whether there is nothing in a text that another separator could be. */
    public static boolean commasAlone(String text) {
        return List.of(values()).stream().noneMatch(each -> each != COMMA && text.indexOf(each.character) >= 0);
    }

    /** {@return the first line that is not blank and no comment; quotes do not matter to see which separators there are} */
    private static String firstLine(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .filter(line -> !line.startsWith("#")
                        || Column.of(line.split("[,;\t|]", 2)[0]).isPresent())
                .findFirst()
                .orElse("");
    }

    private long score(String beginning, Collection<String> mapped) {
        RawRecord raw = new RawRecord();
        long known = 0;
        int values = 0;
        int alike = 0;
        try {
            Rfc4180Records records = new Rfc4180Records(new StringReader(beginning), this);
            for (int record = 0; record < RECORDS && records.next(raw); record++) {
                if (values == 0 && !CsvPass.preamble(raw)) {
                    values = raw.size();
                    known = known(raw.texts(), mapped);
                } else if (raw.size() == values) {
                    alike++;
                }
            }
        } catch (IOException e) {
            // Quotes do not match, or the beginning ends within a record: what came before is enough.
        }
        return (known * 100 + (values > 1 ? alike : 0)) * 100_000 + Math.min(values, 99_999);
    }

    private static long known(List<String> titles, Collection<String> mapped) {
        List<String> plain = mapped.stream().map(Column::plain).toList();
        return titles.stream()
                .filter(title -> Column.of(title).isPresent() || plain.contains(Column.plain(title)))
                .limit(100_000)
                .count();
    }
}
