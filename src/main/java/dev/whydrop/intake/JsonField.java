package dev.whydrop.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a JSON field means.
 *
 * @param name as it stands in the text
 * @param plain without case, blanks and punctuation
 * @param column what it holds; null when it holds no column
 */
record JsonField(String name, String plain, @Nullable Column column) {
    private static final Set<String> OF_CALLBACKS = Set.of("t", "sign", "app", "message");

    /** Lists of the platform's answers. */
    private static final Set<String> LISTS = Set.of("eventlist", "datainfolist");

    /** Fields under which tools keep the body of a callback as a text. */
    private static final Set<String> BODIES = Set.of("request", "body", "payload");

    /** The field of no name, for what stands in a list. */
    static final JsonField NONE = of("");

    /** The names that were met. A file repeats few of them, and to plane one takes longer than to read its value. */
    static final class Book {
        /** A hostile file has millions. */
        private static final int MOST = 500;

        private final Map<String, JsonField> known = new HashMap<>();

        JsonField of(String name) {
            JsonField field = known.get(name);
            if (field == null) {
                field = JsonField.of(name);
                if (known.size() < MOST) {
                    known.put(name, field);
                }
            }
            return field;
        }
    }

    private static JsonField of(String name) {
        return new JsonField(name, Column.plain(name), Column.of(name).orElse(null));
    }

    /** Whether its value can matter. */
    boolean known() {
        return column != null || OF_CALLBACKS.contains(plain);
    }

    /** Whether what stands in its list is a record or wrong. */
    boolean list() {
        return LISTS.contains(plain);
    }

    /** Whether its text may be a callback. */
    boolean body() {
        return BODIES.contains(plain);
    }

    /** Whether it tells what went wrong in a push. */
    boolean anomalies() {
        return plain.equals("abnormalevent");
    }

    /** Whether it tells why the platform gave no answer. */
    boolean error() {
        return plain.equals("error");
    }
}
