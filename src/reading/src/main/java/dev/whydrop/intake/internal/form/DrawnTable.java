package dev.whydrop.intake.internal.form;

import dev.whydrop.intake.internal.source.Source;
import dev.whydrop.intake.internal.text.TextReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table as psql and mysql print it: with a line of dashes under the titles, in a frame or not, where a value of several lines takes several
 * rows; or expanded ({@code \x}, {@code \G}), a record under {@code -[ RECORD 1 ]-} or a line of stars. What is in a value on several lines comes out as
 * one.
 */
public final class DrawnTable extends RowsAhead {
    private static final Pattern RULE = Pattern.compile("\\s?-{2,}(\\+-{2,})+\\s*");
    private static final Pattern RECORD = Pattern.compile("-\\[ RECORD \\d+ ]-*\\+?-*\\s*");
    private static final Pattern STARS = Pattern.compile("\\*{5,} \\d+\\. row \\*{5,}\\s*");
    private static final Pattern STARRED_FIELD = Pattern.compile("\\s*(\\w{1,200}): ?(.*)");

    /** How lines are drawn with the letters for it, and without them. */
    private static final String DRAWN = "│┃║─━═┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╞╪╡";

    private static final String PLAIN = "|||---" + "+".repeat(DRAWN.length() - 6);

    private static final Pattern FIELD = Pattern.compile("(?<name>[^|]{0,200}?)\\s*\\|(?<value>.*)");
    private static final Pattern FOOT = Pattern.compile("\\(\\d+ rows?\\)\\s*|\\(\\d+ 行记录\\)\\s*|\\(\\d+ 行\\)\\s*");

    /** Titles of more lines are no table. */
    private static final int LOOKED_AT = 50;

    private final BufferedReader in;
    private final boolean expanded;
    private final List<String> titles = new ArrayList<>();
    private @Nullable String line;
    private @Nullable List<String> first;
    private boolean begun;
    private boolean starred;

    /** Whether the last line, and the last one before the rule, stood in a frame. */
    private boolean framed;

    private boolean titleFramed;

    private DrawnTable(InputStream text, boolean expanded) throws IOException {
        this.in = new BufferedReader(new TextReader(text, StandardCharsets.UTF_8));
        this.expanded = expanded;
        String title = "";
        for (line = nextLine(); line != null && !(begins(line) && framed == titleFramed); line = nextLine()) {
            title = line;
            titleFramed = framed;
        }
        if (expanded) {
            first = record();
        } else {
            titles.addAll(cells(title, Integer.MAX_VALUE));
            line = nextLine();
        }
    }

    /** {@return the source as the table that is printed in it; as it is where none is} */
    public static Source undrawn(Source source) throws IOException {
        List<String> lines = source.beginning()
                .lines()
                .limit(LOOKED_AT)
                .map(each -> unframed(inPlain(each)))
                .toList();
        boolean aligned = lines.stream().anyMatch(each -> RULE.matcher(each).matches());
        boolean expanded =
                !aligned && lines.stream().anyMatch(each -> RECORD.matcher(each).matches());
        if (!aligned && !expanded) {
            return source;
        }
        InputStream rows = Tables.all(new DrawnTable(source.text(), expanded));
        return Source.of(source.name(), rows, StandardCharsets.UTF_8);
    }

    /** {@return the next line without its frame, as psql would print it} */
    private @Nullable String nextLine() throws IOException {
        String raw = in.readLine();
        if (raw == null) {
            return null;
        }
        if (STARS.matcher(raw).matches()) {
            starred = true;
        }
        Matcher field = starred ? STARRED_FIELD.matcher(raw) : null;
        if (field != null && field.matches()) {
            return field.group(1) + " | " + field.group(2);
        }
        String plain = inPlain(raw);
        String without = unframed(plain);
        framed = !without.equals(plain);
        return without;
    }

    private static String inPlain(String raw) {
        if (STARS.matcher(raw).matches()) {
            return "-[ RECORD 1 ]-";
        }
        return raw.chars().allMatch(letter -> DRAWN.indexOf(letter) < 0)
                ? raw
                : raw.chars()
                        .map(letter -> DRAWN.indexOf(letter) < 0 ? letter : PLAIN.charAt(DRAWN.indexOf(letter)))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** {@return a line without what is drawn at both its ends} */
    private static String unframed(String plain) {
        String line = plain.strip();
        boolean drawn = line.length() > 2
                && "|+".indexOf(line.charAt(0)) >= 0
                && line.charAt(0) == line.charAt(line.length() - 1)
                && (line.charAt(0) == '|' || line.chars().allMatch(letter -> letter == '+' || letter == '-'));
        return drawn ? line.substring(1, line.length() - 1) : plain;
    }

    private boolean begins(String text) {
        return (expanded ? RECORD : RULE).matcher(text).matches();
    }

    @Override
    @Nullable
    List<String> read() throws IOException {
        if (!begun) {
            begun = true;
            return List.copyOf(titles);
        }
        List<String> waiting = first;
        first = null;
        if (waiting != null) {
            return waiting;
        }
        List<String> row = expanded ? record() : row();
        // Another result with the same titles goes on with the table.
        while (!expanded && titles.equals(row)) {
            row = row();
        }
        return row;
    }

    /** {@return the values of the next row, with those of the lines that go on with it} */
    private @Nullable List<String> row() throws IOException {
        while (line != null && (line.isBlank() || FOOT.matcher(line).matches() || line.indexOf('|') < 0)) {
            line = nextLine();
        }
        if (line == null) {
            return null;
        }
        String[] values = new String[titles.size()];
        Arrays.fill(values, "");
        boolean more = true;
        while (line != null && more) {
            List<String> cells = cells(line, titles.size());
            boolean wraps = false;
            for (int place = 0; place < cells.size(); place++) {
                wraps |= goesOn(cells.get(place));
                values[place] += joined(cells.get(place));
            }
            line = nextLine();
            // A copy may have lost the signs; a row whose first value is missing then goes on with the one before.
            more = line != null
                    && line.indexOf('|') >= 0
                    && (wraps || cells(line, titles.size()).get(0).isEmpty());
        }
        return List.of(values);
    }

    private static boolean goesOn(String cell) {
        return cell.endsWith("+");
    }

    /** {@return the part of a value that a line has, to be put before that of the next one} */
    private static String joined(String cell) {
        return goesOn(cell) ? cell.substring(0, cell.length() - 1).strip() + " " : cell;
    }

    private static List<String> cells(String text, int most) {
        List<String> cells = new ArrayList<>();
        for (String cell : text.split("\\|", most == Integer.MAX_VALUE ? -1 : most)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    /** {@return the values of the next expanded record by title; fields that the first has not are left out} */
    private @Nullable List<String> record() throws IOException {
        while (line != null && !RECORD.matcher(line).matches()) {
            line = nextLine();
        }
        if (line == null) {
            return null;
        }
        boolean first = titles.isEmpty();
        List<String> values = new ArrayList<>();
        titles.forEach(any -> values.add(""));
        int at = -1;
        for (line = nextLine(); line != null && !RECORD.matcher(line).matches(); line = nextLine()) {
            Matcher field = FIELD.matcher(line);
            if (!field.matches()) {
                continue;
            }
            String name = field.group("name").strip();
            if (!name.isEmpty()) {
                if (first) {
                    titles.add(name);
                    values.add("");
                }
                at = titles.indexOf(name);
            }
            if (at >= 0) {
                values.set(at, values.get(at) + joined(field.group("value").strip()));
            }
        }
        return values;
    }
}
