package dev.whydrop.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Goes through JSON values and hands on every record it finds, wherever it stands, one at a time. Not safe to share between threads. */
final class JsonWalk {
    private static final int LONGEST_NUMBER = 20;

    /** Where records go. */
    interface Target {
        /** Takes an object that is about an event, or stands where one is expected. */
        void take(JsonRecord record);

        /** Takes what the platform answered instead of records. */
        void refused(String code, String message);

        /** Counts something that stands where a record is expected and is none. */
        void noObject();

        /** Counts a callback body that is no JSON. */
        void brokenBody();
    }

    private final JsonFactory factory;
    private final Target target;
    private final JsonField.Book names = new JsonField.Book();
    /** How many things were found that account for what stands around them: records, lists of records, answers. */
    private long found;

    private boolean inBody;

    JsonWalk(JsonFactory factory, Target target) {
        this.factory = factory;
        this.target = target;
    }

    /** Goes through the value that begins at the present token. */
    void value(JsonParser json) throws IOException {
        value(json, JsonField.NONE, true);
    }

    private void value(JsonParser json, JsonField field, boolean expected) throws IOException {
        switch (json.currentToken()) {
            case START_OBJECT -> object(json, field, expected);
            case START_ARRAY -> {
                found += field.list() ? 1 : 0;
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    value(json, JsonField.NONE, expected || field.list());
                }
            }
            default -> {
                if (expected && !(json.currentToken() == JsonToken.VALUE_STRING && body(json.getText()))) {
                    target.noObject();
                }
            }
        }
    }

    private void object(JsonParser json, JsonField in, boolean expected) throws IOException {
        JsonRecord record = new JsonRecord();
        long before = found;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            JsonField field = names.of(json.currentName());
            record.name(field.name());
            field(json, field, record);
        }
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

    private void field(JsonParser json, JsonField field, JsonRecord record) throws IOException {
        JsonToken token = json.nextToken();
        if (field.anomalies()) {
            anomalies(json, record);
        } else if (token.isStructStart()) {
            value(json, field, false);
        } else if (token == JsonToken.VALUE_STRING && field.body() && body(json.getText())) {
            found++;
        } else if (token != JsonToken.VALUE_NULL && field.known()) {
            record.put(field, json.getText());
        }
    }

    /** Goes through a text that is JSON itself; false when it is none, or stands in another one. */
    private boolean body(String text) throws IOException {
        if (inBody || !text.stripLeading().startsWith("{")) {
            return false;
        }
        inBody = true;
        try (JsonParser json = factory.createParser(text)) {
            while (json.nextToken() != null) {
                value(json, JsonField.NONE, true);
            }
        } catch (JsonProcessingException e) {
            target.brokenBody();
        } finally {
            inBody = false;
        }
        return true;
    }

    private void anomalies(JsonParser json, JsonRecord record) throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                anomalies(json, record);
            }
        } else if (json.currentToken() == JsonToken.START_OBJECT) {
            String[] typeCountTime = {"", "", ""};
            anomaly(json, typeCountTime);
            record.add(new JsonRecord.Anomaly(typeCountTime[0], typeCountTime[1], typeCountTime[2]));
        }
    }

    private void anomaly(JsonParser json, String[] typeCountTime) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = names.of(json.currentName()).plain();
            JsonToken token = json.nextToken();
            if (name.equals("detail") && token.isStructStart()) {
                details(json, typeCountTime);
            } else if (token.isStructStart()) {
                json.skipChildren();
            } else {
                int place = name.equals("type") ? 0 : name.equals("count") ? 1 : name.equals("occurtime") ? 2 : -1;
                if (place >= 0 && typeCountTime[place].isEmpty() && json.getTextLength() <= LONGEST_NUMBER) {
                    typeCountTime[place] =
                            token == JsonToken.VALUE_NULL ? "" : json.getText().strip();
                }
            }
        }
    }

    private void details(JsonParser json, String[] typeCountTime) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            anomaly(json, typeCountTime);
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken().isStructStart()) {
                details(json, typeCountTime);
            }
        }
    }
}
