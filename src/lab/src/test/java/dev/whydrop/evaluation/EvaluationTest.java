package dev.whydrop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.evaluation.file.AnnotatedRow;
import dev.whydrop.evaluation.file.EvaluationException;
import dev.whydrop.evaluation.file.TruthRow;
import dev.whydrop.evaluation.score.Accuracy;
import dev.whydrop.evaluation.score.Calibration;
import dev.whydrop.evaluation.score.Confusion;
import dev.whydrop.evaluation.score.DiagnosisScore;
import dev.whydrop.evaluation.score.Incident;
import dev.whydrop.evaluation.score.JoinedRows;
import dev.whydrop.evaluation.score.Judged;
import dev.whydrop.evaluation.score.LogSize;
import dev.whydrop.evaluation.score.Prediction;
import dev.whydrop.evaluation.score.Ratio;
import dev.whydrop.evaluation.score.Scores;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every figure of {@link SmallLog}, computed by hand. */
class EvaluationTest {
    private static final ErrorCatalog CATALOG = ErrorCatalog.load();

    private final Scores scores = SmallLog.scores();

    @Test
    void the_rejected_row_counts_as_missing() {
        assertThat(scores.evaluated()).isEqualTo(new LogSize(1, 8, 1, 2));
    }

    @Test
    void the_expired_url_comes_second_in_its_incident_and_one_of_two_planned_ends_got_advice() {
        assertThat(scores.whydrop())
                .isEqualTo(new Accuracy(
                        new Ratio(1, 2),
                        new Ratio(2, 2),
                        new Ratio(sum(2 / 3.0, 2 / 3.0, 0, 2 / 3.0), 4),
                        new Ratio(1, 2)));
    }

    @Test
    void six_of_eight_rows_have_a_diagnosis() {
        assertThat(scores.explained()).isEqualTo(new Ratio(6, 8));
    }

    @Test
    void diagnoses_are_counted_in_rows_also_those_that_are_never_true() {
        assertThat(scores.diagnoses())
                .containsExactly(
                        new DiagnosisScore("auth.expired-url", 2, 1, 1),
                        new DiagnosisScore("client.crash-loop", 0, 1, 0),
                        new DiagnosisScore("client.ended", 2, 1, 1),
                        new DiagnosisScore("network.blip", 1, 0, 0),
                        new DiagnosisScore("network.uplink", 3, 3, 2));
    }

    @Test
    void an_answer_that_is_as_good_counts_as_the_true_one() {
        Scores generous = Evaluation.of(
                List.of(
                        new TruthRow("log", 1, "idle.once", "I1", "network.blip"),
                        new TruthRow("log", 2, "idle.once", "I2", "network.blip")),
                List.of(
                        SmallLog.row("log", 1, "cam", "8", "network.blip", 0.75, 0),
                        SmallLog.row("log", 2, "talk", "8", "idle.encoder-stalled", 0.75, 1)),
                CATALOG);

        assertThat(generous.whydrop().acAt1()).isEqualTo(new Ratio(1, 2));
        assertThat(generous.diagnoses())
                .containsExactly(
                        new DiagnosisScore("idle.encoder-stalled", 0, 1, 0), new DiagnosisScore("idle.once", 2, 1, 1));
        assertThat(generous.confusions()).containsExactly(new Confusion("idle.once", "idle.encoder-stalled", 1));
        assertThat(generous.calibration().bins().get(7).shareCorrect()).isEqualTo(new Ratio(1, 2));
    }

