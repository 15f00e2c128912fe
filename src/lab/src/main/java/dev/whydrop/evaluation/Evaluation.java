package dev.whydrop.evaluation;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.evaluation.file.AnnotatedRow;
import dev.whydrop.evaluation.file.EvaluationException;
import dev.whydrop.evaluation.file.TruthRow;
import dev.whydrop.evaluation.score.Accuracy;
import dev.whydrop.evaluation.score.Baselines;
import dev.whydrop.evaluation.score.CalibrationBins;
import dev.whydrop.evaluation.score.CodeBaselines;
import dev.whydrop.evaluation.score.Incident;
import dev.whydrop.evaluation.score.JoinedRows;
import dev.whydrop.evaluation.score.Judged;
import dev.whydrop.evaluation.score.LogSize;
import dev.whydrop.evaluation.score.Prediction;
import dev.whydrop.evaluation.score.Ratio;
import dev.whydrop.evaluation.score.RowCounts;
import dev.whydrop.evaluation.score.Scores;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Scores what whydrop says about the rows of one log or several against what is true of them.
 *
 * <p>Truth and annotated rows join on log and row number. A truth row without an annotated one, because its row was rejected, counts as no diagnosis
 * and no advice. What each figure means is told by {@link Scores} and its parts. The outcome does not depend on the order of rows. Pure, so safe to
 * use from several threads.
 */
public final class Evaluation {
    private static final String PLANNED_END = "client.ended";

    private Evaluation() {}

    /**
     * {@return the scores of all rows taken together}
     *
     * <p>To score many logs as one, pass the rows of all, each with the name of its log: neither rows nor incidents nor streams of two logs are mixed.
     *
     * @param catalog the code table that the baselines look codes up in
     * @throws EvaluationException if an annotated row has no truth, a row is there twice, or the rows of one incident have several diagnoses
     */
    public static Scores of(List<TruthRow> truth, List<AnnotatedRow> annotated, ErrorCatalog catalog) {
        JoinedRows joined = new JoinedRows(truth, annotated);
        List<Judged> judged = joined.judged(Prediction::ofWhydrop);
        RowCounts counts = new RowCounts(judged);
        CodeBaselines baselines = new CodeBaselines(joined.annotated(), catalog);
        return new Scores(
                new LogSize(
                        joined.logs(),
                        judged.size(),
                        joined.missing(),
                        Incident.of(judged).size()),
                accuracy(judged),
                new Baselines(
                        accuracy(joined.judged(baselines::codeTable)),
                        accuracy(joined.judged(baselines::commonestCode)),
                        accuracy(joined.judged(baselines::lastCode))),
                new Ratio(judged.stream().filter(Judged::determined).count(), judged.size()),
                CalibrationBins.of(judged),
                counts.diagnoses(),
                counts.confusions());
    }

    /**
     * {@return for each diagnosis that an incident truly has, the share of those incidents whose first candidate it is}
     *
     * @throws EvaluationException as the other
     */
    public static SortedMap<String, Ratio> recallByIncident(List<TruthRow> truth, List<AnnotatedRow> annotated) {
        SortedMap<String, Ratio> recall = new TreeMap<>();
        for (Incident incident : Incident.of(new JoinedRows(truth, annotated).judged(Prediction::ofWhydrop))) {
            recall.merge(
                    incident.diagnosis(),
                    new Ratio(incident.foundAmongFirst(1) ? 1 : 0, 1),
                    (one, other) -> new Ratio(one.part() + other.part(), one.whole() + other.whole()));
        }
        return recall;
    }

    private static Accuracy accuracy(List<Judged> judged) {
        List<Incident> incidents = Incident.of(judged);
        return new Accuracy(
                foundAmongFirst(1, incidents),
                foundAmongFirst(3, incidents),
                new RowCounts(judged).macroF1(),
                falseAdvice(judged));
    }

    private static Ratio foundAmongFirst(int number, List<Incident> incidents) {
        long found = incidents.stream()
                .filter(incident -> incident.foundAmongFirst(number))
                .count();
        return new Ratio(found, incidents.size());
    }

    private static Ratio falseAdvice(List<Judged> judged) {
        List<Judged> plannedEnds = judged.stream()
                .filter(row -> row.truth().diagnosis().equals(PLANNED_END))
                .toList();
        long advised =
                plannedEnds.stream().filter(row -> row.prediction().advised()).count();
        return new Ratio(advised, plannedEnds.size());
    }
}
