package dev.whydrop.intake;

import dev.whydrop.catalog.EditDistance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Needed columns that a file does not have.
 *
 * @param header what it has
 * @param needs what is missing, at least one
 */
record MissingColumns(Header header, List<Need> needs) {
    private static final List<Need> ALL = List.of(
            new Need("stream_name", List.of(Column.STREAM_NAME)),
            new Need("end_time", List.of(Column.END_TIME)),
            new Need("errcode (or reason)", List.of(Column.ERRCODE, Column.REASON)));
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
    private record Need(String name, List<Column> columns) {}

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
    String message(String file) {
        List<String> lines = new ArrayList<>();
        lines.add(file + " has no column " + needs.stream().map(Need::name).collect(Collectors.joining(", "))
                + ". It has: " + list(header.titles()) + ".");
        Optional<String> whole = wholeHeader();
        if (whole.isPresent()) {
            lines.add(whole.get());
        } else {
            needs.forEach(need -> lines.add(hint(need)));
        }
        return String.join("\n", lines);
    }

    /** {@return the titles for a message, at most {@value #LISTED}} */
    static String list(List<String> titles) {
        String list = titles.stream().limit(LISTED).map(Excerpt::of).collect(Collectors.joining(", "));
        return titles.size() <= LISTED ? list : list + " and " + (titles.size() - LISTED) + " more";
    }

    /** {@return what is wrong with the header as a whole, when that explains it} */
    private Optional<String> wholeHeader() {
        return header.places().isEmpty()
                        && needs.stream().allMatch(need -> guess(need).isEmpty())
                ? Optional.of(
                        "Maybe its titles are others: name them with --columns stream_name=NAME,end_time=NAME,errcode=NAME\n"
                                + "Maybe its first line is no header: tell where the columns stand, the first is 1, with --no-header"
                                + " --columns stream_name=3,end_time=5,errcode=7")
                : Optional.empty();
    }

    private String hint(Need need) {
        return guess(need)
                .map(guess -> "Maybe " + Excerpt.of(guess.title()) + " is meant: add --columns " + guess.column() + "="
                        + guess.title())
                .orElseGet(() -> "Maybe another column holds " + need.name() + ": add --columns "
                        + need.columns().get(0) + "=NAME");
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
