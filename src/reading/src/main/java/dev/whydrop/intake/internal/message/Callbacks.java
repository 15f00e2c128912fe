package dev.whydrop.intake.internal.message;

import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.column.Column;
import dev.whydrop.intake.internal.json.JsonRecord;
import dev.whydrop.intake.internal.record.BadRow;
import dev.whydrop.intake.internal.record.ColumnValues;
import dev.whydrop.intake.internal.record.RowReader;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a callback of the platform means, in whatever file it was kept: the start of a push, its end, or what was wrong with it. All of one file. Not
 * safe to share between threads.
 */
public final class Callbacks {
    private static final String ENDED = "0";
    /** The type of the message about the start of a push. */
    static final String STARTED = "1";

    private static final String ANOMALY = "321";

    private final RowReader rows;
    private final ReadingCollector collector;
    private final String source;

    /** @param source the file */
    Callbacks(RowReader rows, ReadingCollector collector, String source) {
        this.rows = rows;
        this.collector = collector;
        this.source = source;
    }

    /**
     * Takes a callback.
     *
     * @param number of the record in its file
     * @param row its values by column
     * @param sequence the number of its push; empty when not given
     * @param anomalies what it lists of them
     * @return false if it is about an event that no push has, such as a recording
     * @throws BadRow if it cannot be used
     */
    boolean take(long number, ColumnValues row, String sequence, List<JsonRecord.Anomaly> anomalies) throws BadRow {
        switch (row.known(Column.EVENT_TYPE).text()) {
            case ENDED -> collector.ended(sequence, rows.read(source, number, row));
            case STARTED -> started(number, row, sequence);
            case ANOMALY -> anomalies(row, sequence, anomalies);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void started(long number, ColumnValues row, String sequence) throws BadRow {
        if (refused(row)) {
            collector.ended(sequence, rows.read(source, number, row));
            return;
        }
        RunningPush push = rows.started(source, number, row);
        if (sequence.isEmpty()) {
            throw new BadRow(() -> Phrase.of("reject.no-sequence"));
        }
        if (push == null) {
            collector.leaveOut();
        } else {
            collector.started(sequence, push);
        }
    }

    /** Whether the start has a code of an error: then no push runs that could end. */
    private static boolean refused(ColumnValues row) {
        String code = row.known(Column.ERRCODE).text();
        return !code.isEmpty() && !code.matches("0+");
    }

    private void anomalies(ColumnValues row, String sequence, List<JsonRecord.Anomaly> anomalies) throws BadRow {
        StreamId stream = rows.stream(row);
        String time = row.known(Column.DATA_TIME).text();
        List<PushAnomaly> seen = new ArrayList<>();
        boolean known = false;
        for (JsonRecord.Anomaly each : anomalies) {
            Optional<PushAnomaly.Type> type = JsonRecord.type(each);
            known |= type.isPresent();
            long at = rows.moment(each.time().isEmpty() ? time : each.time());
            if (type.isPresent() && rows.covers(at)) {
                seen.add(new PushAnomaly(stream, at, type.get(), count(each)));
            }
        }
        if (!known) {
            throw new BadRow(() -> Phrase.of("reject.no-anomaly"));
        }
        if (seen.isEmpty()) {
            collector.leaveOut();
        } else {
            collector.saw(sequence + " " + stream, time, seen);
        }
    }

    private static int count(JsonRecord.Anomaly anomaly) {
        return anomaly.count().matches("[1-9][0-9]{0,8}") ? Integer.parseInt(anomaly.count()) : 1;
    }
}
