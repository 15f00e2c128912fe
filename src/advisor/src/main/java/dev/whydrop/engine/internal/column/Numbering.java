package dev.whydrop.engine.internal.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for different values, from 0 in the order in which they come. A value mostly comes again right away, and is found without a look into the
 * map then.
 */
final class Numbering<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();
    private @Nullable T latest;
    private int numberOfLatest;

    int of(T value) {
        if (!value.equals(latest)) {
            Integer known = numbers.putIfAbsent(value, values.size());
            if (known == null) {
                known = values.size();
                values.add(value);
            }
            latest = value;
            numberOfLatest = known;
        }
        return numberOfLatest;
    }

    /** {@return the values in the order of their numbers} */
    List<T> values() {
        return values;
    }

    /** {@return for each number of this one that of another, which learns what it does not know} */
    int[] in(Numbering<T> other) {
        return values.stream().mapToInt(other::of).toArray();
    }
}
