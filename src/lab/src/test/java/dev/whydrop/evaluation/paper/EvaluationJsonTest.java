package dev.whydrop.evaluation.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.evaluation.SmallLog;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class EvaluationJsonTest {
    private static final String SCORES = """
            {
              "schemaVersion" : "1.0",
              "evaluated" : {
                "logs" : 1,
                "rows" : 8,
                "missingRows" : 1,
                "incidents" : 2
              },
              "whydrop" : {
                "acAt1" : 0.5,
                "acAt3" : 1.0,
                "macroF1" : 0.5,
                "falseAdvice" : 0.5
              },
              "baselines" : {
                "codeTable" : {
                  "acAt1" : 1.0,
                  "acAt3" : 1.0,
                  "macroF1" : 0.630952,
                  "falseAdvice" : 0.5
                },
                "commonestCode" : {
                  "acAt1" : 0.5,
                  "acAt3" : 0.5,
                  "macroF1" : 0.4375,
                  "falseAdvice" : 0.0
                },
                "lastCode" : {
                  "acAt1" : 0.5,
                  "acAt3" : 0.5,
                  "macroF1" : 0.142857,
                  "falseAdvice" : 1.0
                }
              },
              "explained" : 0.75,
              "calibration" : {
                "brier" : 0.177083,
                "error" : 0.291667,
                "bins" : [ {
                  "from" : 0.0,
                  "to" : 0.1,
                  "rows" : 0,
                  "meanLikelihood" : null,
                  "shareCorrect" : null
                }, {
                  "from" : 0.1,
                  "to" : 0.2,
                  "rows" : 0,
                  "meanLikelihood" : null,
                  "shareCorrect" : null
                }, {
                  "from" : 0.2,
                  "to" : 0.3,
                  "rows" : 2,
                  "meanLikelihood" : 0.25,
                  "shareCorrect" : 0.5
                }, {
                  "from" : 0.3,
                  "to" : 0.4,
                  "rows" : 0,
                  "meanLikelihood" : null,
                  "shareCorrect" : null
                }, {
                  "from" : 0.4,
                  "to" : 0.5,
                  "rows" : 0,
                  "meanLikelihood" : null,
                  "shareCorrect" : null
                }, {
                  "from" : 0.5,
                  "to" : 0.6,
                  "rows" : 1,
                  "meanLikelihood" : 0.5,
                  "shareCorrect" : 0.0
                }, {
                  "from" : 0.6,
                  "to" : 0.7,
                  "rows" : 0,
                  "meanLikelihood" : null,
                  "shareCorrect" : null
                }, {
                  "from" : 0.7,
                  "to" : 0.8,
                  "rows" : 3,
                  "meanLikelihood" : 0.75,
                  "shareCorrect" : 1.0
                }, {
                  "from" : 0.8,
                  "to" : 0.9,
                  "rows" : 0,
                  "meanLikelihood" : null,
                  "shareCorrect" : null
                }, {
                  "from" : 0.9,
                  "to" : 1.0,
                  "rows" : 0,
                  "meanLikelihood" : null,
                  "shareCorrect" : null
                } ]
              },
              "diagnoses" : [ {
                "id" : "auth.expired-url",
                "rows" : 2,
                "predicted" : 1,
                "correct" : 1,
                "precision" : 1.0,
                "recall" : 0.5,
                "f1" : 0.666667
              }, {
                "id" : "client.crash-loop",
                "rows" : 0,
                "predicted" : 1,
                "correct" : 0,
                "precision" : 0.0,
                "recall" : null,
                "f1" : 0.0
              }, {
                "id" : "client.ended",
                "rows" : 2,
                "predicted" : 1,
                "correct" : 1,
                "precision" : 1.0,
                "recall" : 0.5,
                "f1" : 0.666667
              }, {
                "id" : "network.blip",
                "rows" : 1,
                "predicted" : 0,
                "correct" : 0,
                "precision" : null,
                "recall" : 0.0,
                "f1" : 0.0
              }, {
                "id" : "network.uplink",
                "rows" : 3,
                "predicted" : 3,
                "correct" : 2,
                "precision" : 0.666667,
                "recall" : 0.666667,
                "f1" : 0.666667
              } ],
              "confusions" : [ {
                "truth" : "auth.expired-url",
                "predicted" : "network.uplink",
                "rows" : 1
              }, {
                "truth" : "client.ended",
                "predicted" : "client.crash-loop",
                "rows" : 1
              }, {
                "truth" : "network.blip",
                "predicted" : "undetermined",
                "rows" : 1
              }, {
                "truth" : "network.uplink",
                "predicted" : "undetermined",
                "rows" : 1
              } ]
            }
            """;

    @Test
    void names_are_stable_and_a_figure_that_is_undefined_is_null() throws IOException {
        StringWriter out = new StringWriter();

        EvaluationJson.write(SmallLog.scores(), out);

        assertThat(out).hasToString(SCORES);
    }
}