    @Test
    void recall_by_incident_is_of_those_whose_first_candidate_is_the_true_diagnosis() {
        assertThat(Evaluation.recallByIncident(
                        List.of(
                                new TruthRow("log", 1, "network.uplink", "I1", ""),
                                new TruthRow("log", 2, "network.uplink", "I1", ""),
                                new TruthRow("log", 3, "network.uplink", "I2", ""),
                                new TruthRow("log", 4, "client.ended", "", "")),
                        List.of(
                                SmallLog.row("log", 1, "cam", "12", "network.uplink", 0.75, 1),
                                SmallLog.row("log", 2, "cam", "12", "network.blip", 0.5, 0),
                                SmallLog.row("log", 3, "talk", "12", "network.blip", 0.75, 0),
                                SmallLog.row("log", 4, "talk", "1", "client.ended", 0.75, 0))))
                .containsExactly(Map.entry("network.uplink", new Ratio(1, 2)));
    }

    @Test
    void precision_recall_and_f1_follow_from_the_counts() {
        DiagnosisScore score = new DiagnosisScore("network.uplink", 5, 3, 2);

        assertThat(score.precision().value()).hasValue(2 / 3.0);
        assertThat(score.recall().value()).hasValue(0.4);
        assertThat(score.f1().value()).hasValue(0.5);
    }

    @Test
    void a_diagnosis_never_predicted_has_no_precision_but_an_f1_of_0() {
        DiagnosisScore score = new DiagnosisScore("network.blip", 5, 0, 0);

        assertThat(score.precision().value()).isEmpty();
        assertThat(score.recall().value()).hasValue(0);
        assertThat(score.f1().value()).hasValue(0);
    }

    @Test
    void confusions_tell_what_was_taken_for_what() {
        assertThat(scores.confusions())
                .containsExactly(
                        new Confusion("auth.expired-url", "network.uplink", 1),
                        new Confusion("client.ended", "client.crash-loop", 1),
                        new Confusion("network.blip", "undetermined", 1),
                        new Confusion("network.uplink", "undetermined", 1));
    }

    @Test
    void confusions_come_largest_first() {
        List<TruthRow> truth = truth("a", "b", "b");
        List<AnnotatedRow> annotated = List.of(
                SmallLog.row("", 1, "cam", "1", "x", 1, 0),
                SmallLog.row("", 2, "cam", "1", "x", 1, 0),
                SmallLog.row("", 3, "cam", "1", "x", 1, 0));

        assertThat(Evaluation.of(truth, annotated, CATALOG).confusions())
                .containsExactly(new Confusion("b", "x", 2), new Confusion("a", "x", 1));
    }

    @Test
    void the_brier_score_is_the_mean_square_over_rows_with_a_prediction() {
        // Rows 1, 2 and 6: (0.75 - 1)². Row 4: (0.5 - 0)². Row 5: (0.25 - 1)². Row 7: (0.25 - 0)².
        assertThat(scores.calibration().brier())
                .isEqualTo(new Ratio(3 * 0.0625 + 0.25 + 0.5625 + 0.0625, 6))
                .isEqualTo(new Ratio(1.0625, 6));
    }

    @Test
    void the_calibration_error_weighs_each_bin_by_its_rows() {
        // 2 rows of mean 0.25, half correct; 1 row of 0.5, wrong; 3 rows of 0.75, all correct.
        assertThat(scores.calibration().error())
                .isEqualTo(new Ratio(2 * 0.25 + 1 * 0.5 + 3 * 0.25, 6))
                .isEqualTo(new Ratio(1.75, 6));
    }

    @Test
    void likelihoods_fall_in_ten_bins() {
        Ratio none = new Ratio(0, 0);

        assertThat(scores.calibration().bins())
                .containsExactly(
                        new Calibration.Bin(0, 0.1, 0, none, none),
                        new Calibration.Bin(0.1, 0.2, 0, none, none),
                        new Calibration.Bin(0.2, 0.3, 2, new Ratio(0.5, 2), new Ratio(1, 2)),
                        new Calibration.Bin(0.3, 0.4, 0, none, none),
                        new Calibration.Bin(0.4, 0.5, 0, none, none),
                        new Calibration.Bin(0.5, 0.6, 1, new Ratio(0.5, 1), new Ratio(0, 1)),
                        new Calibration.Bin(0.6, 0.7, 0, none, none),
                        new Calibration.Bin(0.7, 0.8, 3, new Ratio(2.25, 3), new Ratio(3, 3)),
                        new Calibration.Bin(0.8, 0.9, 0, none, none),
                        new Calibration.Bin(0.9, 1, 0, none, none));
    }

