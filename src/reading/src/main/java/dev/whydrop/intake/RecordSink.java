package dev.whydrop.intake;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.model.Progress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes records one by one, each as the values of its columns, and reads them as it would those of a file. Not safe to share between threads. */
public final class RecordSink {
    private final String name;
    private final int columns;
    private final Harvest harvest;
    private final PushUrlReader urls;
    private final RowReader rows;
    private final Progress progress;
    private final Cells cells = new Cells();
    private final Row row;
    private long number;
    private boolean ended;

    RecordSink(String name, List<String> columns, ErrorCatalog catalog, IntakeOptions options, Progress progress) {
        Header header = Header.of(name, columns, options.columns());
        this.name = name;
        this.columns = columns.size();
        this.harvest = new Harvest(options.room());
        this.urls = new PushUrlReader(options.pushKeys());
        this.rows = new RowReader(catalog, options, urls);
        this.progress = progress;
        this.row = new Row(header, cells);
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
        cells.set(values);
        number++;
        try {
            harvest.ended("", rows.read(name, number, row));
        } catch (BadRow e) {
            harvest.reject(name, number, e);
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
        harvest.timesOf(name, 0, rows.times().told());
        harvest.settle(urls);
        Intake intake = harvest.intake(List.of(name));
        new ReadingMeter(progress, List.of(), harvest).end(intake.reading().rowsRead());
        return intake;
    }

    private void refuseAfterEnd() {
        if (ended) {
            throw new IllegalStateException(
                    "The sink of " + name + " has ended. Maybe ask the reader for another one.");
        }
    }
}
