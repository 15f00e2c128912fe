package dev.whydrop.engine.internal.surprise.place;

import dev.whydrop.rules.sweep.Place;
import java.util.Comparator;

/**
 * A stretch of time in which a scope lost more streams than chance allows.
 *
 * @param logExpected natural logarithm of how many such windows chance gives in a day
 * @param key the number of the scope
 * @param name what the scope is called
 * @param from its first moment, the end of a push, in epoch milliseconds
 * @param length in milliseconds
 */
public record Window(double logExpected, Place place, int key, String name, long from, long length) {
    /** Most surprising first; then tightest, by name, by time. */
    static final Comparator<Window> ORDER = Comparator.comparingDouble(Window::logExpected)
            .thenComparing(Window::place)
            .thenComparing(Window::name)
            .thenComparingLong(Window::from)
            .thenComparingLong(Window::length);

    /** Whether the other is of the same scope and as long. */
    public boolean sameScope(Window other) {
        return place == other.place && key == other.key && length == other.length;
    }

    long to() {
        return from + length;
    }
}
