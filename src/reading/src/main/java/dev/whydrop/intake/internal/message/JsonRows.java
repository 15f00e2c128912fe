package dev.whydrop.intake.internal.message;

import dev.whydrop.intake.Callback;
import dev.whydrop.intake.CallbackKey;
import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.column.Column;
import dev.whydrop.intake.internal.json.ForeignHooks;
import dev.whydrop.intake.internal.json.JsonCells;
import dev.whydrop.intake.internal.json.JsonRecord;
import dev.whydrop.intake.internal.json.JsonWalk;
import dev.whydrop.intake.internal.record.BadRow;
import dev.whydrop.intake.internal.record.RowReader;
import dev.whydrop.intake.internal.text.Excerpt;
import dev.whydrop.intake.internal.time.SourceTimes;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Phrase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes disconnects, running pushes and anomalies of JSON records, and numbers them; all of one file. Not safe to share between threads. */
public final class JsonRows implements JsonWalk.Target {
    private final @Nullable CallbackKey key;
    private final RowReader rows;
    private final ReadingCollector collector;
    private final Callbacks callbacks;
    private final JsonCells cells = new JsonCells();
    private final String source;
    private SourceTimes.Said said = SourceTimes.Said.NOTHING;
    private long number;
    private long without;

    /**
     * @param key what the signs of callbacks are checked with; null to take them unchecked
     * @param source the file
     */
    public JsonRows(@Nullable CallbackKey key, RowReader rows, String source, ReadingCollector collector) {
        this.key = key;
        this.rows = rows;
        this.source = source;
        this.collector = collector;
        this.callbacks = new Callbacks(rows, collector, source);
    }

    /** {@return the number of the last record, which is how many there were} */
    long count() {
        return number;
    }

    /** {@return how many entries of a log there were that hold no record} */
    long without() {
        return without;
    }

    /** Counts a record that cannot be used. */
    void reject(BadRow bad) {
        number++;
        collector.reject(source, number, bad);
    }

    @Override
    public void refused(String code, String message) {
        reject(new BadRow(() -> Phrase.of("reject.api-error", Excerpt.value(code), Excerpt.value(message))));
    }

    @Override
    public void noObject() {
        reject(new BadRow(() -> Phrase.of("reject.json-no-object")));
    }

    @Override
    public void brokenBody() {
        reject(new BadRow(() -> Phrase.of("reject.json-body")));
    }

    @Override
    public void take(JsonRecord record) {
        if (record.logEntry()) {
            without++;
            return;
        }
        number++;
        try {
            Optional<String> foreign = ForeignHooks.of(record);
            if (foreign.isPresent()) {
                throw new BadRow(() -> Phrase.of("reject.foreign-" + foreign.get()));
            }
            if (!record.partOfEvent()) {
                throw new BadRow(() -> Phrase.of("reject.json-unknown", names(record)));
            }
            record.checkFields();
            beginTimes(record.times());
            if (record.callback()) {
                callback(record);
            } else {
                Disconnect disconnect = rows.read(source, number, cells.of(record));
                if (disconnect == null) {
                    collector.leaveOut();
                } else {
                    collector.accept(disconnect);
                }
            }
        } catch (BadRow e) {
            collector.reject(source, number, e);
        }
    }

    /** Reads the times from here on in the zone that their names say, which are the same in all records of a file. */
    private void beginTimes(SourceTimes.Said now) {
        if (now.says() != SourceTimes.Says.NOBODY && !now.equals(said)) {
            said = now;
            rows.begin(now);
        }
    }

    @Override
    public void listed(long listed, long total) {
        collector.listed(source, listed, total);
    }

    private static Phrase.Several names(JsonRecord record) {
        return new Phrase.Several(record.names().stream().map(Excerpt::value).toList());
    }

    private void callback(JsonRecord record) throws BadRow {
        checkSign(record);
        record.callbackToColumns();
        if (!callbacks.take(number, cells.of(record), record.text(Column.SEQUENCE), record.anomalies())) {
            collector.otherMessage();
        }
    }

    private void checkSign(JsonRecord record) throws BadRow {
        switch (Callback.Sign.of(key, record.text("t"), record.text("sign"))) {
            case NOT_CHECKED, RIGHT -> {}
            case MISSING -> throw new BadRow(() -> Phrase.of("reject.sign-missing"));
            case WRONG -> throw new BadRow(() -> Phrase.of("reject.sign-wrong"));
        }
    }
}
