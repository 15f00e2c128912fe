package dev.whydrop.intake.internal.json;

import dev.whydrop.intake.internal.column.Column;
import dev.whydrop.intake.internal.column.ColumnNames;
import dev.whydrop.intake.internal.column.Vocabulary;
import dev.whydrop.intake.internal.record.BadRow;
import dev.whydrop.intake.internal.record.ColumnValues;
import dev.whydrop.intake.internal.text.Excerpt;
import dev.whydrop.intake.internal.text.MalformedByte;
import dev.whydrop.intake.internal.time.SourceTimes;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.PushAnomaly;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one JSON object says, as far as it is known: the values of columns, and those that only callbacks have. */
public final class JsonRecord {
    /** What a message shows of an object that is not known. */
    private static final int MOST_SHOWN = 8;

    /** How many names are kept, to tell whose record it is. */
    private static final int MOST_NAMES = 40;

    /** Under which names loggers keep what was logged. */
    private static final Set<String> TEXTS_OF_LOGS =
            Set.of("log", "message", "msg", "line", "text", "textpayload", "raw", "content", "shortmessage");

    /** What they put beside it. */
    private static final Set<String> BESIDE_THEM = Set.of(
            "time",
            "timestamp",
            "ts",
            "date",
            "datetime",
            "asctime",
            "level",
            "levelname",
            "severity",
            "loglevel",
            "stream",
            "logger",
            "host",
            "hostname",
            "container",
            "containername",
            "pod",
            "kubernetes",
            "tag",
            "caller");

    /** The most characters of a value; records stand in each other, and each keeps its own. */
    static final int LONGEST = 1 << 13;

    /** The most anomalies of one message; the platform has 13 types. */
    public static final int MOST_ANOMALIES = 1_000;

    /** Stands for the length of a list that is not there. */
    static final long NO_LIST = -1;

    /**
     * One kind of anomaly that a push error callback tells.
     *
     * @param number the platform's number of its type
     * @param count how often
     * @param time when it was first seen, epoch milliseconds; empty when not given
     */
    public record Anomaly(String number, String count, String time) {}

    private final Map<Vocabulary, Map<Column, String>> columns = new EnumMap<>(Vocabulary.class);
    private final Map<String, String> others = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private String startTitle = "";
    private String endTitle = "";
    private final List<Anomaly> anomalies = new ArrayList<>();
    private @Nullable String twice;
    private @Nullable String tooLong;
    private int spoilt = MalformedByte.NONE;
    private long listed = NO_LIST;

    /** Notes that the object has a field of that name. */
    void name(String name) {
        if (names.size() < MOST_NAMES) {
            names.add(name);
        }
    }

    /** Takes the value of a field that is known. */
    void put(JsonField field, String value) {
        if (value.length() > LONGEST) {
            tooLong = field.name();
            return;
        }
        if (spoilt == MalformedByte.NONE) {
            spoilt = MalformedByte.byteIn(value);
        }
        String before = field.column() != null
                ? of(field.vocabulary()).putIfAbsent(field.column(), value)
                : others.putIfAbsent(field.plain(), value);
        if (before != null && !before.equals(value)) {
            twice = field.name();
        }
        if (field.tellsZone() && field.column() == Column.START_TIME) {
            startTitle = field.name();
        } else if (field.tellsZone()) {
            endTitle = field.name();
        }
    }

    /** {@return what the names of its times say of them} */
    public SourceTimes.Said times() {
        return startTitle.isEmpty() && endTitle.isEmpty()
                ? SourceTimes.Said.NOTHING
                : SourceTimes.Said.of(startTitle, endTitle, ColumnNames.wording(List.of(startTitle, endTitle)));
    }

    void add(Anomaly anomaly) {
        if (anomalies.size() < MOST_ANOMALIES) {
            anomalies.add(anomaly);
        }
    }

    private Map<Column, String> of(Vocabulary vocabulary) {
        return columns.computeIfAbsent(vocabulary, any -> new EnumMap<>(Column.class));
    }

    /** Counts what stands in a list of an answer. */
    void listed(long more) {
        listed = Math.max(listed, 0) + more;
    }

    /** {@return how many stand in the lists of an answer; {@link #NO_LIST} when it has none} */
    long listed() {
        return listed;
    }

