package dev.whydrop.intake.internal.message;

import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.column.Column;
import dev.whydrop.intake.internal.json.JsonRecord;
import dev.whydrop.intake.internal.record.BadRow;
import dev.whydrop.intake.internal.record.ColumnValues;
import dev.whydrop.intake.internal.record.Header;
import dev.whydrop.intake.internal.record.RowReader;
import java.util.List;
import java.util.regex.Pattern;

/** Callbacks that are kept as rows of a table; they mean what they mean as JSON. All of one file. Not safe to share between threads. */
public final class CsvCallbacks {
    /** A spreadsheet keeps 15 digits of a number: what it has rounded is no longer the number of one push. */
    private static final Pattern ROUNDED = Pattern.compile("[0-9.]+[eE][+]?[0-9]+|[0-9]{12,15}0000");

    private final Callbacks callbacks;
    private final RowReader rows;
    private final ReadingCollector collector;
    private final String source;
    private final boolean numbered;

    /**
     * @param source the file
     * @param header of the file
     */
    public CsvCallbacks(RowReader rows, ReadingCollector collector, String source, Header header) {
        this.callbacks = new Callbacks(rows, collector, source);
        this.rows = rows;
        this.collector = collector;
        this.source = source;
        this.numbered = header.places().containsKey(Column.SEQUENCE);
    }

    /**
     * Takes a row.
     *
     * @param number of the row in its file
     * @throws BadRow if it cannot be used
     */
    public void take(long number, ColumnValues row) throws BadRow {
        if (row.stop()) { // also where the type is not given
            String sequence = row.cutOff() ? "" : sequence(row);
            collector.ended(sequence, rows.read(source, number, row));
            return;
        }
        row.checkLength();
        String sequence = sequence(row);
        boolean started = row.known(Column.EVENT_TYPE).text().equals(Callbacks.STARTED);
        boolean joins =
                numbered && !(sequence.isEmpty() && !row.known(Column.SEQUENCE).isEmpty());
        if ((started && !joins) || !callbacks.take(number, row, sequence, anomalies(row))) {
            collector.leaveOutEvent();
        }
    }

    private static String sequence(ColumnValues row) {
        String sequence = row.known(Column.SEQUENCE).text();
        return ROUNDED.matcher(sequence).matches() ? "" : sequence;
    }

    private static List<JsonRecord.Anomaly> anomalies(ColumnValues row) throws BadRow {
        String list = row.known(Column.ABNORMAL_EVENT).text();
        return list.isEmpty() ? List.of() : JsonReader.anomalies(list);
    }
}