    @Test
    void a_limit_belongs_to_the_bin_above_it_but_1_to_the_last() {
        List<AnnotatedRow> annotated = new ArrayList<>();
        for (int row = 1; row <= 11; row++) {
            annotated.add(SmallLog.row("", row, "cam", "1", "a", (row - 1) / 10.0, 0));
        }

        assertThat(Evaluation.of(truth("a".repeat(11).split("")), annotated, CATALOG)
                        .calibration()
                        .bins())
                .extracting(Calibration.Bin::rows)
                .containsExactly(1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 2L);
    }

    @Test
    void the_code_table_takes_each_code_by_itself() {
        // Row 7, code 17, is read as network.uplink, and advised on.
        assertThat(scores.baselines().codeTable())
                .isEqualTo(new Accuracy(
                        new Ratio(2, 2), new Ratio(2, 2), new Ratio(sum(1, 2 / 3.0, 0, 6 / 7.0), 4), new Ratio(1, 2)));
    }

    @Test
    void the_commonest_code_is_12_on_cam_and_1_on_talk_the_smaller_of_two_as_common() {
        assertThat(scores.baselines().commonestCode())
                .isEqualTo(new Accuracy(
                        new Ratio(1, 2), new Ratio(1, 2), new Ratio(sum(0, 1, 0, 0.75), 4), new Ratio(0, 2)));
    }

    @Test
    void the_last_code_is_18_501_on_cam_and_17_on_talk() {
        assertThat(scores.baselines().lastCode())
                .isEqualTo(new Accuracy(
                        new Ratio(1, 2), new Ratio(1, 2), new Ratio(sum(4 / 7.0, 0, 0, 0), 4), new Ratio(2, 2)));
    }

    @Test
    void a_code_that_the_table_does_not_have_is_read_as_unknown() {
        List<AnnotatedRow> annotated = List.of(SmallLog.row("", 1, "cam", "77", null, 0, 0));

        assertThat(Evaluation.of(truth("unknown.collect"), annotated, CATALOG)
                        .baselines()
                        .codeTable())
                .isEqualTo(new Accuracy(new Ratio(0, 0), new Ratio(0, 0), new Ratio(1, 1), new Ratio(0, 0)));
    }

    @Test
    void a_planned_end_read_as_something_that_asks_nobody_to_act_is_no_false_advice() {
        List<AnnotatedRow> annotated = List.of(SmallLog.row("", 1, "cam", "10", null, 0, 0));

        assertThat(Evaluation.of(truth("client.ended"), annotated, CATALOG)
                        .baselines()
                        .codeTable()
                        .falseAdvice())
                .isEqualTo(new Ratio(0, 1));
    }

    @Test
    void candidates_rank_by_the_sum_of_likelihoods_then_by_id() {
        List<TruthRow> truth = Stream.of(1, 2, 3, 4, 5, 6)
                .map(row -> new TruthRow("", row, "d", "I1"))
                .toList();
        List<AnnotatedRow> annotated = List.of(
                SmallLog.row("", 1, "cam", "1", "c", 0.3, 0),
                SmallLog.row("", 2, "cam", "1", "b", 0.1, 0),
                SmallLog.row("", 3, "cam", "1", "b", 0.2, 0),
                SmallLog.row("", 4, "cam", "1", "a", 0.9, 0),
                SmallLog.row("", 5, "cam", "1", "d", 0.299, 0));

        List<Judged> judged = new JoinedRows(truth, annotated).judged(Prediction::ofWhydrop);
        Incident incident = Incident.of(judged).get(0);

        assertThat(incident.candidates()).containsExactly("a", "b", "c", "d");
        assertThat(incident.foundAmongFirst(3)).isFalse();
        assertThat(incident.foundAmongFirst(4)).isTrue();
    }

