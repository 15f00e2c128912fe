package dev.whydrop.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files that ship beside this class. They are written as YAML and put into the jar as JSON, which is read ten times faster; {@code
 * src/build/CatalogToJson.java} does that when whydrop is built. Read token by token, as binding to classes would take longer than the reading.
 */
final class Shipped {
    private static final JsonFactory JSON = new JsonFactory();

    private Shipped() {}

    /** {@return what is made of a file that holds one mapping; a key that nobody asked for is an error} */
    static <T> T one(String name, Function<Entry, T> reader) {
        return Entry.read(name, tree(name), reader);
    }

    /** {@return what is made of each mapping in a file that holds a list of them} */
    static <T> List<T> list(String name, Function<Entry, T> reader) {
        return Entry.readAll(name, tree(name), reader);
    }

    private static @Nullable Object tree(String name) {
        String file = name + ".json";
        try (InputStream in = Shipped.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "'" + file + "' is not in the jar. Maybe it was not built with Maven, which makes it of '"
                                + name + ".yaml'.");
            }
            // Whole, as the stream of a jar is slow in small pieces.
            try (JsonParser json = JSON.createParser(in.readAllBytes())) {
                json.nextToken();
                return value(json);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("'" + file + "' cannot be read from the jar.", e);
        }
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> mapping = new LinkedHashMap<>();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String key = json.currentName();
                    json.nextToken();
                    mapping.put(key, value(json));
                }
                yield mapping;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(json));
                }
                yield list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> json.getText();
        };
    }
}
