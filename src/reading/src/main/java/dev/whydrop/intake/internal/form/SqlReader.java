package dev.whydrop.intake.internal.form;

import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.collect.SourceReader;
import dev.whydrop.intake.internal.source.Source;
import dev.whydrop.intake.internal.text.TextReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the table of disconnects in the dump of a database. */
public final class SqlReader implements SourceReader {
    private final SourceReader csv;
    private final IntakeOptions options;

    /** @param csv reads the table when it is found */
    public SqlReader(SourceReader csv, IntakeOptions options) {
        this.csv = csv;
        this.options = options;
    }

    @Override
    public void read(Source source, ReadingCollector collector) throws IOException {
        SqlRows rows = rows(new TextReader(source.text(), StandardCharsets.UTF_8), options);
        List<String> columns = rows.next();
        if (columns == null) {
            throw Sight.named(source.name(), "sql");
        }
        csv.read(Source.of(source.name(), Tables.all(new Rows(columns, rows)), StandardCharsets.UTF_8), collector);
    }

    /** Whether a table of disconnects begins in the first part of a text. */
    static boolean fits(String beginning, IntakeOptions options) {
        try {
            return rows(new StringReader(beginning), options).next() != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static SqlRows rows(Reader text, IntakeOptions options) {
        return new SqlRows(text, columns -> Tables.header(columns, options));
    }

    /** The rows with the columns in front. */
    private static final class Rows extends RowsAhead {
        private final SqlRows rows;
        private @Nullable List<String> columns;

        Rows(List<String> columns, SqlRows rows) {
            this.columns = columns;
            this.rows = rows;
        }

        @Override
        @Nullable
        List<String> read() throws IOException {
            List<String> first = columns;
            columns = null;
            return first == null ? rows.next() : first;
        }
    }
}
