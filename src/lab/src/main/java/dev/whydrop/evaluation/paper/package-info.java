/** The figures of an evaluation as JSON, Markdown and text. */
@NullMarked
package dev.whydrop.evaluation.paper;

import org.jspecify.annotations.NullMarked;
