package dev.whydrop.evaluation.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.evaluation.Evaluation;
import dev.whydrop.evaluation.SmallLog;
import dev.whydrop.evaluation.file.TruthRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTextTest {
    private static final String TABLES = """
            8 rows in 1 log, 2 incidents; 1 of the rows missing from the annotated file.

            method              AC@1      AC@3  macro-F1  false advice
            whydrop          50.00 %  100.00 %     0.500       50.00 %
            code table      100.00 %  100.00 %     0.631       50.00 %
            commonest code   50.00 %   50.00 %     0.438        0.00 %
            last code        50.00 %   50.00 %     0.143      100.00 %

            explained          75.00 %
            Brier score          0.177
            calibration error    0.292

            diagnosis          rows  predicted  correct  precision  recall     F1
            auth.expired-url      2          1        1      1.000   0.500  0.667
            client.crash-loop     0          1        0      0.000       -  0.000
            client.ended          2          1        1      1.000   0.500  0.667
            network.blip          1          0        0          -   0.000  0.000
            network.uplink        3          3        2      0.667   0.667  0.667

            truth             predicted          rows
            auth.expired-url  network.uplink        1
            client.ended      client.crash-loop     1
            network.blip      undetermined          1
            network.uplink    undetermined          1

            likelihood  rows  mean likelihood  share correct
            0.0 to 0.1     0                -              -
            0.1 to 0.2     0                -              -
            0.2 to 0.3     2            0.250          0.500
            0.3 to 0.4     0                -              -
            0.4 to 0.5     0                -              -
            0.5 to 0.6     1            0.500          0.000
            0.6 to 0.7     0                -              -
            0.7 to 0.8     3            0.750          1.000
            0.8 to 0.9     0                -              -
            0.9 to 1.0     0                -              -
            """;

    private static final String LEGEND_STARTS = """

            AC@1, AC@3      Share of the incidents whose true diagnosis is the first candidate, or among the
                            first three. The candidates of an incident are the diagnoses of its rows, by the sum
                            of their likelihoods (ties by id).
            precision       Share of the rows with that diagnosis that truly have it.
            """;

    @Test
    void tables_are_aligned_and_a_legend_follows() {
        String text = EvaluationText.render(SmallLog.scores());

        assertThat(text).startsWith(TABLES + LEGEND_STARTS).endsWith("count as such everywhere.\n");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void the_legend_tells_every_figure() {
        assertThat(EvaluationText.render(SmallLog.scores())
                        .lines()
                        .dropWhile(line -> !line.startsWith("AC@1, AC@3"))
                        .filter(line -> !line.startsWith(" "))
                        .map(line -> line.substring(0, 16).strip()))
                .containsExactly(
                        "AC@1, AC@3",
                        "precision",
                        "recall",
                        "F1",
                        "macro-F1",
                        "false advice",
                        "explained",
                        "Brier score",
                        "calibration",
                        "code table",
                        "commonest code",
                        "last code",
                        "undetermined");
    }

    @Test
    void the_twenty_largest_confusions_are_shown_and_the_others_counted() {
        List<TruthRow> truth = new ArrayList<>();
        for (int row = 1; row <= 23; row++) {
            truth.add(new TruthRow("", row, "d" + row, ""));
        }

        assertThat(EvaluationText.render(Evaluation.of(truth, List.of(), ErrorCatalog.load())))
                .contains("\nand 3 more; --json lists all\n");
    }

    @Test
    void a_log_without_confusions_says_so() {
        assertThat(EvaluationText.render(Evaluation.of(List.of(), List.of(), ErrorCatalog.load())))
                .contains("\nNo diagnosis was taken for another.\n");
    }
}
