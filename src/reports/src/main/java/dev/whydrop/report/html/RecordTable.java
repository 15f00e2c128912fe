package dev.whydrop.report.html;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The records behind the advice, newest first.
 *
 * @param verdicts the records that are listed
 * @param all how many the streams of the advice have
 * @param book the diagnoses they have
 */
record RecordTable(List<Verdict> verdicts, int all, AdviceBook book) {
    static final int MOST_ROWS = 300;
    private static final int LEAST_OF_ONE_ADVICE = 10;
    private static final Comparator<Verdict> NEWEST_FIRST = Comparator.comparing(
                    (Verdict each) -> -each.disconnect().endMillis())
            .thenComparing(Verdict::disconnect, Disconnect.ORDER);

    RecordTable {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * {@return the table}
     *
     * <p>Where there are too many, each advice gives its fair part of its own first, and what remains is filled up by rank.
     *
     * @param histories for each advice, by rank, the events of its streams
     * @param all how many events its streams have
     */
    static RecordTable of(List<List<Verdict>> histories, int all) {
        TreeSet<Verdict> picked = new TreeSet<>(NEWEST_FIRST);
        int share = Math.max(LEAST_OF_ONE_ADVICE, MOST_ROWS / Math.max(1, histories.size()));
        for (int card = 0; card < histories.size(); card++) {
            int rank = card + 1;
            histories.get(card).stream()
                    .filter(each -> each.adviceRank() == rank)
                    .limit(share)
                    .forEach(picked::add);
        }
        for (List<Verdict> history : histories) {
            for (Verdict each : history) {
                if (picked.size() < MOST_ROWS) {
                    picked.add(each);
                }
            }
        }
        TreeSet<String> ids = new TreeSet<>();
        picked.stream().map(Verdict::diagnosis).filter(Objects::nonNull).forEach(ids::add);
        return new RecordTable(new ArrayList<>(picked), all, AdviceBook.of(ids));
    }

    /** {@return the title of what explains a record, with how likely that is and what follows from it} */
    String diagnosis(Verdict verdict, Wording say) {
        if (verdict.diagnosis() == null) {
            return say.get("records.undetermined");
        }
        String title = say.get(
                "text.alternative",
                book.get(Objects.requireNonNull(verdict.diagnosis()))
                        .title()
                        .in(say.texts().language()),
                say.percent(verdict.likelihood()));
        return verdict.adviceRank() == 0
                ? say.get("records.harmless", title)
                : say.get("records.advice", title, verdict.adviceRank());
    }
}
