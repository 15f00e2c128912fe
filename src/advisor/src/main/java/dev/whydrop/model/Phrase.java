package dev.whydrop.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Something to tell, before it is in any language.
 *
 * @param key of its text, the same in every language
 * @param arguments what fills the text, in its order: numbers, points in time, words that are the same in every language, other phrases, and
 *     {@link FileName}, {@link InputValue} and {@link Several}
 */
public record Phrase(String key, List<Object> arguments) {
    /** @throws IllegalArgumentException if an argument is of another type */
    public Phrase {
        Objects.requireNonNull(key, "key");
        arguments = List.copyOf(arguments);
        for (Object each : arguments) {
            if (!mayFill(each)) {
                throw new IllegalArgumentException("Phrase " + key + " is filled with "
                        + each.getClass().getName() + ". Maybe give a number, a String or another phrase.");
            }
        }
    }

    /** {@return the phrase of that key, filled with these arguments} */
    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }

    private static boolean mayFill(Object argument) {
        return argument instanceof Number
                || argument instanceof String
                || argument instanceof Instant
                || argument instanceof Phrase
                || argument instanceof FileName
                || argument instanceof InputValue
                || argument instanceof Several;
    }

    /**
     * An input by its name, which a redacted report masks.
     *
     * @param name as the user gave it, {@code -} for standard input, {@code file.zip!entry} for a file in an archive; no push secret is in it
     */
    public record FileName(String name) {
        public FileName {
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * A value of the input, which a redacted report leaves out.
     *
     * @param shown the value on one line, cut where it is long; no push secret is in it
     */
    public record InputValue(String shown) {
        public InputValue {
            Objects.requireNonNull(shown, "shown");
        }
    }

    /**
     * Several things in a row.
     *
     * @param named those that are named, each of a type that may fill a phrase
     * @param more how many there are besides, 0 or more
     */
    public record Several(List<?> named, long more) {
        /** @throws IllegalArgumentException if there are fewer than none besides, or one is of another type */
        public Several {
            named = List.copyOf(named);
            if (more < 0 || !named.stream().allMatch(Phrase::mayFill)) {
                throw new IllegalArgumentException("Several of " + named + " and " + more
                        + " more cannot be told. Maybe leave out what is no phrase.");
            }
        }

        /** All of them, named. */
        public Several(List<?> named) {
            this(named, 0);
        }
    }
}
