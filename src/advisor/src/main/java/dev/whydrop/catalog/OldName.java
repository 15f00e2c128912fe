package dev.whydrop.catalog;

import dev.whydrop.model.Phrase;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A name that an earlier version had.
 *
 * @param name the name that is no more
 * @param kind what it named
 * @param since the first version without it, such as {@code 0.2.0}
 * @param renamed what the same thing is called now; null when the thing itself is gone
 * @param instead what decides in the place of a thing that is gone, one or more names of its kind; empty when it was renamed
 */
public record OldName(
        String name, Kind kind, String since, @Nullable String renamed, List<String> instead) {
    /** @throws IllegalArgumentException if it says neither or both of the new name and what stands instead */
    public OldName {
        instead = List.copyOf(instead);
        if ((renamed == null) == instead.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + name + "' has to say either renamed or instead. Maybe write: renamed: NAME");
        }
    }

    /** What has a name that users write down. */
    public enum Kind {
        SETTING,
        RULE,
        DIAGNOSIS;

        /** {@return the name used in files and messages, such as {@code rule}} */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static OldName of(Entry entry) {
        return new OldName(
                entry.text("name"),
                entry.constant("kind", Kind.class),
                entry.text("since"),
                entry.has("renamed") ? entry.text("renamed") : null,
                entry.texts("instead"));
    }

    /** {@return what whoever used the name is told where it was accepted} */
    public Phrase note() {
        return renamed == null
                ? Phrase.of("note.gone-name", name, new Phrase.Several(instead), since)
                : Phrase.of("note.old-name", name, renamed, since);
    }

    /**
     * {@return what the same thing is called now}
     *
     * @throws IllegalArgumentException if it is gone
     */
    public String orRefused() {
        if (renamed == null) {
            throw new IllegalArgumentException(refusal());
        }
        return renamed;
    }

    /** {@return the message where the name cannot be accepted, because the thing is gone} */
    public String refusal() {
        return "There is no " + kind + " '" + name + "' any more since " + since + ". Maybe see what decides instead: "
                + String.join(", ", renamed == null ? instead : List.of(renamed)) + ".";
    }
}
