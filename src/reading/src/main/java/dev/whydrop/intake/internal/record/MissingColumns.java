package dev.whydrop.intake.internal.record;

import dev.whydrop.catalog.near.EditDistance;
import dev.whydrop.intake.Secrets;
import dev.whydrop.intake.internal.column.Column;
import dev.whydrop.intake.internal.text.Excerpt;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Phrase.FileName;
import dev.whydrop.model.Phrase.InputValue;
import dev.whydrop.model.Phrase.Several;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Needed columns that a file does not have.
 *
 * @param header what it has
 * @param needs what is missing, at least one
 */
record MissingColumns(Header header, List<Need> needs) {
    private static final List<Need> ALL = List.of(
            new Need(Phrase.of("need.stream"), List.of(Column.STREAM_NAME)),
            new Need(Phrase.of("need.end"), List.of(Column.END_TIME)),
            new Need(Phrase.of("need.cause"), List.of(Column.ERRCODE, Column.REASON)));
    private static final int LISTED = 30;

    /** A title may be megabytes long where a file is no table; longer ones than this are meant as no column. */
    private static final int LONGEST_TITLE = 200;

    MissingColumns {
        needs = List.copyOf(needs);
    }

    /**
     * Something every record must tell.
     *
     * @param name what messages call it
     * @param columns the columns of which one is enough, the best first
     */
    private record Need(Phrase name, List<Column> columns) {}

    /**
     * A title that may stand for a column.
     *
     * @param distance how many characters differ from a name of the column
     */
    private record Guess(Column column, String title, int distance) {}

    /** {@return what the file lacks; empty when it has all that is needed} */
    static Optional<MissingColumns> of(Header header) {
        List<Need> needs = ALL.stream()
                .filter(need -> need.columns().stream().noneMatch(header.places()::containsKey))
                .toList();
        return needs.isEmpty() ? Optional.empty() : Optional.of(new MissingColumns(header, needs));
    }

    /** {@return what is missing, what was found, and a line for each missing one that says what to do} */
    Phrase message(FileName file) {
        Phrase first = Phrase.of(
                "refusal.missing-columns",
                file,
                new Several(needs.stream().map(Need::name).toList()),
                list(header.titles()));
        Stream<Phrase> hints = explainedByTheWhole()
                ? Stream.of(Phrase.of("refusal.other-titles"))
                : needs.stream().map(this::hint);
        return hints.reduce(first, (above, below) -> Phrase.of("lines.two", above, below));
    }

    /** {@return the titles for a message, at most {@value #LISTED}} */
    static Several list(List<String> titles) {
        List<InputValue> listed =
                titles.stream().limit(LISTED).map(Excerpt::value).toList();
        return new Several(listed, titles.size() - listed.size());
    }

    /** Whether something is wrong with the header as a whole. */
    private boolean explainedByTheWhole() {
        return header.places().isEmpty()
                && needs.stream().allMatch(need -> guess(need).isEmpty());
    }

    /** {@return what to give {@code --columns}, as a shell takes it} */
    static String option(Column column, String title) {
        String value = column + "=" + Secrets.masked(title);
        return value.matches("[\\w=./:\\p{IsAlphabetic}-]+") ? value : '"' + value + '"';
    }

    private Phrase hint(Need need) {
        return guess(need)
                .map(guess -> Phrase.of(
                        "refusal.maybe-meant", Excerpt.value(guess.title()), option(guess.column(), guess.title())))
                .orElseGet(() -> Phrase.of(
                        "refusal.maybe-another",
                        need.name(),
                        need.columns().get(0).toString()));
    }

    /** {@return the nearest title that is not yet taken and near enough, the first in the file among equals} */
    private Optional<Guess> guess(Need need) {
        List<Guess> guesses = new ArrayList<>();
        for (int place = 0; place < header.titles().size(); place++) {
            if (!header.places().containsValue(place)) {
                for (Column column : need.columns()) {
                    guesses.addAll(near(column, header.titles().get(place)));
                }
            }
        }
        return guesses.stream().min(Comparator.comparingInt(Guess::distance));
    }

    private static List<Guess> near(Column column, String title) {
        if (title.length() > LONGEST_TITLE) {
            return List.of();
        }
        String plain = Column.plain(title);
        int most = plain.length() / 3;
        return column.plainNames().stream()
                // Two words are at least as far apart as their lengths; a title of megabytes is then compared with
                // none.
                .filter(name -> Math.abs(name.length() - plain.length()) <= most)
                .map(name -> new Guess(column, title, EditDistance.between(plain, name)))
                .filter(guess -> guess.distance() <= most)
                .toList();
    }
}
