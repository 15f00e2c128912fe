package dev.whydrop.catalog;

import dev.whydrop.model.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    /**
     * What the texts may leave open: {@code streams} names the streams hit, {@code when} says from when to when, {@code count} how often, {@code
     * addresses} and {@code domains} the client addresses and the push domains.
     */
    public static final Set<String> PLACEHOLDERS = Set.of("streams", "when", "count", "addresses", "domains");

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
            for (String name : Placeholders.in(text.in(language))) {
                if (!PLACEHOLDERS.contains(name)) {
                    throw new IllegalArgumentException("A reply has the placeholder {" + name + "}. Maybe one of: "
                            + String.join(", ", new TreeSet<>(PLACEHOLDERS)) + ".");
                }
            }
        }
    }
}
