/**
 * From disconnects to a ranked report: the stream pass, the fleet pass, the weighing of evidence, the ranking, the words. Each has a package below
 * {@code internal}; this one holds them together.
 */
@NullMarked
package dev.whydrop.engine;

import org.jspecify.annotations.NullMarked;
