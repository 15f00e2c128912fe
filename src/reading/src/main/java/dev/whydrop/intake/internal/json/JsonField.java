package dev.whydrop.intake.internal.json;

import dev.whydrop.intake.internal.column.Column;
import dev.whydrop.intake.internal.column.ColumnNames;
import dev.whydrop.intake.internal.column.Vocabulary;
import dev.whydrop.intake.internal.time.SourceTimes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a JSON field means.
 *
 * @param name as it stands in the text
 * @param plain without case, blanks and punctuation
 * @param column what it holds; null when it holds no column
 * @param vocabulary whose word it is
 * @param tellsZone whether it holds times, and says in which zone they are
 */
record JsonField(String name, String plain, @Nullable Column column, Vocabulary vocabulary, boolean tellsZone) {
    private static final Set<String> OF_CALLBACKS = Set.of("t", "sign", "app", "message");

    /** What an answer tells about itself: how many records there are, and whether these are all. */
    private static final Set<String> OF_ANSWERS = Set.of("totalnum", "total", "listover");

    /** Lists of the platform's answers. */
    private static final Set<String> LISTS = Set.of("eventlist", "datainfolist");

    /** Lists whose answers tell how long they are as a whole. */
    private static final Set<String> COUNTED = Set.of("eventlist", "publishinfo", "hits", "results");

    /** Fields under which tools keep the body of a callback as a text. */
    private static final Set<String> BODIES = Set.of("request", "body", "payload");

    /** The types that DynamoDB names, and where searches keep how many there are. */
    private static final Set<String> TYPES = Set.of("S", "N", "value");

    private static final Pattern TELLING =
            Pattern.compile("stream_?id\\b|StreamName\\b|event_time\\b|StreamEndTime\\b");

    /** The field of no name, for what stands in a list. */
    static final JsonField NONE = of("");

    /** How many records the platform's API has in all. */
    static final String TOTAL_NUM = "totalnum";

    /** How many hits a search has in all. */
    static final String TOTAL = "total";

    /** Whether a search of logs has given all. */
    static final String LIST_OVER = "listover";

    /** The names that were met. A file repeats few of them, and to plane one takes longer than to read its value. */
    static final class Book {
        /** A hostile file has millions. */
        private static final int MOST = 500;

        private final Map<String, JsonField> known = new HashMap<>();
        private final Map<String, Column> chosen = new HashMap<>();

        /** @param columns which field holds which column, by canonical name */
        Book(Map<String, String> columns) {
            columns.forEach((name, title) -> chosen.put(Column.plain(title), Column.canonical(name)));
        }

        JsonField of(String name) {
            JsonField field = known.get(name);
            if (field == null) {
                field = JsonField.of(name);
                Column column = chosen.get(field.plain());
                if (column != null) {
                    field = new JsonField(name, field.plain(), column, Vocabulary.CHOSEN, tellsZone(name, column));
                }
                if (known.size() < MOST) {
                    known.put(name, field);
                }
            }
            return field;
        }
    }

    private static JsonField of(String name) {
        String plain = Column.plain(name);
        Column column = Column.of(name).orElse(null);
        return new JsonField(name, plain, column, Vocabulary.of(plain), tellsZone(name, column));
    }

    private static boolean tellsZone(String name, @Nullable Column column) {
        return (column == Column.START_TIME || column == Column.END_TIME)
                && SourceTimes.Said.of("", name, ColumnNames.wording(List.of(name)))
                                .says()
                        != SourceTimes.Says.NOBODY;
    }

    /** Whether its value can matter. */
    boolean known() {
        return column != null || OF_CALLBACKS.contains(plain) || OF_ANSWERS.contains(plain);
    }

    /** Whether what stands in its list counts against what the answer says there is. */
    boolean counted() {
        return COUNTED.contains(plain);
    }

    /** Whether what stands in its list is a record or wrong. */
    boolean list() {
        return LISTS.contains(plain);
    }

    /** Whether its text may be a callback. */
    boolean body() {
        return BODIES.contains(plain);
    }

    /** Whether its text may hold something else than the value of a column. */
    boolean text() {
        return column == null;
    }

    /** Whether it names the type of the value that its object stands for, as databases write them. */
    boolean typed() {
        return name.startsWith("$") || TYPES.contains(name);
    }

    /** Whether a text that is no JSON was meant as a record. */
    static boolean tellsOfPush(String text) {
        return TELLING.matcher(text).find();
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
