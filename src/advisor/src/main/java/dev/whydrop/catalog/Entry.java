package dev.whydrop.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One mapping in a file that ships with the product. Gives its values by key and type and forgets each, so that a key nobody asked for is noticed.
 * Every method throws IllegalStateException, with the place in the file, when a value is missing or of another type. Not safe to share between
 * threads.
 */
final class Entry {
    private final String place;
    private final Map<String, @Nullable Object> left;

    private Entry(String place, Map<?, ?> mapping) {
        this.place = place;
        this.left = new LinkedHashMap<>();
        mapping.forEach((key, value) -> left.put(String.valueOf(key), value));
    }

    /** {@return what the reader makes of a mapping} */
    static <T> T read(String place, @Nullable Object value, Function<Entry, T> reader) {
        if (!(value instanceof Map<?, ?> mapping)) {
            throw new IllegalStateException(place + " is no mapping. Maybe write `key: value` lines.");
        }
        Entry entry = new Entry(place, mapping);
        T made;
        try {
            made = reader.apply(entry);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(place + ": " + e.getMessage(), e);
        }
        if (!entry.left.isEmpty()) {
            throw new IllegalStateException(place + " has the unknown key '"
                    + entry.left.keySet().iterator().next() + "'. Maybe it is spelled otherwise.");
        }
        return made;
    }

    /** {@return what the reader makes of each mapping in a list} */
    static <T> List<T> readAll(String place, @Nullable Object value, Function<Entry, T> reader) {
        if (!(value instanceof List<?> list)) {
            throw new IllegalStateException(place + " is no list. Maybe start each line with `- `.");
        }
        List<T> made = new ArrayList<>();
        for (Object each : list) {
            made.add(read(place + "[" + made.size() + "]", each, reader));
        }
        return made;
    }

    /** Whether the key is there and has a value. */
    boolean has(String key) {
        return left.get(key) != null;
    }

    String text(String key) {
        return taken(key, String.class);
    }

    Number number(String key) {
        return taken(key, Number.class);
    }

    /** {@return whether it says true; false when it says nothing} */
    boolean flag(String key) {
        return has(key) && taken(key, Boolean.class);
    }

    /** {@return the texts of a list; empty when there is none} */
    List<String> texts(String key) {
        if (!has(key)) {
            left.remove(key);
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Object each : taken(key, List.class)) {
            texts.add(String.valueOf(each));
        }
        return texts;
    }

    /** {@return the text in every language; a single text stands for all of them} */
    LocalText local(String key) {
        return left.get(key) instanceof String ? LocalText.same(text(key)) : one(key, LocalText::of);
    }

    /** {@return every key that is left, with its text in every language} */
    Map<String, LocalText> locals() {
        Map<String, LocalText> texts = new LinkedHashMap<>();
        for (String key : List.copyOf(left.keySet())) {
            texts.put(key, local(key));
        }
        return texts;
    }

    /** {@return the constant whose name in files it is} */
    <E extends Enum<E>> E constant(String key, Class<E> type) {
        return constant(type, text(key));
    }

    /** {@return the constants whose names in files a list has; empty when there is none} */
    <E extends Enum<E>> List<E> constants(String key, Class<E> type) {
        return texts(key).stream().map(text -> constant(type, text)).toList();
    }

    <T> T one(String key, Function<Entry, T> reader) {
        return read(place + "." + key, left.remove(key), reader);
    }

    <T> List<T> all(String key, Function<Entry, T> reader) {
        return readAll(place + "." + key, left.remove(key), reader);
    }

    /** {@return what the reader makes of each key that is left, in their order} */
    <T> Map<String, T> byKey(Function<Entry, T> reader) {
        Map<String, T> made = new LinkedHashMap<>();
        for (String key : List.copyOf(left.keySet())) {
            made.put(key, one(key, reader));
        }
        return made;
    }

    private <T> T taken(String key, Class<T> type) {
        Object value = left.remove(key);
        if (!type.isInstance(value)) {
            throw new IllegalStateException(place + "." + key + " is '" + value + "'. Maybe write a "
                    + type.getSimpleName().toLowerCase(Locale.ROOT) + ".");
        }
        return type.cast(value);
    }

    private <E extends Enum<E>> E constant(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.toString().equals(text)) {
                return constant;
            }
        }
        throw new IllegalStateException(
                place + " says '" + text + "'. Maybe one of: " + Arrays.toString(type.getEnumConstants()) + ".");
    }
}
