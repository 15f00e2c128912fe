/** What is known before any event is read: the code table, the diagnoses with their advice, the thresholds, the texts. */
@NullMarked
package dev.whydrop.catalog;

import org.jspecify.annotations.NullMarked;
