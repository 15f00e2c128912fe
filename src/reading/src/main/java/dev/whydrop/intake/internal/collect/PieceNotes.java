package dev.whydrop.intake.internal.collect;

import dev.whydrop.model.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What notes of two pieces of a file tell of the whole: its form once, its comments counted together, and that it is empty only where both are. */
final class PieceNotes {
    private static final String NO_ROWS = "note.no-rows";
    private static final String COMMENTS = "note.comments";

    private PieceNotes() {}

    static List<Phrase> together(List<Phrase> first, List<Phrase> next) {
        List<Phrase> all = new ArrayList<>(first);
        boolean empty =
                first.stream().anyMatch(PieceNotes::noRows) && next.stream().anyMatch(PieceNotes::noRows);
        if (!empty) {
            all.removeIf(PieceNotes::noRows);
        }
        Optional<Phrase> before = comments(first);
        comments(next).ifPresent(behind -> {
            all.removeIf(each -> each.key().equals(COMMENTS));
            all.add(Phrase.of(
                    COMMENTS,
                    behind.arguments().get(0),
                    before.map(PieceNotes::count).orElse(0L) + count(behind)));
        });
        return all;
    }

    private static boolean noRows(Phrase note) {
        return note.key().equals(NO_ROWS);
    }

    private static Optional<Phrase> comments(List<Phrase> notes) {
        return notes.stream().filter(each -> each.key().equals(COMMENTS)).findFirst();
    }

    private static long count(Phrase comments) {
        return ((Number) comments.arguments().get(1)).longValue();
    }
}
