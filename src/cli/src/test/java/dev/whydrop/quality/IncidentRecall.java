package dev.whydrop.quality;

import dev.whydrop.evaluation.Evaluation;
import dev.whydrop.evaluation.file.AnnotatedRow;
import dev.whydrop.evaluation.score.Ratio;
import dev.whydrop.simulation.Simulation;
import dev.whydrop.simulation.SimulationOptions;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Of how many incidents of each diagnosis the likeliest diagnosis is the true one, over all logs that were added. */
final class IncidentRecall {
    private final LogFolder folder;
    private final SortedMap<String, Ratio> byDiagnosis = new TreeMap<>();

    /** @param folder for the files of one log after the other */
    IncidentRecall(LogFolder folder) {
        this.folder = folder;
    }

    void add(SimulationOptions options) {
        var simulated = Simulation.run(options);
        var truth = folder.truth("truth.csv", "log", simulated);
        List<AnnotatedRow> annotated =
                Diagnosing.files(List.of(folder.events("events.csv", simulated.rows()))).verdicts().stream()
                        .map(verdict -> AnnotatedRow.of("log", verdict))
                        .toList();
        Evaluation.recallByIncident(truth, annotated)
                .forEach((id, found) -> byDiagnosis.merge(
                        id, found, (one, other) -> new Ratio(one.part() + other.part(), one.whole() + other.whole())));
    }

    /** {@return how many incidents of that diagnosis there were} */
    long incidents(String id) {
        return byDiagnosis.getOrDefault(id, new Ratio(0, 0)).whole();
    }

    SortedMap<String, Ratio> byDiagnosis() {
        return Collections.unmodifiableSortedMap(byDiagnosis);
    }
}