    /** {@return the value of a column, stripped, by the word that counts most; empty when there is none} */
    public String text(Column column) {
        for (Vocabulary each : Vocabulary.order(callback())) {
            String value = columns.getOrDefault(each, Map.of())
                    .getOrDefault(column, "")
                    .strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private boolean has(Column column) {
        for (Map<Column, String> values : columns.values()) {
            if (values.containsKey(column)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the value that only callbacks have, by its name without punctuation, stripped; empty when there is none} */
    public String text(String name) {
        return others.getOrDefault(name, "").strip();
    }

    public List<Anomaly> anomalies() {
        return anomalies;
    }

    /** {@return the names of its first fields} */
    public List<String> names() {
        return names.subList(0, Math.min(names.size(), MOST_SHOWN));
    }

    /** Whether it has fields of all these names. */
    boolean named(List<String> all) {
        return names.containsAll(all);
    }

    /** Whether it is a message of the platform about an event. */
    public boolean callback() {
        return has(Column.EVENT_TYPE);
    }

    /** Whether it is about the end of a push, whoever wrote it. A stream and an end of which any log may speak do not make it one. */
    public boolean event() {
        return callback()
                || (has(Column.STREAM_NAME)
                        && has(Column.END_TIME)
                        && (own(Column.STREAM_NAME) || own(Column.END_TIME)));
    }

    /** Whether something of it is about a push; then what is missing can be told. */
    public boolean partOfEvent() {
        boolean loosely =
                has(Column.STREAM_NAME) && has(Column.END_TIME) && (has(Column.ERRCODE) || has(Column.REASON));
        return event() || tooLong != null || own(Column.STREAM_NAME) || own(Column.END_TIME) || loosely;
    }

    /** Whether it is an entry of a log that a program or a container wrote, and holds nothing of what whydrop is about. */
    public boolean logEntry() {
        if (event() || (own(Column.STREAM_NAME) && own(Column.ERRCODE))) {
            return false;
        }
        List<String> plain = names.stream().map(Column::plain).toList();
        return plain.stream().anyMatch(TEXTS_OF_LOGS::contains)
                && plain.stream().anyMatch(BESIDE_THEM::contains);
    }

    /** Whether a column has a value by a word that means nothing else. */
    private boolean own(Column column) {
        return columns.entrySet().stream()
                .anyMatch(each ->
                        each.getKey() != Vocabulary.GENERIC && each.getValue().containsKey(column));
    }

    /**
     * Checks that each field has one value that can be used.
     *
     * @throws BadRow if a field is there twice with different values, has one too long to be kept, or one that is no text
     */
    public void checkFields() throws BadRow {
        if (spoilt != MalformedByte.NONE) {
            throw ColumnValues.spoilt(spoilt);
        }
        if (tooLong != null) {
            String name = tooLong;
            throw new BadRow(() -> Phrase.of("reject.json-long", Excerpt.value(name), LONGEST));
        }
        if (twice != null) {
            String name = twice;
            throw new BadRow(() -> Phrase.of("reject.json-twice", Excerpt.value(name)));
        }
    }

    /** Fills the columns that callbacks call otherwise. */
    public void callbackToColumns() {
        if (!text("app").isEmpty() && !of(Vocabulary.CHOSEN).containsKey(Column.DOMAIN)) {
            of(Vocabulary.CALLBACK).put(Column.DOMAIN, text("app"));
        }
        if (has(Column.STREAM_PARAM) && text(Column.STREAM_PARAM).isEmpty()) {
            // Recorded, and empty: the URL had no parameters. A message without the field does not tell.
            of(Vocabulary.CALLBACK).put(Column.STREAM_PARAM, "?");
        }
    }

    /** Gives a column a value, unless it has one or the value is empty. */
    void fill(Column column, String value) {
        if (!value.isEmpty() && text(column).isEmpty()) {
            of(Vocabulary.CALLBACK).put(column, value);
        }
    }

    /** {@return the type of an anomaly; empty when no document has it} */
    public static Optional<PushAnomaly.Type> type(Anomaly anomaly) {
        return anomaly.number().matches("[0-9]{1,3}")
                ? PushAnomaly.Type.ofNumber(Integer.parseInt(anomaly.number()))
                : Optional.empty();
    }
}