    @Test
    void rows_incidents_and_streams_of_two_logs_do_not_collide() {
        List<TruthRow> truth = both(SmallLog.truth("a"), SmallLog.truth("b"));
        List<AnnotatedRow> annotated = both(SmallLog.annotated("a"), SmallLog.annotated("b"));

        Scores twice = Evaluation.of(truth, annotated, CATALOG);

        assertThat(twice.evaluated()).isEqualTo(new LogSize(2, 16, 2, 4));
        assertThat(twice.whydrop())
                .isEqualTo(new Accuracy(
                        new Ratio(2, 4), new Ratio(4, 4), scores.whydrop().macroF1(), new Ratio(2, 4)));
        assertThat(twice.baselines().lastCode())
                .isEqualTo(new Accuracy(
                        new Ratio(2, 4),
                        new Ratio(2, 4),
                        scores.baselines().lastCode().macroF1(),
                        new Ratio(4, 4)));
        assertThat(twice.calibration().error()).isEqualTo(new Ratio(3.5, 12));
    }

    @Test
    void the_order_of_rows_does_not_matter() {
        List<TruthRow> truth = new ArrayList<>(SmallLog.TRUTH);
        List<AnnotatedRow> annotated = new ArrayList<>(SmallLog.ANNOTATED);
        Random random = new Random(7);

        for (int i = 0; i < 20; i++) {
            Collections.shuffle(truth, random);
            Collections.shuffle(annotated, random);

            assertThat(Evaluation.of(truth, annotated, CATALOG)).isEqualTo(scores);
        }
    }

    @Test
    void nothing_to_score_leaves_every_figure_undefined() {
        Scores nothing = Evaluation.of(List.of(), List.of(), CATALOG);

        assertThat(nothing.evaluated()).isEqualTo(new LogSize(0, 0, 0, 0));
        assertThat(nothing.whydrop().acAt1().value()).isEmpty();
        assertThat(nothing.calibration().error().value()).isEmpty();
    }

    @Test
    void an_annotated_row_without_truth_is_refused() {
        assertThatThrownBy(() -> Evaluation.of(SmallLog.TRUTH.subList(0, 4), SmallLog.ANNOTATED, CATALOG))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("Row 5 of 'small' is not in the truth."
                        + " Maybe the truth and the annotated file are of different logs.");
    }

    @Test
    void a_row_that_is_there_twice_is_refused() {
        assertThatThrownBy(() -> Evaluation.of(both(SmallLog.TRUTH, SmallLog.TRUTH), List.of(), CATALOG))
                .hasMessage("Row 1 of 'small' is in the truth twice. Maybe two truth files were put together.");
        assertThatThrownBy(() -> Evaluation.of(SmallLog.TRUTH, both(SmallLog.ANNOTATED, SmallLog.ANNOTATED), CATALOG))
                .hasMessage("Row 1 of 'small' is annotated twice. Maybe two annotated files were put together.");
    }

    @Test
    void an_incident_with_two_true_diagnoses_is_refused() {
        List<TruthRow> truth =
                List.of(new TruthRow("", 1, "network.uplink", "I1"), new TruthRow("", 2, "retry-storm", "I1"));

        assertThatThrownBy(() -> Evaluation.of(truth, List.of(), CATALOG))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("Row 2 of incident 'I1' is retry-storm, but row 1 is network.uplink."
                        + " Maybe they are two incidents: each has one true diagnosis.");
    }

    private static List<TruthRow> truth(String... diagnoses) {
        List<TruthRow> truth = new ArrayList<>();
        for (String diagnosis : diagnoses) {
            truth.add(new TruthRow("", truth.size() + 1, diagnosis, ""));
        }
        return truth;
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static double sum(double... parts) {
        return DoubleStream.of(parts).sum();
    }
}
