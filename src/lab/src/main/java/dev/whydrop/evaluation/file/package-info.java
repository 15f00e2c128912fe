/** The files that an evaluation reads. */
@NullMarked
package dev.whydrop.evaluation.file;

import org.jspecify.annotations.NullMarked;
