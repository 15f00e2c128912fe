/** Phrases that several forms of a report share. */
@NullMarked
package dev.whydrop.report.words;

import org.jspecify.annotations.NullMarked;
