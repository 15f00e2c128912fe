package dev.whydrop.evaluation.score;

import java.util.List;

/**
 * The outcome of an evaluation.
 *
 * @param evaluated how much was evaluated
 * @param whydrop how well whydrop does
 * @param baselines how well methods do on the same rows that look at codes alone
 * @param explained share of the rows that have a diagnosis
 * @param calibration whether the likelihoods mean what they say
 * @param diagnoses precision, recall and F1 of every diagnosis that occurs in the truth or was predicted, by id
 * @param confusions what was taken for what, most rows first, then by truth and prediction
 */
public record Scores(
        LogSize evaluated,
        Accuracy whydrop,
        Baselines baselines,
        Ratio explained,
        Calibration calibration,
        List<DiagnosisScore> diagnoses,
        List<Confusion> confusions) {
    public Scores {
        diagnoses = List.copyOf(diagnoses);
        confusions = List.copyOf(confusions);
    }
}
