/**
 * Scores what whydrop says about a log against what is true of it. {@link dev.whydrop.evaluation.Evaluation} is the front door; {@code TruthFile} and
 * {@code AnnotatedFile} read its input, the {@code Evaluation...} renderers show its {@link dev.whydrop.evaluation.score.Scores}.
 */
@NullMarked
package dev.whydrop.evaluation;

import org.jspecify.annotations.NullMarked;
