package dev.whydrop.intake.internal.collect;

import dev.whydrop.intake.internal.text.Excerpt;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Phrase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reason texts that were read as the one they are a letter away from. Not safe to share between threads. */
final class Guesses {
    /** The most texts that are told apart. */
    private static final int MOST = 5;

    private final Map<String, Read> byText = new TreeMap<>();
    private long others;

    /**
     * How one text was read.
     *
     * @param as the code it was taken for
     * @param count of how many records
     */
    private record Read(String as, long count) {}

    /** Counts a disconnect whose code is a guess. */
    void count(Disconnect disconnect) {
        if (!disconnect.code().guessed()) {
            return;
        }
        Read before = byText.get(disconnect.reason());
        if (before == null && byText.size() == MOST) {
            others++;
            return;
        }
        byText.put(
                disconnect.reason(), new Read(disconnect.code().toString(), before == null ? 1 : before.count() + 1));
    }

    /** Adds what is to be said of them. */
    void note(List<Phrase> notes) {
        byText.forEach(
                (text, read) -> notes.add(Phrase.of("note.guessed", read.count(), Excerpt.value(text), read.as())));
        if (others > 0) {
            notes.add(Phrase.of("note.guessed-others", others));
        }
    }
}
