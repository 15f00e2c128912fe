package dev.whydrop.intake.internal.message;

import dev.whydrop.intake.Callback;
import dev.whydrop.intake.CallbackKey;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.column.Column;
import dev.whydrop.intake.internal.json.JsonRecord;
import dev.whydrop.intake.internal.json.JsonWalk;
import dev.whydrop.intake.internal.record.BadRow;
import dev.whydrop.model.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the one record that the body of a callback should hold, and tells what it is. Not safe to share between threads. */
public final class OneCallback implements JsonWalk.Target {
    private final @Nullable CallbackKey key;
    private final JsonRows rows;
    private final ReadingCollector collector;
    private @Nullable JsonRecord record;
    private long count;
    private boolean broken;

    /**
     * @param key what its sign is checked with; null to take it unchecked
     * @param rows tells what the record means
     * @param collector where {@code rows} puts what it makes of it
     */
    public OneCallback(@Nullable CallbackKey key, JsonRows rows, ReadingCollector collector) {
        this.key = key;
        this.rows = rows;
        this.collector = collector;
    }

    @Override
    public void take(JsonRecord taken) {
        count++;
        record = taken;
        rows.take(taken);
    }

    /** Takes that the body is no whole JSON. */
    public void broken(BadRow unused) {
        broken = true;
    }

    @Override
    public void brokenBody() {
        broken = true;
    }

    @Override
    public void refused(String code, String message) {
        // The platform answers with errors, it does not call back with them.
    }

    @Override
    public void noObject() {
        // As good as nothing.
    }

    @Override
    public void listed(long listed, long total) {
        // A callback is no answer that could have more pages.
    }

    /** {@return what was taken} */
    public Callback callback() {
        JsonRecord taken = record;
        if (taken == null) {
            return new Callback("", "", "", Callback.Sign.of(key, "", ""), content(null));
        }
        String type = taken.text(Column.EVENT_TYPE);
        String sequence = taken.text(Column.SEQUENCE);
        Callback.Content content = content(taken);
        return new Callback(
                type,
                sequence,
                sequence.isEmpty() ? "" : type + " " + sequence + place(taken, content),
                Callback.Sign.of(key, taken.text("t"), taken.text("sign")),
                content);
    }

    /** {@return what tells a message about anomalies from the next about the same push; empty where there is but one} */
    private static String place(JsonRecord record, Callback.Content content) {
        return content instanceof Callback.Anomalies anomalies
                ? " " + anomalies.anomalies().get(0).stream() + " " + record.text(Column.DATA_TIME)
                : "";
    }

    private Callback.Content content(@Nullable JsonRecord taken) {
        if (broken) {
            return new Callback.Rejected(Phrase.of("reject.callback-broken"));
        }
        if (count > 1) {
            return new Callback.Rejected(Phrase.of("reject.callback-several", count));
        }
        Intake intake = collector.intake(List.of());
        if (taken == null || taken.names().isEmpty()) {
            return new Callback.Rejected(Phrase.of("reject.callback-none"));
        }
        if (!intake.reading().rejects().isEmpty()) {
            return new Callback.Rejected(intake.reading().rejects().get(0).why());
        }
        if (!taken.callback()) {
            return new Callback.Rejected(Phrase.of("reject.callback-none"));
        }
        if (!intake.disconnects().isEmpty()) {
            return new Callback.Ended(intake.disconnects().get(0).withRow("", 0));
        }
        if (!intake.running().isEmpty()) {
            return new Callback.Started(intake.running().get(0).withRow("", 0));
        }
        if (!intake.anomalies().isEmpty()) {
            return new Callback.Anomalies(intake.anomalies());
        }
        return collector.hasLeftOut() ? new Callback.LeftOut() : new Callback.Other();
    }
}
