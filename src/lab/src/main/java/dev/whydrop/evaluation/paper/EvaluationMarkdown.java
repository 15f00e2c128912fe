package dev.whydrop.evaluation.paper;

import dev.whydrop.evaluation.score.Accuracy;
import dev.whydrop.evaluation.score.Calibration;
import dev.whydrop.evaluation.score.DiagnosisScore;
import dev.whydrop.evaluation.score.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Scores at several levels of noise, side by side, as a Markdown page. */
public final class EvaluationMarkdown {
    private static final int MOST_CONFUSIONS = 10;
    private static final DiagnosisScore NEVER = new DiagnosisScore("", 0, 0, 0);

    /**
     * Scores under one level of noise.
     *
     * @param name the level, such as {@code low}
     * @param scores the scores
     */
    public record NoiseLevel(String name, Scores scores) {}

    private final String title;
    private final List<NoiseLevel> levels;

    private EvaluationMarkdown(String title, List<NoiseLevel> levels) {
        this.title = title;
        this.levels = List.copyOf(levels);
    }

    /**
     * {@return the page: methods, diagnoses, calibration, the ten largest confusions of each level, and what the figures mean; ended by a line feed}
     *
     * @param title of the page
     * @param levels in the order to show them
     */
    public static String render(String title, List<NoiseLevel> levels) {
        return new EvaluationMarkdown(title, levels).page();
    }

    private String page() {
        return "# " + title + "\n\n"
                + levels.stream().map(EvaluationMarkdown::extent).collect(Collectors.joining())
                + "\n## Methods\n\n" + methods().markdown()
                + "\n## Diagnoses\n\n" + diagnoses().markdown()
                + "\n## Calibration\n\n" + calibration().markdown()
                + "\n## Confusions\n\n" + confusions().markdown()
                + "\n## Legend\n\n"
                + Legend.ENTRIES.stream()
                        .map(entry -> "- **" + entry.term() + "**: " + entry.meaning() + "\n")
                        .collect(Collectors.joining());
    }

    private static String extent(NoiseLevel level) {
        return "- Noise " + level.name() + ": " + Figures.logSize(level.scores().evaluated()) + "\n";
    }

    private Grid methods() {
        Grid grid = new Grid(
                2,
                List.of(
                        "noise",
                        "method",
                        "AC@1",
                        "AC@3",
                        "macro-F1",
                        "false advice",
                        "explained",
                        "Brier score",
                        "calibration error"));
        for (NoiseLevel level : levels) {
            Scores scores = level.scores();
            grid.row(method(
                    level,
                    "whydrop",
                    scores.whydrop(),
                    List.of(
                            Figures.percent(scores.explained()),
                            Figures.decimal(scores.calibration().brier()),
                            Figures.decimal(scores.calibration().error()))));
            List<String> nothing = List.of(Figures.NONE, Figures.NONE, Figures.NONE);
            grid.row(method(level, "code table", scores.baselines().codeTable(), nothing));
            grid.row(method(level, "commonest code", scores.baselines().commonestCode(), nothing));
            grid.row(method(level, "last code", scores.baselines().lastCode(), nothing));
        }
        return grid;
    }

    private static List<String> method(NoiseLevel level, String name, Accuracy accuracy, List<String> more) {
        List<String> cells = new ArrayList<>(List.of(
                level.name(),
                name,
                Figures.percent(accuracy.acAt1()),
                Figures.percent(accuracy.acAt3()),
                Figures.decimal(accuracy.macroF1()),
                Figures.percent(accuracy.falseAdvice())));
        cells.addAll(more);
        return cells;
    }

    private Grid diagnoses() {
        TreeSet<String> ids = new TreeSet<>();
        levels.forEach(level -> ids.addAll(byId(level.scores()).keySet()));
        Grid grid = new Grid(1, header("diagnosis", "rows", "precision", "recall", "F1"));
        for (String id : ids) {
            grid.row(cells(id, level -> {
                DiagnosisScore score = byId(level.scores()).getOrDefault(id, NEVER);
                return List.of(
                        Long.toString(score.rows()),
                        Figures.decimal(score.precision()),
                        Figures.decimal(score.recall()),
                        Figures.decimal(score.f1()));
            }));
        }
        return grid;
    }

    private static Map<String, DiagnosisScore> byId(Scores scores) {
        Map<String, DiagnosisScore> byId = new TreeMap<>();
        scores.diagnoses().forEach(score -> byId.put(score.id(), score));
        return byId;
    }

    private Grid calibration() {
        Grid grid = new Grid(1, header("likelihood", "rows", "mean likelihood", "share correct"));
        int bins = levels.stream()
                .mapToInt(level -> level.scores().calibration().bins().size())
                .max()
                .orElse(0);
        for (int i = 0; i < bins; i++) {
            int bin = i;
            String limits =
                    Figures.limits(levels.get(0).scores().calibration().bins().get(bin));
            grid.row(cells(
                    limits, level -> bin(level.scores().calibration().bins().get(bin))));
        }
        return grid;
    }

    private static List<String> bin(Calibration.Bin bin) {
        return List.of(
                Long.toString(bin.rows()), Figures.decimal(bin.meanLikelihood()), Figures.decimal(bin.shareCorrect()));
    }

    private Grid confusions() {
        Grid grid = new Grid(3, List.of("noise", "truth", "predicted", "rows"));
        for (NoiseLevel level : levels) {
            level.scores().confusions().stream()
                    .limit(MOST_CONFUSIONS)
                    .forEach(each -> grid.row(
                            List.of(level.name(), each.truth(), each.predicted(), Long.toString(each.rows()))));
        }
        return grid;
    }

    private List<String> header(String first, String... perLevel) {
        return cells(
                first,
                level -> List.of(perLevel).stream()
                        .map(title -> level.name() + ": " + title)
                        .toList());
    }

    /** {@return the first cell and then those of each level} */
    private List<String> cells(String first, Function<NoiseLevel, List<String>> perLevel) {
        List<String> cells = new ArrayList<>(List.of(first));
        levels.forEach(level -> cells.addAll(perLevel.apply(level)));
        return cells;
    }
}
