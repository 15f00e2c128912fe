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

    /**
     * Stands for another fact of the same unit.
     *
     * @param fact its name
     */
    public record Named(String fact) {}

    // Written out: these are keys all the time while rules run, and what the compiler makes of a record is slow until
    // it
    // is optimised.
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof FactQuestion that
                        && makesFact == that.makesFact
                        && name.equals(that.name)
                        && fact.equals(that.fact)
                        && with.equals(that.with));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + fact.hashCode()) + with.hashCode();
    }

    /** {@return the name of the fact that it makes} */
    String made() {
        return name + "(" + fact + ", " + with + ")";
    }
}
