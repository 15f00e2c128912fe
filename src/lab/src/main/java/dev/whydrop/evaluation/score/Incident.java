package dev.whydrop.evaluation.score;

import dev.whydrop.evaluation.file.EvaluationException;
import dev.whydrop.evaluation.file.TruthRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One incident of the truth.
 *
 * @param diagnosis its true diagnosis
 * @param rows its rows, with what a method says about them
 */
public record Incident(String diagnosis, List<Judged> rows) {
    private record Key(String log, String incident) {}

    /**
     * {@return every incident of the rows}
     *
     * @throws EvaluationException if the rows of one have several diagnoses
     */
    public static List<Incident> of(List<Judged> rows) {
        Map<Key, List<Judged>> byIncident = new LinkedHashMap<>();
        for (Judged row : rows) {
            if (!row.truth().incident().isEmpty()) {
                byIncident
                        .computeIfAbsent(new Key(row.truth().log(), row.truth().incident()), any -> new ArrayList<>())
                        .add(row);
            }
        }
        return byIncident.values().stream().map(Incident::ofRows).toList();
    }

    private static Incident ofRows(List<Judged> rows) {
        TruthRow first = rows.get(0).truth();
        for (Judged row : rows) {
            if (!row.truth().diagnosis().equals(first.diagnosis())) {
                throw new EvaluationException(row.truth().key() + " of incident '" + first.incident() + "' is "
                        + row.truth().diagnosis() + ", but row " + first.row() + " is " + first.diagnosis()
                        + ". Maybe they are two incidents: each has one true diagnosis.");
            }
        }
        return new Incident(first.diagnosis(), rows);
    }

    /** {@return whether the true diagnosis is among the first candidates} */
    public boolean foundAmongFirst(int number) {
        return candidates().stream().limit(number).anyMatch(diagnosis::equals);
    }

    /** {@return the diagnoses predicted for the rows, by the sum of their likelihoods, largest first, then by id} */
    public List<String> candidates() {
        // Decimal sums are exact, so that ties are ties in whatever order the rows come.
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Judged row : rows) {
            String predicted = row.predicted();
            if (predicted != null) {
                sums.merge(predicted, BigDecimal.valueOf(row.prediction().likelihood()), BigDecimal::add);
            }
        }
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
