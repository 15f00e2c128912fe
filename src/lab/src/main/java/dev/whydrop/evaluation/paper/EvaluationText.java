package dev.whydrop.evaluation.paper;

import dev.whydrop.evaluation.score.Accuracy;
import dev.whydrop.evaluation.score.Baselines;
import dev.whydrop.evaluation.score.Calibration;
import dev.whydrop.evaluation.score.Confusion;
import dev.whydrop.evaluation.score.DiagnosisScore;
import dev.whydrop.evaluation.score.Scores;
import java.util.List;
import java.util.stream.Collectors;

/** Scores as text for a terminal. */
public final class EvaluationText {
    private static final int MOST_CONFUSIONS = 20;
    private static final int WIDTH = 100;
    private static final int TERM = 16;

    private EvaluationText() {}

    /** {@return the scores in aligned tables, followed by what the figures mean; ended by a line feed} */
    public static String render(Scores scores) {
        return String.join(
                "\n",
                Figures.logSize(scores.evaluated()) + "\n",
                methods(scores).aligned(),
                overall(scores).aligned(),
                diagnoses(scores).aligned(),
                confusions(scores.confusions()),
                calibration(scores.calibration()).aligned(),
                legend());
    }

    private static Grid methods(Scores scores) {
        Grid grid = new Grid(1, List.of("method", "AC@1", "AC@3", "macro-F1", "false advice"));
        Baselines baselines = scores.baselines();
        grid.row(method("whydrop", scores.whydrop()));
        grid.row(method("code table", baselines.codeTable()));
        grid.row(method("commonest code", baselines.commonestCode()));
        return grid.row(method("last code", baselines.lastCode()));
    }

    private static List<String> method(String name, Accuracy accuracy) {
        return List.of(
                name,
                Figures.percent(accuracy.acAt1()),
                Figures.percent(accuracy.acAt3()),
                Figures.decimal(accuracy.macroF1()),
                Figures.percent(accuracy.falseAdvice()));
    }

    private static Grid overall(Scores scores) {
        Calibration calibration = scores.calibration();
        return new Grid(1, List.of("explained", Figures.percent(scores.explained())))
                .row(List.of("Brier score", Figures.decimal(calibration.brier())))
                .row(List.of("calibration error", Figures.decimal(calibration.error())));
    }

    private static Grid diagnoses(Scores scores) {
        Grid grid = new Grid(1, List.of("diagnosis", "rows", "predicted", "correct", "precision", "recall", "F1"));
        for (DiagnosisScore score : scores.diagnoses()) {
            grid.row(List.of(
                    score.id(),
                    Long.toString(score.rows()),
                    Long.toString(score.predicted()),
                    Long.toString(score.correct()),
                    Figures.decimal(score.precision()),
                    Figures.decimal(score.recall()),
                    Figures.decimal(score.f1())));
        }
        return grid;
    }

    private static String confusions(List<Confusion> confusions) {
        if (confusions.isEmpty()) {
            return "No diagnosis was taken for another.\n";
        }
        Grid grid = new Grid(2, List.of("truth", "predicted", "rows"));
        confusions.stream()
                .limit(MOST_CONFUSIONS)
                .forEach(each -> grid.row(List.of(each.truth(), each.predicted(), Long.toString(each.rows()))));
        int more = confusions.size() - MOST_CONFUSIONS;
        return grid.aligned() + (more > 0 ? "and " + more + " more; --json lists all\n" : "");
    }

    private static Grid calibration(Calibration calibration) {
        Grid grid = new Grid(1, List.of("likelihood", "rows", "mean likelihood", "share correct"));
        for (Calibration.Bin bin : calibration.bins()) {
            grid.row(List.of(
                    Figures.limits(bin),
                    Long.toString(bin.rows()),
                    Figures.decimal(bin.meanLikelihood()),
                    Figures.decimal(bin.shareCorrect())));
        }
        return grid;
    }

    private static String legend() {
        return Legend.ENTRIES.stream().map(EvaluationText::wrapped).collect(Collectors.joining());
    }

    /** {@return the entry in lines of at most {@link #WIDTH} columns, the meaning in a column of its own} */
    private static String wrapped(Legend.Entry entry) {
        StringBuilder text = new StringBuilder(entry.term());
        text.append(" ".repeat(TERM - entry.term().length()));
        int used = TERM;
        for (String word : entry.meaning().split(" ", -1)) {
            if (used + word.length() > WIDTH) {
                text.setLength(text.length() - 1);
                text.append('\n').append(" ".repeat(TERM));
                used = TERM;
            }
            text.append(word).append(' ');
            used += word.length() + 1;
        }
        return text.toString().stripTrailing() + "\n";
    }
}
