package dev.whydrop.evaluation.score;

import dev.whydrop.evaluation.file.AnnotatedRow;
import dev.whydrop.evaluation.file.EvaluationException;
import dev.whydrop.evaluation.file.RowKey;
import dev.whydrop.evaluation.file.TruthRow;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Truth and annotated rows, joined on log and row. What comes out does not depend on the order of either. */
public final class JoinedRows {
    private final List<TruthRow> truth;
    private final Map<RowKey, AnnotatedRow> annotated;

    /** @throws EvaluationException if a row is there twice, or an annotated one has no truth */
    public JoinedRows(List<TruthRow> truth, List<AnnotatedRow> annotated) {
        this.truth = truth.stream().sorted(Comparator.comparing(TruthRow::key)).toList();
        this.annotated = byKey(annotated);
        Set<RowKey> known = keys(this.truth);
        this.annotated.keySet().stream()
                .filter(key -> !known.contains(key))
                .min(Comparator.naturalOrder())
                .ifPresent(key -> {
                    throw new EvaluationException(key
                            + " is not in the truth. Maybe the truth and the annotated file are of different logs.");
                });
    }

    /** {@return every truth row, by log and row, with what a method says about its annotated row; nothing about a missing one} */
    public List<Judged> judged(Function<AnnotatedRow, Prediction> method) {
        return truth.stream()
                .map(row -> {
                    AnnotatedRow found = annotated.get(row.key());
                    return new Judged(row, found == null ? Prediction.NONE : method.apply(found));
                })
                .toList();
    }

    public Collection<AnnotatedRow> annotated() {
        return annotated.values();
    }

    public int missing() {
        return truth.size() - annotated.size();
    }

    public int logs() {
        return (int) truth.stream().map(TruthRow::log).distinct().count();
    }

    private static Map<RowKey, AnnotatedRow> byKey(List<AnnotatedRow> rows) {
        Map<RowKey, AnnotatedRow> byKey = new HashMap<>();
        for (AnnotatedRow row : rows) {
            if (byKey.put(row.key(), row) != null) {
                throw new EvaluationException(
                        row.key() + " is annotated twice. Maybe two annotated files were put together.");
            }
        }
        return byKey;
    }

    private static Set<RowKey> keys(List<TruthRow> rows) {
        Set<RowKey> keys = new HashSet<>();
        for (TruthRow row : rows) {
            if (!keys.add(row.key())) {
                throw new EvaluationException(
                        row.key() + " is in the truth twice. Maybe two truth files were put together.");
            }
        }
        return keys;
    }
}
