package dev.whydrop.evaluation.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.evaluation.Evaluation;
import dev.whydrop.evaluation.SmallLog;
import dev.whydrop.evaluation.score.Scores;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationMarkdownTest {
    private static final String PAGE = """
            # Evaluation

            - Noise none: 8 rows in 1 log, 2 incidents; 1 of the rows missing from the annotated file.
            - Noise high: 0 rows in 0 logs, 0 incidents; 0 of the rows missing from the annotated file.

            ## Methods

            | noise | method | AC@1 | AC@3 | macro-F1 | false advice | explained | Brier score | calibration error |
            |---|---|---:|---:|---:|---:|---:|---:|---:|
            | none | whydrop | 50.00 % | 100.00 % | 0.500 | 50.00 % | 75.00 % | 0.177 | 0.292 |
            | none | code table | 100.00 % | 100.00 % | 0.631 | 50.00 % | - | - | - |
            | none | commonest code | 50.00 % | 50.00 % | 0.438 | 0.00 % | - | - | - |
            | none | last code | 50.00 % | 50.00 % | 0.143 | 100.00 % | - | - | - |
            | high | whydrop | - | - | - | - | - | - | - |
            | high | code table | - | - | - | - | - | - | - |
            | high | commonest code | - | - | - | - | - | - | - |
            | high | last code | - | - | - | - | - | - | - |

            ## Diagnoses

            | diagnosis | none: rows | none: precision | none: recall | none: F1 | high: rows | high: precision | high: recall | high: F1 |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|
            | auth.expired-url | 2 | 1.000 | 0.500 | 0.667 | 0 | - | - | - |
            | client.crash-loop | 0 | 0.000 | - | 0.000 | 0 | - | - | - |
            | client.ended | 2 | 1.000 | 0.500 | 0.667 | 0 | - | - | - |
            | network.blip | 1 | - | 0.000 | 0.000 | 0 | - | - | - |
            | network.uplink | 3 | 0.667 | 0.667 | 0.667 | 0 | - | - | - |

            ## Calibration

            | likelihood | none: rows | none: mean likelihood | none: share correct | high: rows | high: mean likelihood | high: share correct |
            |---|---:|---:|---:|---:|---:|---:|
            | 0.0 to 0.1 | 0 | - | - | 0 | - | - |
            | 0.1 to 0.2 | 0 | - | - | 0 | - | - |
            | 0.2 to 0.3 | 2 | 0.250 | 0.500 | 0 | - | - |
            | 0.3 to 0.4 | 0 | - | - | 0 | - | - |
            | 0.4 to 0.5 | 0 | - | - | 0 | - | - |
            | 0.5 to 0.6 | 1 | 0.500 | 0.000 | 0 | - | - |
            | 0.6 to 0.7 | 0 | - | - | 0 | - | - |
            | 0.7 to 0.8 | 3 | 0.750 | 1.000 | 0 | - | - |
            | 0.8 to 0.9 | 0 | - | - | 0 | - | - |
            | 0.9 to 1.0 | 0 | - | - | 0 | - | - |

            ## Confusions

            | noise | truth | predicted | rows |
            |---|---|---|---:|
            | none | auth.expired-url | network.uplink | 1 |
            | none | client.ended | client.crash-loop | 1 |
            | none | network.blip | undetermined | 1 |
            | none | network.uplink | undetermined | 1 |
            """;

    @Test
    void levels_of_noise_stand_side_by_side_and_a_legend_follows() {
        Scores nothing = Evaluation.of(List.of(), List.of(), ErrorCatalog.load());

        String page = EvaluationMarkdown.render(
                "Evaluation",
                List.of(
                        new EvaluationMarkdown.NoiseLevel("none", SmallLog.scores()),
                        new EvaluationMarkdown.NoiseLevel("high", nothing)));

        assertThat(page)
                .startsWith(PAGE + "\n## Legend\n\n- **AC@1, AC@3**: Share of the incidents ")
                .endsWith("count as such everywhere.\n");
    }
}
