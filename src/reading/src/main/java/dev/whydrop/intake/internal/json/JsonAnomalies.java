package dev.whydrop.intake.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads what a push error callback says went wrong. */
final class JsonAnomalies {
    private static final int LONGEST_NUMBER = 20;

    private final JsonField.Book names;

    JsonAnomalies(JsonField.Book names) {
        this.names = names;
    }

    /** Reads the value that begins at the present token. */
    void read(JsonParser json, JsonRecord record) throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                read(json, record);
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
