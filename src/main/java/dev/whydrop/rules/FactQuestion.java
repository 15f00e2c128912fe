package dev.whydrop.rules;

import java.util.List;

/**
 * What a rule asked of a fact, or a fact that it made of one.
 *
 * @param fact the name of the fact within its {@link FactUnit}
 * @param name the method that was called
 * @param with what it was called with, numbers and {@linkplain Named other facts}
 * @param makesFact whether it makes another fact instead of giving an answer
 */
public record FactQuestion(String fact, String name, List<Object> with, boolean makesFact) {
    public FactQuestion {
        with = List.copyOf(with);
    }

    /** Stands for another fact of the same unit. */
    record Named(String fact) {}

    /** {@return the name of the fact that it makes} */
    String made() {
        return name + "(" + fact + ", " + with + ")";
    }
}
