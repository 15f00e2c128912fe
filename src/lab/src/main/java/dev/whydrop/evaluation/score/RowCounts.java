package dev.whydrop.evaluation.score;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts, over rows, what is true, what was predicted and what was taken for what. */
public final class RowCounts {
    private record Pair(String truth, String predicted) {}

    private static final Comparator<Confusion> MOST_FIRST = Comparator.comparingLong(Confusion::rows)
            .reversed()
            .thenComparing(Confusion::truth)
            .thenComparing(Confusion::predicted);

    private final Map<String, Long> rows = new TreeMap<>();
    private final Map<String, Long> predicted = new TreeMap<>();
    private final Map<String, Long> correct = new TreeMap<>();
    private final Map<Pair, Long> confused = new HashMap<>();

    public RowCounts(List<Judged> judged) {
        judged.forEach(this::add);
    }

    private void add(Judged row) {
        String truth = row.truth().diagnosis();
        rows.merge(truth, 1L, Long::sum);
        if (row.determined()) {
            predicted.merge(Objects.requireNonNull(row.predicted()), 1L, Long::sum);
        }
        if (row.correct()) {
            correct.merge(truth, 1L, Long::sum);
        } else {
            String instead = Objects.requireNonNullElse(row.predicted(), Confusion.UNDETERMINED);
            confused.merge(new Pair(truth, instead), 1L, Long::sum);
        }
    }

    /** {@return every diagnosis that is true or predicted somewhere, by id} */
    public List<DiagnosisScore> diagnoses() {
        TreeSet<String> ids = new TreeSet<>(rows.keySet());
        ids.addAll(predicted.keySet());
        return ids.stream()
                .map(id -> new DiagnosisScore(
                        id, rows.getOrDefault(id, 0L), predicted.getOrDefault(id, 0L), correct.getOrDefault(id, 0L)))
                .toList();
    }

    /** {@return the mean F1 over the diagnoses that occur in the truth} */
    public Ratio macroF1() {
        double sum = diagnoses().stream()
                .filter(score -> score.rows() > 0)
                .mapToDouble(score -> score.f1().value().orElse(0))
                .sum();
        return new Ratio(sum, rows.size());
    }

    /** {@return what was taken for what, most rows first, then by truth and prediction} */
    public List<Confusion> confusions() {
        return confused.entrySet().stream()
                .map(entry ->
                        new Confusion(entry.getKey().truth(), entry.getKey().predicted(), entry.getValue()))
                .sorted(MOST_FIRST)
                .toList();
    }
}
