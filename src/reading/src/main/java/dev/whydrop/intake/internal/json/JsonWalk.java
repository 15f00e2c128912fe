package dev.whydrop.intake.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.whydrop.intake.internal.column.Column;
import java.io.IOException;
import java.util.Map;

/**
 * Goes through JSON values and hands on every record it finds, wherever it stands, one at a time: in lists and objects, and in texts that hold JSON
 * or name their values. Not safe to share between threads.
 */
public final class JsonWalk {
    /** How often a text can stand in a text. */
    private static final int MOST_LAYERS = 4;

    /** Longer texts are looked through for objects alone. */
    private static final int LONGEST_PAIRS = 1 << 16;

    /** Where records go. */
    public interface Target {
        /** Takes an object that is about an event, or stands where one is expected. */
        void take(JsonRecord record);

        /** Takes what the platform answered instead of records. */
        void refused(String code, String message);

        /** Counts something that stands where a record is expected and is none. */
        void noObject();

        /** Counts a callback body that is no JSON. */
        void brokenBody();

        /**
         * Takes what a list tells of itself.
         *
         * @param listed how many stand in it
         * @param total how many there are in all; {@link JsonRecord#NO_LIST} when there are more and nobody knows how many
         */
        void listed(long listed, long total);
    }

    private final JsonFactory factory;
    private final Target target;
    private final JsonField.Book names;
    private final JsonAnomalies anomalies;
    /** How many things were found that account for what stands around them: records, lists of records, answers. */
    private long found;

    private int layer;

    /** @param columns which field holds which column, by canonical name */
    public JsonWalk(JsonFactory factory, Target target, Map<String, String> columns) {
        this.factory = factory;
        this.target = target;
        this.names = new JsonField.Book(columns);
        this.anomalies = new JsonAnomalies(names);
    }

    /** Goes through the value that begins at the present token. */
    public void value(JsonParser json) throws IOException {
        value(json, JsonField.NONE, true);
    }

    /** {@return whether there was something about a push in a text that may hold anything} */
    public boolean text(String text) throws IOException {
        return inText(text, false);
    }

    private void value(JsonParser json, JsonField field, boolean expected) throws IOException {
        switch (json.currentToken()) {
            case START_OBJECT -> object(json, field, expected);
            case START_ARRAY -> list(json, field, expected);
            case VALUE_STRING -> {
                if (!inText(json.getText(), expected) && expected) {
                    target.noObject();
                }
            }
            default -> {
                if (expected) {
                    target.noObject();
                }
            }
        }
    }

    /** {@return how many values stand in a list} */
    private long list(JsonParser json, JsonField field, boolean expected) throws IOException {
        long count = 0;
        found += field.list() ? 1 : 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            value(json, JsonField.NONE, expected || field.list());
            count++;
        }
        return count;
    }

    private void object(JsonParser json, JsonField in, boolean expected) throws IOException {
        JsonRecord record = new JsonRecord();
        long before = found;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            JsonField field = names.of(json.currentName());
            record.name(field.name());
            json.nextToken();
            field(json, field, record);
        }
        totals(record);
        if (found > before) {
            return;
        }
        String code = record.text(Column.ERRCODE);
        if (in.error() && !code.isEmpty()) {
            found++;
            target.refused(code, record.text("message"));
        } else if (record.event() || expected) {
            found++;
            target.take(record);
        }
    }

    private void totals(JsonRecord record) {
        if (record.listed() == JsonRecord.NO_LIST) {
            return;
        }
        String total = record.text(JsonField.TOTAL_NUM).isEmpty()
                ? record.text(JsonField.TOTAL)
                : record.text(JsonField.TOTAL_NUM);
        if (total.matches("[0-9]{1,12}")) {
            target.listed(record.listed(), Long.parseLong(total));
        } else if (record.text(JsonField.LIST_OVER).equals("false")) {
            target.listed(record.listed(), JsonRecord.NO_LIST);
        }
    }

    private void field(JsonParser json, JsonField field, JsonRecord record) throws IOException {
        JsonToken token = json.currentToken();
        if (field.anomalies()) {
            anomalies.read(json, record);
        } else if (token == JsonToken.START_ARRAY) {
            long count = list(json, field, false);
            if (field.counted()) {
                record.listed(count);
            }
        } else if (token == JsonToken.START_OBJECT) {
            within(json, field, record);
        } else if (token == JsonToken.VALUE_STRING && field.text() && inText(json.getText(), field.body())) {
            found += field.body() ? 1 : 0;
        } else if (token != JsonToken.VALUE_NULL && field.known()) {
            record.put(field, json.getText());
        }
    }

    /** Goes through an object in a field; databases write a plain value as one, such as {@code {"$numberLong": "7"}}. */
    private void within(JsonParser json, JsonField field, JsonRecord record) throws IOException {
        if (!field.known()) {
            object(json, field, false);
            return;
        }
        JsonRecord inner = new JsonRecord();
        long before = found;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            JsonField each = names.of(json.currentName());
            inner.name(each.name());
            JsonToken token = json.nextToken();
            if (each.typed() && token.isScalarValue()) {
                if (!field.text() || token != JsonToken.VALUE_STRING || !inText(json.getText(), false)) {
                    record.put(field, json.getText());
                }
            } else if (each.typed() && token == JsonToken.START_OBJECT) {
                within(json, field, record);
            } else {
                field(json, each, inner);
            }
        }
        if (found == before && inner.event()) {
            found++;
            target.take(inner);
        }
    }

    /**
     * Goes through a text that may hold something about pushes, or be in base64.
     *
     * @param expected whether a record is expected, so that all else in it is wrong
     * @return whether it holds anything of that kind
     */
    private boolean inText(String text, boolean expected) throws IOException {
        if (layer == MOST_LAYERS || text.length() < 2) {
            return false;
        }
        layer++;
        try {
            String packed = text.startsWith("ey") || text.startsWith("ew") || expected ? Escapes.base64(text) : null;
            String plain = packed == null ? text : packed;
            return objects(plain, expected) || pairs(plain);
        } finally {
            layer--;
        }
    }

    private boolean objects(String text, boolean expected) throws IOException {
        if (!ObjectsInText.maybeIn(text)) {
            return false;
        }
        boolean whole = expected && text.stripLeading().startsWith("{");
        long before = found;
        ObjectsInText objects = new ObjectsInText(text);
        boolean any = false;
        for (String each = objects.next(); each != null; each = objects.next()) {
            any = true;
            parsed(each, whole);
        }
        if (whole && !any && !text.strip().matches("\\{\\s*}")) {
            target.brokenBody();
        }
        return found > before || whole;
    }

    private void parsed(String object, boolean expected) throws IOException {
        try (JsonParser json = factory.createParser(object)) {
            json.nextToken();
            value(json, JsonField.NONE, expected);
        } catch (JsonProcessingException e) {
            if (expected || JsonField.tellsOfPush(object)) {
                found++;
                target.brokenBody();
            }
        }
    }

    private boolean pairs(String text) {
        if (text.length() > LONGEST_PAIRS || text.indexOf('=') < 0) {
            return false;
        }
        JsonRecord record = new JsonRecord();
        PairsInText.of(text).forEach((name, value) -> {
            JsonField field = names.of(name);
            record.name(name);
            if (field.known()) {
                record.put(field, value);
            }
        });
        if (!record.event()) {
            return false;
        }
        found++;
        target.take(record);
        return true;
    }
}
