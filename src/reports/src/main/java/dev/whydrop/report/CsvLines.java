package dev.whydrop.report;

import dev.whydrop.escaping.ForSpreadsheet;
import dev.whydrop.model.Disconnect;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.IdentityHashMap;
import org.apache.commons.csv.CSVFormat;

/**
 * Lines of CSV that grow in memory. What {@link CSVFormat} may have to quote it writes itself; nearly all values of a log it need not look at, letter by
 * letter, a million times over. Not safe to share between threads.
 */
final class CsvLines {
    private static final int FULL = 1 << 16;
    private static final long MILLIS_A_DAY = 24 * 60 * 60 * 1000L;

    /** The texts of the platform are fewer. */
    private static final int MOST_KEPT = 2_000;

    private final CSVFormat format;
    /** An empty text stands in quotes at the beginning of a line, and nowhere else. */
    private final IdentityHashMap<String, String> first = new IdentityHashMap<>();

    private final IdentityHashMap<String, String> further = new IdentityHashMap<>();
    private final StringBuilder lines = new StringBuilder(FULL + 1024);
    private boolean begun;

    /** The day, in days since 1970, and how the times of it begin, up to the T. */
    private long day;

    private String beginning = "1970-01-01T";

    CsvLines(CSVFormat format) {
        this.format = format;
    }

    /** Adds a text from the input. It never becomes a formula where it is opened. */
    void text(String text) throws IOException {
        own(plain(text) ? text : cell(text));
    }

    /** {@return how CSV tells the text; sources and reasons are the same objects in thousands of rows} */
    private String cell(String text) throws IOException {
        IdentityHashMap<String, String> known = begun ? further : first;
        String cell = known.get(text);
        if (cell == null) {
            StringBuilder printed = new StringBuilder(text.length() + 3);
            format.print(ForSpreadsheet.of(text), printed, !begun);
            cell = printed.substring(begun ? 1 : 0); // behind the comma
            if (known.size() == MOST_KEPT) {
                known.clear();
            }
            known.put(text, cell);
        }
        return cell;
    }

    /** Adds a text of ours, which needs no quotes. */
    void own(String text) {
        if (begun) {
            lines.append(',');
        }
        lines.append(text);
        begun = true;
    }

    void number(long number) {
        if (begun) {
            lines.append(',');
        }
        lines.append(number);
        begun = true;
    }

    /** Adds a time in epoch milliseconds as {@link Instant#toString()} tells it; nothing for {@link Disconnect#UNKNOWN}. */
    void timeOrEmpty(long millis) {
        if (millis == Disconnect.UNKNOWN) {
            own("");
            return;
        }
        if (millis % 1000 != 0) {
            own(Instant.ofEpochMilli(millis).toString());
            return;
        }
        long its = Math.floorDiv(millis, MILLIS_A_DAY);
        if (its != day) {
            String midnight = Instant.ofEpochMilli(its * MILLIS_A_DAY).toString();
            beginning = midnight.substring(0, midnight.indexOf('T') + 1);
            day = its;
        }
        own(beginning);
        int second = (int) (Math.floorMod(millis, MILLIS_A_DAY) / 1000);
        twoDigits(second / 3600, ':');
        twoDigits(second / 60 % 60, ':');
        twoDigits(second % 60, 'Z');
    }

    private void twoDigits(int value, char after) {
        lines.append((char) ('0' + value / 10))
                .append((char) ('0' + value % 10))
                .append(after);
    }

    /** Ends the line. */
    void end() {
        lines.append(format.getRecordSeparator());
        begun = false;
    }

    void drainWhenFullTo(Writer out) throws IOException {
        if (lines.length() >= FULL) {
            drainTo(out);
        }
    }

    /** Writes what is there and begins anew. */
    void drainTo(Writer out) throws IOException {
        out.append(lines);
        lines.setLength(0);
    }

    /** Whether neither CSV nor a spreadsheet nor a terminal takes the text for more than it is: small letters, digits and colons, and between them {@code -./}. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean letter = character >= 'a' && character <= 'z';
            boolean digitOrColon = character >= '0' && character <= ':';
            boolean mark = i > 0 && character >= '-' && character <= '/';
            if (!letter && !digitOrColon && !mark) {
                return false;
            }
        }
        return !text.isEmpty() && text.charAt(0) != ':';
    }
}
