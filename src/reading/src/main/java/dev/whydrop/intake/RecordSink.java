package dev.whydrop.intake;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.collect.ReadingMeter;
import dev.whydrop.intake.internal.record.BadRow;
import dev.whydrop.intake.internal.record.ColumnValues;
import dev.whydrop.intake.internal.record.Header;
import dev.whydrop.intake.internal.record.RawRecord;
import dev.whydrop.intake.internal.record.RowReader;
import dev.whydrop.intake.internal.url.PushUrlReader;
import dev.whydrop.model.Progress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes records one by one, each as the values of its columns, and reads them as it would those of a file. Not safe to share between threads. */
public final class RecordSink {
    private final String name;
    private final int columns;
    private final ReadingCollector collector;
    private final PushUrlReader urls;
    private final RowReader rows;
    private final Progress progress;
    private final RawRecord raw = new RawRecord();
    private final ColumnValues row;
    private long number;
    private boolean ended;

    RecordSink(String name, List<String> columns, ErrorCatalog catalog, IntakeOptions options, Progress progress) {
        Header header = Header.of(name, columns, options.columns());
        this.name = name;
        this.columns = columns.size();
        this.collector = new ReadingCollector(options.budget());
        this.urls = new PushUrlReader(options.pushKeys());
        this.rows = new RowReader(catalog, options, urls);
        this.progress = progress;
        this.row = new ColumnValues(header, raw);
        rows.begin(header.times());
    }

    /**
     * Takes the next record; one that cannot be used becomes a reject.
     *
     * @param values in the order of the columns, as many as there are; null for one that is not known
     * @throws IllegalArgumentException if there are more or fewer
     * @throws IllegalStateException after {@link #end}
     * @throws IntakeException if there is no more room
     */
    public void accept(List<? extends @Nullable String> values) {
        if (values.size() != columns) {
            throw new IllegalArgumentException("A record of " + name + " has " + values.size()
                    + " values, and there are " + columns + " columns. Maybe give an empty one for what is not known.");
        }
        refuseAfterEnd();
        raw.set(values);
        number++;
        try {
            collector.ended("", rows.read(name, number, row));
        } catch (BadRow e) {
            collector.reject(name, number, e);
        }
    }

    /**
     * {@return all that was taken}
     *
     * @throws IllegalStateException if it was asked for before
     */
    public Intake end() {
        refuseAfterEnd();
        ended = true;
        collector.timesOf(name, 0, rows.times().seen());
        Intake intake = collector.intake(List.of(name), urls);
        new ReadingMeter(progress, List.of(), collector).end(intake.reading().rowsRead());
        return intake;
    }

    private void refuseAfterEnd() {
        if (ended) {
            throw new IllegalStateException(
                    "The sink of " + name + " has ended. Maybe ask the reader for another one.");
        }
    }
}
