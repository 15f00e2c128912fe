package dev.whydrop.intake.internal.form;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.collect.SourceReader;
import dev.whydrop.intake.internal.csv.CsvReader;
import dev.whydrop.intake.internal.csv.Plainly;
import dev.whydrop.intake.internal.message.JsonReader;
import dev.whydrop.intake.internal.message.LogReader;
import dev.whydrop.intake.internal.record.RowReader;
import dev.whydrop.intake.internal.source.Source;
import dev.whydrop.intake.internal.time.SourceTimes;
import dev.whydrop.intake.internal.url.PushUrlReader;
import java.io.IOException;

/** Reads sources of any format; the content tells which it is. */
public final class AnyForm implements SourceReader {
    private final IntakeOptions options;
    private final RowReader rows;
    private final SourceReader csv;
    private final SourceReader json;
    private final SourceReader log;
    private final SourceReader sql;
    private final SourceReader page;

    /**
     * @param catalog tells the code of records that give only a reason
     * @param plainly how plain rows are read
     * @param urls judges push URLs
     * @param tables finds the table in a page
     */
    public AnyForm(ErrorCatalog catalog, IntakeOptions options, Plainly plainly, PushUrlReader urls, Tables tables) {
        this.options = options;
        this.rows = new RowReader(catalog, options, urls);
        this.csv = new CsvReader(rows, options, plainly);
        this.json = new JsonReader(options, rows);
        this.log = new LogReader(options, rows);
        this.sql = new SqlReader(csv, options);
        this.page = new PageReader(csv, tables);
    }

    @Override
    public void read(Source given, ReadingCollector collector) throws IOException {
        LinesAbove below = LinesAbove.of(DrawnTable.undrawn(given), options);
        read(below.source(), collector, source -> {
            format(source).read(source, collector);
            if (below.lines() > 0) {
                collector.note("note.lines-above", source, below.lines());
            }
        });
    }

    /** {@return what reads sources that are known to be CSV with a header} */
    public SourceReader tables() {
        return (source, collector) -> read(source, collector, each -> csv.read(each, collector));
    }

    private interface Records {
        void read(Source source) throws IOException;
    }

    private void read(Source source, ReadingCollector collector, Records records) throws IOException {
        int before = collector.kept();
        rows.begin(SourceTimes.Said.NOTHING);
        try {
            records.read(source);
        } finally {
            collector.timesOf(source.name(), before, rows.times().seen());
        }
    }

    private SourceReader format(Source source) {
        return switch (Sight.of(source, options)) {
            case JSON -> json;
            case LOG -> log;
            case SQL -> sql;
            case PAGE -> page;
            case TABLE -> csv;
        };
    }
}
