package dev.whydrop.intake;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.StreamId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes disconnects of records. Equal values become one object across all it reads. Not safe to share between threads. */
final class RowReader {
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");

    private final Texts texts;
    private final IntakeOptions options;
    private final TimeReader times;
    private final CodeReader codes;
    private final Pool pool = new Pool();

    RowReader(ErrorCatalog catalog, Texts texts, IntakeOptions options) {
        this.texts = texts;
        this.options = options;
        this.times = new TimeReader(options.zone());
        this.codes = new CodeReader(catalog, texts);
    }

    /**
     * {@return the disconnect; empty when it ended outside the time asked for}
     *
     * @param source the file
     * @param number the record's number in it, 1 for the first after the header
     * @throws BadRow if the record cannot be used
     */
    Optional<Disconnect> read(String source, long number, Row row) throws BadRow {
        row.checkLength(texts);
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
            throw new BadRow(texts.get("reject.no-stream"));
        }
        return pool.stream(row.known(Column.DOMAIN), row.known(Column.APP_NAME), name);
    }

    private long end(Row row) throws BadRow {
        String text = row.known(Column.END_TIME);
        if (text.isEmpty()) {
            throw new BadRow(texts.get("reject.no-end"));
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
            throw new BadRow(texts.get(
                    "reject.end-before-start", Excerpt.of(row.text(Column.END_TIME), texts), Excerpt.of(text, texts)));
        }
        return start;
    }

    private long time(Column column, String text) throws BadRow {
        long millis = times.millis(text);
        if (millis == TimeReader.UNREADABLE) {
            throw new BadRow(texts.get("reject.time", column.toString(), Excerpt.of(text, texts)));
        }
        return millis;
    }

    private long lasted(Row row) throws BadRow {
        String millis = row.known(Column.DURATION_MS);
        if (!millis.isEmpty()) {
            return length("reject.milliseconds", millis, 1);
        }
        String seconds = row.known(Column.DURATION);
        return seconds.isEmpty() ? Disconnect.UNKNOWN : length("reject.seconds", seconds, 1000);
    }

    private long length(String otherwise, String text, int millis) throws BadRow {
        if (!LENGTH.matcher(text).matches()) {
            throw new BadRow(texts.get(otherwise, Excerpt.of(text, texts)));
        }
        return Math.round(Double.parseDouble(text) * millis);
    }
}
