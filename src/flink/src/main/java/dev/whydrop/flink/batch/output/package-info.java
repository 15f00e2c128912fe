/** The report of all streams, and what it says as lines. */
@NullMarked
package dev.whydrop.flink.batch.output;

import org.jspecify.annotations.NullMarked;
