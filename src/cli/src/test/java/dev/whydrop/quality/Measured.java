package dev.whydrop.quality;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.evaluation.Evaluation;
import dev.whydrop.evaluation.file.AnnotatedRow;
import dev.whydrop.evaluation.file.TruthRow;
import dev.whydrop.evaluation.paper.EvaluationMarkdown;
import dev.whydrop.evaluation.paper.EvaluationMarkdown.NoiseLevel;
import dev.whydrop.evaluation.score.Accuracy;
import dev.whydrop.evaluation.score.Ratio;
import dev.whydrop.evaluation.score.Scores;
import dev.whydrop.simulation.Noise;
import dev.whydrop.simulation.SimulatedLog;
import dev.whydrop.simulation.Simulation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well simulated logs in the frozen ranges are understood, without noise, with low and with high noise.
 *
 * @param sample the kind of log
 * @param scores for each noise the scores of the logs of all seeds taken together
 */
record Measured(Sample sample, Map<Noise, Scores> scores) {
    /** {@return the scores of one log for each seed and noise, written to files in the folder and read from them} */
    static Measured of(Sample sample, List<Long> seeds, Path folder) {
        Map<Noise, Scores> scores = new TreeMap<>();
        for (Noise noise : Noise.values()) {
            scores.put(noise, pooled(sample, seeds, noise, new LogFolder(folder)));
        }
        return new Measured(sample, scores);
    }

    private static Scores pooled(Sample sample, List<Long> seeds, Noise noise, LogFolder folder) {
        List<TruthRow> truth = new ArrayList<>();
        List<AnnotatedRow> annotated = new ArrayList<>();
        for (long seed : seeds) {
            String log = noise + "-" + seed;
            SimulatedLog simulated = Simulation.run(sample.options(seed, noise));
            truth.addAll(folder.truth("truth.csv", log, simulated));
            Path events = folder.events("events.csv", simulated.rows());
            Diagnosing.files(List.of(events))
                    .verdicts()
                    .forEach(verdict -> annotated.add(AnnotatedRow.of(log, verdict)));
        }
        return Evaluation.of(truth, annotated, ErrorCatalog.load());
    }

    double acAt1(Noise noise) {
        return figure(at(noise).whydrop().acAt1());
    }

    double macroF1(Noise noise) {
        return figure(at(noise).whydrop().macroF1());
    }

    double falseAdvice(Noise noise) {
        return figure(at(noise).whydrop().falseAdvice());
    }

    double calibrationError(Noise noise) {
        return figure(at(noise).calibration().error());
    }

    /** {@return by how much AC@1 is better than that of the code table} */
    double acAt1OverCodeTable(Noise noise) {
        return acAt1(noise) - figure(at(noise).baselines().codeTable().acAt1());
    }

    String markdown() {
        return EvaluationMarkdown.render(
                "Evaluation, " + name(sample) + " world",
                scores.entrySet().stream()
                        .map(level -> new NoiseLevel(name(level.getKey()), level.getValue()))
                        .toList());
    }

    /** {@return one line for each noise and method} */
    String headline() {
        return "The " + name(sample) + " world\n"
                + scores.entrySet().stream()
                        .map(level -> headline(name(level.getKey()), level.getValue()))
                        .collect(Collectors.joining());
    }

    private static String headline(String noise, Scores scores) {
        return headline(noise, "whydrop", scores.whydrop())
                + String.format(
                        Locale.ROOT,
                        "  calibration error %.4f\n",
                        figure(scores.calibration().error()))
                + headline(noise, "code table", scores.baselines().codeTable()) + "\n"
                + headline(noise, "commonest code", scores.baselines().commonestCode()) + "\n"
                + headline(noise, "last code", scores.baselines().lastCode()) + "\n";
    }

    private static String headline(String noise, String method, Accuracy accuracy) {
        return String.format(
                Locale.ROOT,
                "noise %-4s  %-14s  AC@1 %.4f  AC@3 %.4f  macro-F1 %.4f  false advice %.4f",
                noise,
                method,
                figure(accuracy.acAt1()),
                figure(accuracy.acAt3()),
                figure(accuracy.macroF1()),
                figure(accuracy.falseAdvice()));
    }

    private Scores at(Noise noise) {
        return scores.get(noise);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static double figure(Ratio ratio) {
        return ratio.value().orElseThrow();
    }
}
