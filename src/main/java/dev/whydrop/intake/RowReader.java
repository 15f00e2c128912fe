package dev.whydrop.intake;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.StreamId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes disconnects of records. Equal values become one object across all it reads. Not safe to share between threads. */
final class RowReader {
    private static final String TIME_FORMS =
            " is not a time. Maybe write it like 2026-11-20T19:00:00Z or 2026-11-20 19:00:00.";

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");

    private final IntakeOptions options;
    private final TimeReader times;
    private final CodeReader codes;
    private final Pool pool = new Pool();

    RowReader(ErrorCatalog catalog, IntakeOptions options) {
        this.options = options;
        this.times = new TimeReader(options.zone());
        this.codes = new CodeReader(catalog);
    }

    /**
     * {@return the disconnect; empty when it ended outside the time asked for}
     *
     * @param source the file
     * @param number the record's number in it, 1 for the first after the header
     * @throws BadRow if the record cannot be used
     */
    Optional<Disconnect> read(String source, long number, Row row) throws BadRow {
        row.checkLength();
        long end = end(row);
        if (!options.covers(end)) {
            return Optional.empty();
        }
        String reason = row.known(Column.REASON);
        return Optional.of(new Disconnect(
                source,
                number,
                stream(row),
                start(row, end),
                end,
                pool.one(row.known(Column.CLIENT_IP)),
                pool.one(codes.read(row.known(Column.ERRCODE), row.known(Column.SUB_ERRCODE), reason)),
                pool.one(reason),
                pool.one(row.known(Column.NODE)),
                pool.one(row.known(Column.RESOLUTION)),
                PushUrl.expiresMillis(row.text(Column.STREAM_PARAM))));
    }

    private StreamId stream(Row row) throws BadRow {
        String name = row.text(Column.STREAM_NAME);
        if (name.isEmpty()) {
            throw new BadRow("stream_name is empty. Maybe the values are shifted by a column.");
        }
        return pool.stream(row.known(Column.DOMAIN), row.known(Column.APP_NAME), name);
    }

    private long end(Row row) throws BadRow {
        String text = row.known(Column.END_TIME);
        if (text.isEmpty()) {
            throw new BadRow("end_time is empty. Maybe the push was still running; export again when it has ended.");
        }
        return time(Column.END_TIME, text);
    }

    private long start(Row row, long end) throws BadRow {
        String text = row.known(Column.START_TIME);
        if (text.isEmpty()) {
            long lasted = lasted(row);
            return lasted == Disconnect.UNKNOWN ? Disconnect.UNKNOWN : end - lasted;
        }
        long start = time(Column.START_TIME, text);
        if (end < start) {
            throw new BadRow("end_time " + Excerpt.of(row.text(Column.END_TIME)) + " is before start_time "
                    + Excerpt.of(text) + ". Maybe the two columns are swapped.");
        }
        return start;
    }

    private long time(Column column, String text) throws BadRow {
        long millis = times.millis(text);
        if (millis == TimeReader.UNREADABLE) {
            throw new BadRow(column + " " + Excerpt.of(text) + TIME_FORMS);
        }
        return millis;
    }

    private static long lasted(Row row) throws BadRow {
        String millis = row.known(Column.DURATION_MS);
        if (!millis.isEmpty()) {
            return length(Column.DURATION_MS, millis, 1);
        }
        String seconds = row.known(Column.DURATION);
        return seconds.isEmpty() ? Disconnect.UNKNOWN : length(Column.DURATION, seconds, 1000);
    }

    private static long length(Column column, String text, int millis) throws BadRow {
        if (!LENGTH.matcher(text).matches()) {
            throw new BadRow(column + " " + Excerpt.of(text) + " is not a number of "
                    + (millis == 1 ? "milliseconds" : "seconds") + ". Maybe leave it empty or give a start_time.");
        }
        return Math.round(Double.parseDouble(text) * millis);
    }
}
