package dev.whydrop.model;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** What a caller gave as many of. */
final class Elements {
    private Elements() {}

    /**
     * {@return a copy that nobody changes}
     *
     * @param name what the caller knows them as
     * @throws NullPointerException if it is null or one of them is; the message says which
     */
    static <T> List<T> copied(String name, Collection<? extends T> given) {
        check(name, given);
        return List.copyOf(given);
    }

    /**
     * Looks at each of them.
     *
     * @param name what the caller knows them as
     * @throws NullPointerException if it is null or one of them is; the message says which
     */
    static void check(String name, Collection<?> given) {
        Objects.requireNonNull(given, () -> name + " is null. Maybe give List.of() where there are none.");
        int place = 0;
        for (Object each : given) {
            if (each == null) {
                throw new NullPointerException(name + "[" + place + "] is null. Maybe leave it out.");
            }
            place++;
        }
    }
}
