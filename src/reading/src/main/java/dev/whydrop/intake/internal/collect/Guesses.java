package dev.whydrop.intake.internal.collect;

import dev.whydrop.intake.internal.text.Excerpt;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Phrase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reason texts that were read as the one they are a letter away from. Not safe to share between threads. */
public final class Guesses {
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
        if (disconnect.code().guessed()) {
            add(disconnect.reason(), disconnect.code().toString(), 1);
        }
    }

    /** Counts as many disconnects whose code is a guess made of that text. */
    public void add(String text, String as, long count) {
        Read before = byText.get(text);
        if (before == null && byText.size() == MOST) {
            others += count;
        } else {
            byText.put(text, new Read(as, before == null ? count : before.count() + count));
        }
    }

    /** Adds what is to be said of them. */
    public void note(List<Phrase> notes) {
        byText.forEach(
                (text, read) -> notes.add(Phrase.of("note.guessed", read.count(), Excerpt.value(text), read.as())));
        if (others > 0) {
            notes.add(Phrase.of("note.guessed-others", others));
        }
    }
}
