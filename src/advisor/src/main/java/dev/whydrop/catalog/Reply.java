package dev.whydrop.catalog;

import dev.whydrop.model.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the customer is told about a diagnosis, without the words that every such message shares.
 *
 * @param saw what the records show, for which streams and when
 * @param means what it most likely is, in words a broadcaster understands; null when the records tell no cause. In English a clause that goes on after
 *     "most likely", in Chinese and Japanese a sentence
 * @param steps what to do, in order; at least two
 * @param needs what the customer should tell us; at least one
 */
public record Reply(LocalText saw, @Nullable LocalText means, List<LocalText> steps, List<LocalText> needs) {
    /** What the texts may leave open. */
    public enum Placeholder {
        /** Names the streams hit. */
        STREAMS,
        /** From when to when. */
        WHEN,
        /** How often. */
        COUNT,
        /** The client addresses. */
        ADDRESSES,
        /** The push domains. */
        DOMAINS;

        /**
         * {@return the placeholder that stands in braces}
         *
         * @throws IllegalArgumentException if there is none of that name
         */
        public static Placeholder named(String name) {
            for (Placeholder each : values()) {
                if (each.toString().equals(name)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("A reply has the placeholder {" + name + "}. Maybe one of: "
                    + Arrays.stream(values()).map(Placeholder::toString).collect(Collectors.joining(", ")) + ".");
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException if there is too little to do or to ask, or a placeholder is not known */
    public Reply {
        steps = List.copyOf(steps);
        needs = List.copyOf(needs);
        if (steps.size() < 2 || needs.isEmpty()) {
            throw new IllegalArgumentException("A reply has " + steps.size() + " steps and " + needs.size()
                    + " needs. Maybe add some: two steps and one need are the least.");
        }
        texts(saw, means, steps, needs).forEach(Reply::check);
    }

    /** {@return the reply that a mapping in an advice file holds} */
    static Reply of(Entry entry) {
        return new Reply(
                entry.local("saw"),
                entry.has("means") ? entry.local("means") : null,
                entry.all("steps", LocalText::of),
                entry.all("needs", LocalText::of));
    }

    /** {@return every text of the reply} */
    public List<LocalText> texts() {
        return texts(saw, means, steps, needs).toList();
    }

    private static Stream<LocalText> texts(
            LocalText saw, @Nullable LocalText means, List<LocalText> steps, List<LocalText> needs) {
        return Stream.of(Stream.of(saw), Stream.ofNullable(means), steps.stream(), needs.stream())
                .flatMap(each -> each);
    }

    private static void check(LocalText text) {
        for (Language language : Language.values()) {
            Placeholders.in(text.in(language)).forEach(Placeholder::named);
        }
    }
}
