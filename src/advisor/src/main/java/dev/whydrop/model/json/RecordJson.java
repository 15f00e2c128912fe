package dev.whydrop.model.json;

import dev.whydrop.model.Advice;
import dev.whydrop.model.Alternative;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.RowRef;
import dev.whydrop.model.Scope;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.TimePrecision;
import dev.whydrop.model.Unmapped;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns records into indented JSON: an object has the components of its record, in their order. Each thread needs one of its own, as it collects what
 * it has written.
 */
final class RecordJson {
    /** They show only the parts that belong to their kind; a report of 0.1.0 has no scores. */
    private static final Set<Class<?>> SET_PARTS_ONLY =
            Set.of(Scope.class, Advice.class, Alternative.class, Unmapped.class);

    private final JsonText json = new JsonText();
    private final Predicate<RowRef> byNumber;
    private final TimePrecision precision;

    /**
     * @param byNumber whether the number of a row is enough, without its source
     * @param precision what is told of a time
     */
    RecordJson(Predicate<RowRef> byNumber, TimePrecision precision) {
        this.byNumber = byNumber;
        this.precision = precision;
    }

    /** Writes what is collected and begins anew. */
    void drainTo(Utf8 out) throws IOException {
        json.drainTo(out);
    }

    /** Adds text of JSON as it is. */
    void add(String text) {
        json.add(text);
    }

    /** Begins a line. */
    void line(int depth) {
        json.line(depth);
    }

    /** Adds the name of a component, with what stands before its value. */
    void name(RecordPart part) {
        json.add(part.name());
    }

    /**
     * Adds a value.
     *
     * @param depth how many objects it is in
     */
    void value(@Nullable Object value, int depth) {
        if (value == null) {
            json.add("null");
        } else if (value instanceof String text) {
            json.string(text);
        } else if (value instanceof Integer || value instanceof Long) {
            json.number(((Number) value).longValue());
        } else if (value instanceof Number || value instanceof Boolean) {
            json.add(value.toString());
        } else if (value instanceof Instant time) {
            // What the input does not tell is not told here.
            json.time(precision == TimePrecision.MINUTE ? time.truncatedTo(ChronoUnit.MINUTES) : time);
        } else if (value instanceof RowRef row && byNumber.test(row)) {
            json.number(row.row());
        } else if (isText(value)) {
            json.string(value.toString());
        } else if (value instanceof List<?> list) {
            list(list, depth);
        } else if (value instanceof Map<?, ?> map) {
            map(map, depth);
        } else {
            object((Record) value, depth);
        }
    }

    private static boolean isText(Object value) {
        return value instanceof RowRef
                || value instanceof StreamId
                || value instanceof ErrorCode
                || value instanceof Enum<?>;
    }

    private void list(List<?> list, int depth) {
        if (list.isEmpty()) {
            json.add("[ ]");
            return;
        }
        json.add("[ ");
        elements(list, depth);
        json.add(" ]");
    }

    /** Adds the elements of a list, without what stands around them. */
    void elements(List<?> list, int depth) {
        boolean further = false;
        for (Object each : list) {
            if (further) {
                json.add(", ");
            }
            value(each, depth);
            further = true;
        }
    }

    private void map(Map<?, ?> map, int depth) {
        json.add('{');
        boolean further = false;
        for (Map.Entry<?, ?> each : map.entrySet()) {
            next(further, depth);
            json.string(String.valueOf(each.getKey()));
            json.add(" : ");
            value(each.getValue(), depth + 1);
            further = true;
        }
        end(further, depth);
    }

    private void object(Record record, int depth) {
        boolean setOnly = SET_PARTS_ONLY.contains(record.getClass());
        json.add('{');
        boolean further = false;
        for (RecordPart part : RecordPart.of(record.getClass())) {
            Object value = part.in(record);
            if (value != null || !setOnly) {
                next(further, depth);
                json.add(part.name());
                value(value, depth + 1);
                further = true;
            }
        }
        end(further, depth);
    }

    private void next(boolean further, int depth) {
        if (further) {
            json.add(',');
        }
        json.line(depth + 1);
    }

    private void end(boolean any, int depth) {
        if (any) {
            json.line(depth);
        } else {
            json.add(' ');
        }
        json.add('}');
    }
}
