package dev.whydrop.intake;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds objects by the bytes they were read from; to find one makes no garbage. Values whose hashes are equal are found by their order, so that names
 * chosen to have equal ones cost little more than others. Not safe to share between threads.
 */
final class ByBytes<T> {
    private final Map<Value, T> objects = new HashMap<>(1024);

    /** {@return the object of these bytes; null when there is none} */
    @Nullable
    T get(Value bytes) {
        return objects.get(bytes);
    }

    /** Keeps the object of these bytes, which has none yet. */
    void put(Value bytes, T object) {
        objects.put(bytes.kept(), object);
    }
}
