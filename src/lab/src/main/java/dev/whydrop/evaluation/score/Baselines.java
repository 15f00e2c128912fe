package dev.whydrop.evaluation.score;

/**
 * How well the methods do that look at codes alone. A row missing from the annotated file is undetermined for each.
 *
 * @param codeTable each row gets the first diagnosis that the code table names for its code
 * @param commonestCode each row gets the look-up of the commonest code of its stream (ties: the smaller code)
 * @param lastCode each row gets the look-up of the code of the last row of its stream by end time (ties: the larger row number)
 */
public record Baselines(Accuracy codeTable, Accuracy commonestCode, Accuracy lastCode) {}
