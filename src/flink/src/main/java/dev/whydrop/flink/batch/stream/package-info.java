/** What the pieces have of a stream is joined, and concluded from. */
@NullMarked
package dev.whydrop.flink.batch.stream;

import org.jspecify.annotations.NullMarked;
