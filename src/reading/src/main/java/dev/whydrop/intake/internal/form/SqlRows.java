package dev.whydrop.intake.internal.form;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table in a dump of a database: those of {@code INSERT INTO} and of pg_dump's {@code COPY}, where the statement names its columns or
 * a {@code CREATE TABLE} before it does. The first table whose columns will do is taken, and what else the dump holds is passed over.
 */
final class SqlRows {
    /** What begins a part of CREATE TABLE that is no column. */
    private static final Set<String> NO_COLUMNS = Set.of(
            "PRIMARY",
            "KEY",
            "UNIQUE",
            "CONSTRAINT",
            "INDEX",
            "FOREIGN",
            "CHECK",
            "FULLTEXT",
            "SPATIAL",
            "EXCLUDE",
            "LIKE");

    /** More tables than a database has are no dump. */
    private static final int MOST_TABLES = 10_000;

    private final SqlTokens in;
    private final Predicate<List<String>> wanted;
    private final Map<String, List<String>> columns = new HashMap<>();
    private @Nullable String table;
    private boolean copying;
    private boolean inserting;

    /** @param wanted whether a table with these columns will do */
    SqlRows(Reader in, Predicate<List<String>> wanted) {
        this.in = new SqlTokens(in);
        this.wanted = wanted;
    }

    /** {@return the columns first, then one row after another; null at the end} */
    @Nullable
    List<String> next() throws IOException {
        while (true) {
            if (copying) {
                List<String> row = copied();
                if (row != null) {
                    return row;
                }
            } else if (inserting) {
                List<String> row = inserted();
                if (row != null) {
                    return row;
                }
            } else {
                String before = table;
                if (!statement()) {
                    return null;
                }
                if (before == null && table != null) {
                    return columns.get(table);
                }
            }
        }
    }

    /** Goes through a statement, or to the rows of one; {@return whether there was one} */
    private boolean statement() throws IOException {
        SqlTokens.Token first = in.next();
        if (first == null) {
            return false;
        }
        if (first.is("CREATE")) {
            created();
        } else if (first.is("INSERT") || first.is("REPLACE")) {
            insert();
        } else if (first.is("COPY")) {
            copy();
        } else if (!first.is(";")) {
            toEnd();
        }
        return true;
    }

    private void created() throws IOException {
        SqlTokens.Token word = in.next();
        while (word != null && !word.is("(") && !word.is(";")) {
            SqlTokens.Token next = in.next();
            if (next != null && next.is("(") && columns.size() < MOST_TABLES) {
                List<String> names = definitions();
                columns.putIfAbsent(bare(word.text()), names);
                toEnd();
                return;
            }
            word = next;
        }
    }

    /** {@return the first word of each part in the brackets} */
    private List<String> definitions() throws IOException {
        List<String> names = new ArrayList<>();
        int depth = 1;
        boolean begins = true;
        for (SqlTokens.Token each = in.next(); each != null && depth > 0; each = depth > 0 ? in.next() : each) {
            if (begins
                    && depth == 1
                    && (each.quoted() || !NO_COLUMNS.contains(each.text().toUpperCase(Locale.ROOT)))) {
                names.add(each.text());
            }
            begins = depth == 1 && each.is(",");
            depth += each.is("(") ? 1 : each.is(")") ? -1 : 0;
            if (depth == 0) {
                break;
            }
        }
        return names;
    }

    private void insert() throws IOException {
        SqlTokens.Token word = in.next();
        while (word != null && !word.is("INTO") && !word.is(";")) {
            word = in.next();
        }
        SqlTokens.Token name = in.next();
        if (name == null || word == null || word.is(";")) {
            return;
        }
        SqlTokens.Token next = in.next();
        List<String> named = null;
        if (next != null && next.is("(")) {
            named = definitions();
            next = in.next();
        }
        while (next != null && !next.is("VALUES") && !next.is("VALUE") && !next.is(";") && !next.is("SELECT")) {
            next = in.next();
        }
        boolean values = next != null && (next.is("VALUES") || next.is("VALUE"));
        inserting = values && chosen(bare(name.text()), named);
        if (!inserting && next != null && !next.is(";")) {
            toEnd();
        }
    }

    private void copy() throws IOException {
        SqlTokens.Token name = in.next();
        SqlTokens.Token next = in.next();
        List<String> named = null;
        if (next != null && next.is("(")) {
            named = definitions();
        }
        toEnd();
        in.line();
        copying = name != null && chosen(bare(name.text()), named);
        if (!copying) {
            String line = in.line();
            while (line != null && !line.equals("\\.")) {
                line = in.line();
            }
        }
    }

    /** Whether the rows of a statement are those that are wanted: of the first table that will do, in the same columns. */
    private boolean chosen(String name, @Nullable List<String> named) {
        List<String> its = named == null ? columns.get(name) : named;
        if (its == null) {
            return false;
        }
        if (table == null && wanted.test(its)) {
            table = name;
            columns.put(name, its);
        }
        return name.equals(table) && its.equals(columns.get(name));
    }

    /** {@return the next row in brackets; null where the statement ends} */
    private @Nullable List<String> inserted() throws IOException {
        SqlTokens.Token each = in.next();
        while (each != null && each.is(",")) {
            each = in.next();
        }
        if (each == null || !each.is("(")) {
            inserting = false;
            if (each != null && !each.is(";")) {
                toEnd();
            }
            return null;
        }
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        int depth = 1;
        for (each = in.next(); each != null; each = in.next()) {
            depth += each.is("(") ? 1 : each.is(")") ? -1 : 0;
            if (depth == 0 || (depth == 1 && each.is(","))) {
                row.add(value.toString());
                value.setLength(0);
                if (depth == 0) {
                    return row;
                }
            } else if (each.quoted()) {
                value.setLength(0); // what stands before a text is its kind: _utf8'...', E'...', DATE '...'
                value.append(each.text());
            } else if (!each.is("NULL") && value.isEmpty() && !each.is("(") && !each.is(")")) {
                value.append(each.text());
            }
        }
        return null;
    }

    /** {@return the next line of COPY; null at its end} */
    private @Nullable List<String> copied() throws IOException {
        String line = in.line();
        if (line == null || line.equals("\\.")) {
            copying = false;
            return null;
        }
        List<String> row = new ArrayList<>();
        for (String value : line.split("\t", -1)) {
            row.add(
                    value.equals("\\N")
                            ? ""
                            : value.replace("\\t", "\t").replace("\\n", " ").replace("\\\\", "\\"));
        }
        return row;
    }

    private void toEnd() throws IOException {
        SqlTokens.Token each = in.next();
        while (each != null && !each.is(";")) {
            each = in.next();
        }
    }

    private static String bare(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
