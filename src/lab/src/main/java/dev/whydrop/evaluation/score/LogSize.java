package dev.whydrop.evaluation.score;

/**
 * How much was evaluated.
 *
 * @param logs logs that the truth is of
 * @param rows rows of the truth
 * @param missingRows rows of the truth that no annotated row was found for, because they were rejected; undetermined in every figure
 * @param incidents incidents of the truth
 */
public record LogSize(int logs, int rows, int missingRows, int incidents) {}
