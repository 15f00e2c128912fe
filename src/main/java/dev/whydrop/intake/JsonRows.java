package dev.whydrop.intake;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes disconnects, running pushes and anomalies of JSON records, and numbers them; all of one file. Not safe to share between threads. */
final class JsonRows implements JsonWalk.Target {
    private static final String ENDED = "0";
    private static final String STARTED = "1";
    private static final String ANOMALY = "321";

    private final ErrorCatalog catalog;
    private final Texts texts;
    private final @Nullable CallbackKey key;
    private final RowReader rows;
    private final Harvest harvest;
    private final JsonCells cells = new JsonCells();
    private final String source;
    private long number;

    /**
     * @param key what the signs of callbacks are checked with; null to take them unchecked
     * @param source the file
     */
    JsonRows(
            ErrorCatalog catalog,
            Texts texts,
            @Nullable CallbackKey key,
            RowReader rows,
            String source,
            Harvest harvest) {
        this.catalog = catalog;
        this.texts = texts;
        this.key = key;
        this.rows = rows;
        this.source = source;
        this.harvest = harvest;
    }

    /** {@return the number of the last record, which is how many there were} */
    long count() {
        return number;
    }

    /** Counts a record that cannot be used. */
    void reject(BadRow bad) {
        number++;
        harvest.reject(source, number, bad);
    }

    @Override
    public void refused(String code, String message) {
        reject(new BadRow(() -> texts.get("reject.api-error", Excerpt.of(code, texts), Excerpt.of(message, texts))));
    }

    @Override
    public void noObject() {
        reject(new BadRow(() -> texts.get("reject.json-no-object")));
    }

    @Override
    public void brokenBody() {
        reject(new BadRow(() -> texts.get("reject.json-body")));
    }

    @Override
    public void take(JsonRecord record) {
        number++;
        try {
            if (!record.partOfEvent()) {
                throw new BadRow(() -> texts.get("reject.json-unknown", names(record)));
            }
            record.checkFields(texts);
            if (record.callback()) {
                callback(record);
            } else {
                Disconnect disconnect = rows.read(source, number, cells.of(record));
                if (disconnect == null) {
                    harvest.leaveOut();
                } else {
                    harvest.accept(disconnect);
                }
            }
        } catch (BadRow e) {
            harvest.reject(source, number, e);
        }
    }

    private String names(JsonRecord record) {
        return String.join(
                texts.get("list.separator"),
                record.names().stream().map(name -> Excerpt.of(name, texts)).toList());
    }

    private void callback(JsonRecord record) throws BadRow {
        checkSign(record);
        record.callbackToColumns();
        switch (record.text(Column.EVENT_TYPE)) {
            case ENDED -> ended(record);
            case STARTED -> started(record);
            case ANOMALY -> anomalies(record);
            default -> harvest.otherMessage();
        }
    }

    private void checkSign(JsonRecord record) throws BadRow {
        if (key != null && !key.signed(record.text("t"), record.text("sign"))) {
            String missing = record.text("sign").isEmpty() || record.text("t").isEmpty() ? "missing" : "wrong";
            throw new BadRow(() -> texts.get("reject.sign-" + missing));
        }
    }

    private void ended(JsonRecord record) throws BadRow {
        record.fill(Column.SUB_ERRCODE, subErrcode(record));
        harvest.ended(record.text(Column.SEQUENCE), rows.read(source, number, cells.of(record)));
    }

    /** {@return the sub-code that the message of an 18 or 21 stands for, as callbacks leave it out; empty when it is not told} */
    private String subErrcode(JsonRecord record) {
        String main = record.text(Column.ERRCODE);
        if (!record.text(Column.SUB_ERRCODE).isEmpty() || !(main.equals("18") || main.equals("21"))) {
            return "";
        }
        String message = record.text(Column.REASON);
        ErrorCode told = catalog.codeOf(message);
        List<ErrorCode> codes = (told.known() ? List.of(told) : catalog.codesOf(message))
                .stream()
                        .filter(code -> main.equals(Integer.toString(code.main())))
                        .toList();
        return codes.size() == 1 ? Integer.toString(codes.get(0).sub()) : "";
    }

    private void started(JsonRecord record) throws BadRow {
        record.fill(Column.START_TIME, record.text(Column.END_TIME));
        RunningPush push = rows.started(source, number, cells.of(record));
        String sequence = record.text(Column.SEQUENCE);
        if (sequence.isEmpty()) {
            throw new BadRow(() -> texts.get("reject.no-sequence"));
        }
        if (push == null) {
            harvest.leaveOut();
        } else {
            harvest.started(sequence, push);
        }
    }

    private void anomalies(JsonRecord record) throws BadRow {
        Row row = cells.of(record);
        StreamId stream = rows.stream(row);
        List<PushAnomaly> seen = new ArrayList<>();
        boolean known = false;
        for (JsonRecord.Anomaly each : record.anomalies()) {
            Optional<PushAnomaly.Type> type = JsonRecord.type(each);
            known |= type.isPresent();
            long at = rows.moment(each.time().isEmpty() ? record.text("datatime") : each.time());
            if (type.isPresent() && rows.covers(at)) {
                seen.add(new PushAnomaly(stream, at, type.get(), count(each)));
            }
        }
        if (!known) {
            throw new BadRow(() -> texts.get("reject.no-anomaly"));
        }
        if (seen.isEmpty()) {
            harvest.leaveOut();
        } else {
            harvest.saw(record.text(Column.SEQUENCE) + " " + stream, record.text("datatime"), seen);
        }
    }

    private static int count(JsonRecord.Anomaly anomaly) {
        return anomaly.count().matches("[1-9][0-9]{0,8}") ? Integer.parseInt(anomaly.count()) : 1;
    }
}
