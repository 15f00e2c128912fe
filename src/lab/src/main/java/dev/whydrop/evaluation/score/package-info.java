/** Rows with a known cause beside what was concluded, counted. */
@NullMarked
package dev.whydrop.evaluation.score;

import org.jspecify.annotations.NullMarked;
